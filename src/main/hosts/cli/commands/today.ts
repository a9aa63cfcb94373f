import type { Command } from 'commander';
import { localDate } from '../dates.ts';
import type { Call, Host } from '../host.ts';
import { accountNoun, complaintNoun, conversationNoun, followUpNoun, isoInstant, outboxNoun } from '../nouns.ts';
import { todayWords } from '../today-words.ts';

type Shown = Awaited<ReturnType<Call['client']['today']['show']>>;

export function addTodayCommand(program: Command, host: Host): void {
  program
    .command('today')
    .description('what waits for the shop now: due, complained of, unanswered, not sent')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const shown = await client.today.show({});
        await printer.result(todayNoun(shown), linesOf(shown));
      }),
    );
}

function todayNoun(shown: Shown) {
  const { unansweredTotal, complaintsTotal, dueTotal } = shown;
  return {
    asOf: isoInstant(shown.asOf),
    due: shown.due.map(({ followUp, customerName }) => ({ ...followUpNoun(followUp), customerName })),
    dueTotal,
    complaints: shown.complaints.map(({ complaint, customerName }) => ({ ...complaintNoun(complaint), customerName })),
    complaintsTotal,
    unanswered: shown.unanswered.map((one) => ({
      ...conversationNoun(one, one.interactions),
      answerDueAt: isoInstant(shown.answersDue[one.id] ?? null),
    })),
    unansweredTotal,
    channels: shown.channels.map(({ channel, waiting, longest }) => ({
      ...{ channel, waiting, longestId: longest?.id ?? null },
      longestSince: isoInstant(longest?.unansweredSince ?? longest?.lastAt ?? null),
    })),
    returning: shown.returning.map((one) => conversationNoun(one, one.interactions)),
    outgoing: shown.outgoing.map(outboxNoun),
    accounts: shown.accounts.map(accountNoun),
    read: shown.read.map(({ lastSyncAt, ...one }) => ({ ...one, lastSyncAt: isoInstant(lastSyncAt) })),
  };
}

function linesOf(shown: Shown): string[] {
  const part = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);
  const lines = [
    ...part(
      todayWords.accounts,
      shown.accounts.map(({ address, state }) => `  ${address}: ${state}`),
    ),
    ...part(
      todayWords.due(shown.dueTotal),
      shown.due.map(
        ({ followUp: { id, dueAt, kind, text }, customerName }) =>
          `  ${id}  ${localDate(dueAt)}  ${kind}  ${customerName}: ${text}`,
      ),
    ),
    ...part(
      todayWords.complaints(shown.complaintsTotal),
      shown.complaints.map(
        ({ complaint: { id, openedAt, severity, summary }, customerName }) =>
          `  ${id}  ${localDate(openedAt)}  ${severity}  ${customerName}: ${summary}`,
      ),
    ),
    ...part(
      todayWords.unanswered(shown.unansweredTotal),
      shown.unanswered.map(
        ({ id, channel, lastAt, unansweredSince, with: person, subject }) =>
          `  ${id}  ${localDate(unansweredSince ?? lastAt)}  ${channel}  ${person.name ?? person.address}: ${subject ?? '–'}`,
      ),
    ),
    ...part(
      todayWords.outgoing,
      shown.outgoing.map(
        ({ id, state, notBefore, to, subject }) =>
          `  ${id}  ${state}  ${localDate(notBefore)}  ${to.map(({ address }) => address).join(', ')}: ${subject ?? '–'}`,
      ),
    ),
    ...part(
      todayWords.returning,
      shown.returning.map(({ id, snoozedUntil, subject }) => `  ${id}  ${localDate(snoozedUntil)}  ${subject ?? '–'}`),
    ),
  ];
  const asOf = todayWords.asOf(localDate(shown.asOf));
  return lines.length === 0 ? [asOf, todayWords.nothing] : [asOf, ...lines];
}
