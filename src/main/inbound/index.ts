import type { Caller } from '#main/kernel/port';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import { Refusal } from '#main/kernel/refusal';
import type { Scope } from '#main/kernel/scope';
import { findAccount, listAccounts, ownAddresses, type Health } from '#main/storage/accounts';
import type { Undoable } from '#main/storage/activity';
import { accountsWithMarks } from '#main/storage/marks';
import { waitsForSignIn } from '#main/storage/outbox';
import { findQuarantined, listQuarantine } from '#main/storage/quarantine';
import { readLedger } from '#main/storage/served';
import type { Reader } from '#main/storage/statement';
import type { SenderStanding } from '#shared/contract/inbox';
import { accountPace, type AccountFolder } from '#shared/domain/account';
import type { Ledger, SyncReport } from '#shared/domain/ledger';
import type { Answer } from '#main/connectors/failure';
import type { AccountCall, ConnectorNews, connectorCommands } from './connector-commands.ts';
import { fileFetching, tellFetching } from './file-fetching.ts';
import type { Moderating } from './moderating.ts';
import { announceNews } from './notify.ts';
import type { PollCounts } from './poll.ts';
import { startPolling } from './polling.ts';
import type { SenderDecision } from './senders.ts';
import type { Outcome } from '#main/storage/served';

type Tell = Parameters<typeof announceNews>[1];

export type InboundParts = Readonly<{
  reader: Reader;
  clock: Clock;
  log: Log;
  connectors: Pick<Caller<ReturnType<typeof connectorCommands>>, 'call'>;
  setHealth: (id: string, health: Health) => Promise<void>;
  /** Decides how public words are to stand; their networks are told at once where they answer. */
  moderate: (moderating: Moderating) => Promise<Undoable>;
  /** Decides how a sender counts; answers what stood before. */
  setSender: (sender: SenderDecision) => Promise<SenderStanding | null>;
  /** The account as its connector is given it. */
  account: (id: string) => AccountCall;
  tell: Tell;
  /** Whether accounts are polled again by themselves. */
  background: boolean;
  /** An account answers again after it did not. */
  recovered: (id: string) => void;
}>;

export type Inbound = ReturnType<typeof openInbound>;

/** A message arrives: polled, read, matched, stored, announced. */
export function openInbound(parts: InboundParts, scope: Scope) {
  const { reader, connectors } = parts;
  const poll = async (id: string): Promise<Answer<PollCounts>> => {
    const account = parts.account(id);
    return connectors.call('poll', {
      account,
      own: ownAddresses(reader),
      keepUpTo: accountPace.parse(account.settings).keepUpTo,
      watch: parts.background,
    });
  };
  const polling = startPolling(
    {
      ...parts,
      accounts: () =>
        listAccounts(reader).map(({ id, channel, state, settings, lastSyncAt }) => ({
          id,
          channel,
          state,
          lastSyncAt,
          interval: accountPace.parse(settings).interval * 60_000,
        })),
      poll: (id) =>
        poll(id).finally(() =>
          parts.tell.progress({ task: id, kind: 'sync', accountId: id, done: 0, of: null, finished: true }),
        ),
      withMarks: () => accountsWithMarks(reader),
      refusedSending: (id) => refusedSending(reader, id),
      changed: (id) => parts.tell.changed(['accounts', 'ledger'], [id]),
    },
    scope,
  );
  return {
    /** Polls every account that is not paused, each at its interval, from now on. */
    beginAll: (): void => {
      for (const { id, state } of listAccounts(reader)) if (state !== 'paused') polling.begin(id);
    },
    begin: polling.begin,
    /** Ends the pass under way and polls no more. */
    end: async (id: string): Promise<void> => {
      const ended = polling.end(id);
      await connectors.call('closeSession', { id });
      await ended;
    },
    doing: polling.doing,
    /** One pass now over one account, or over all that are not paused. */
    sync: async (id: string | null): Promise<SyncReport[]> => {
      if (id !== null) return [await polling.sync(id)];
      const ids = listAccounts(reader).filter(({ state }) => state !== 'paused');
      const results = await Promise.allSettled(ids.map((account) => polling.sync(account.id)));
      const failed = results.find((result) => result.status === 'rejected');
      const reports = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      if (failed && reports.length === 0) throw failed.reason;
      return reports;
    },
    /** Where the account keeps its mail. Refuses with the failure's code. */
    folders: async (id: string): Promise<AccountFolder[]> => {
      const answer = await connectors.call('folders', { account: parts.account(id) });
      if ('failure' in answer) throw new Refusal(answer.failure.code, { detail: answer.failure.detail });
      return [...answer.value];
    },
    fetchAttachment: fileFetching(parts),
    ledger: (): Ledger[] => {
      const known = new Map(readLedger(reader).map((ledger) => [ledger.accountId, ledger]));
      return listAccounts(reader).map(
        ({ id }) => known.get(id) ?? { accountId: id, served: 0, stored: 0, ignored: 0, quarantined: 0, missing: 0 },
      );
    },
    quarantine: (page: Readonly<{ after: string | null; limit: number }>) => listQuarantine(reader, page),
    /** Reads a quarantined item again. */
    retryQuarantined: async (id: string): Promise<Readonly<{ outcome: Outcome }>> => {
      const row = findQuarantined(reader, id);
      if (!row) throw new Refusal('not-found');
      const account = listAccounts(reader).find((known) => known.id === row.accountId);
      // What belongs to no account came in from a file of mails.
      const { id: accountId = null, address = '', channel = 'email' } = account ?? {};
      const origin = { accountId, address, channel };
      const outcome = await connectors.call('readAgain', { item: row, origin, own: ownAddresses(reader) });
      parts.tell.changed(['ledger', 'conversations', 'customers']);
      return { outcome };
    },
    moderate: async (moderating: Moderating): Promise<Undoable> => {
      const done = await parts.moderate(moderating);
      const waiting = new Set(accountsWithMarks(reader));
      // One that is paused, or waits for a sign-in, is told when it is looked at again.
      for (const { id, state } of listAccounts(reader)) if (state === 'ok' && waiting.has(id)) polling.heard(id);
      parts.tell.changed(['conversations', 'customers']);
      return done;
    },
    setSender: async (sender: SenderDecision): Promise<Readonly<{ before: SenderStanding | null }>> => {
      const before = await parts.setSender(sender);
      parts.tell.changed(['conversations', 'customers']);
      return { before };
    },
    /** What the connector thread told. */
    news: (news: ConnectorNews): void => {
      if ('heard' in news) polling.heard(news.accountId);
      else if ('fetched' in news) tellFetching(parts.tell, news);
      else announceNews(news, parts.tell, parts.clock.now());
    },
  };
}

/** What the outbox wrote on the account stays until somebody signs in: a poll that works says nothing about sending. */
function refusedSending(reader: Reader, id: string): Health['failure'] {
  const account = findAccount(reader, id);
  if (!account?.failureCode || !waitsForSignIn(reader, id)) return null;
  return { code: account.failureCode, detail: account.failureDetail };
}
