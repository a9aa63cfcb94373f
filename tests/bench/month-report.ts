import { z } from 'zod';
import type { Writer } from '#main/storage/open-log';
import { publicStateOf } from '#main/storage/revisions';
import { readLedger } from '#main/storage/served';
import { markdownTable } from './figures.ts';
import type { Outcomes } from './month.ts';
import type { PolledAccount } from './polled-account.ts';
import type { AnswerCounts, ShopAnswers } from './shop-answers.ts';

type Parts = Readonly<{
  writer: Writer;
  accounts: readonly PolledAccount[];
  answers: ShopAnswers;
  outcomes: Outcomes;
}>;

const inbound = z.object({ id: z.string(), accountId: z.string(), text: z.string(), now: z.string().nullable() });
type Known = z.infer<typeof inbound> & Readonly<{ number: number }>;

/** What a month left in the log, beside what is at the networks. */
export async function reportMonth({ writer, accounts, answers, outcomes }: Parts): Promise<string> {
  const found = z
    .array(inbound)
    .parse(
      writer.database
        .prepare(
          `select i.id, i.account_id as accountId, b.text,
             (select r.text from revision r where r.interaction_id = i.id and r.what = 'edited' order by r.clock desc limit 1) as now
           from interaction i join interaction_body b on b.row = i.row where i.direction = 'inbound'`,
        )
        .all(),
    )
    .map((one): Known => ({ ...one, number: Number(/Words account-\d+ (\d+)\./u.exec(one.text)?.[1] ?? Number.NaN) }));
  const gaps = z
    .array(z.string())
    .parse(writer.database.prepare('select account_id from local_account where gap_since is not null').pluck().all());
  const ledger = readLedger(writer);
  const rows = accounts.map((account) => {
    const { id, network, said } = account;
    const own = found.filter(({ accountId }) => accountId === id);
    const known = new Map(own.map((one) => [one.number, one]));
    const line = ledger.find(({ accountId }) => accountId === id);
    const unread = said.filter(({ became }, number) => became === 'stands' && !known.has(number));
    return [
      network.connector.name,
      ...[said.length, unread.length].map(String),
      gaps.includes(id) ? 'yes' : '',
      ...[own.length - known.size, line?.missing ?? -1, line?.quarantined ?? -1].map(String),
      String(network.simulator.exceeded.length),
    ];
  });
  const changes = accounts.map((account) => [account.network.connector.name, ...changesOf(account, { found, writer })]);
  const counts = accounts.map((account) => [account.network.connector.name, answers.count(account)] as const);
  const kinds = ['queued', 'sent', 'refused', 'twice', 'lost', 'stray', 'shownTwice'] as const;
  const sumOf = (kind: keyof AnswerCounts): number => counts.reduce((sum, [, one]) => sum + one[kind], 0);
  return `## A month on ${accounts.length} accounts, ${accounts.reduce((sum, { said }) => sum + said.length, 0)} said, with everything that goes wrong

${markdownTable(['network', 'said', 'not read', 'told so', 'twice', 'missing', 'quarantined', 'limits exceeded'], rows)}

${markdownTable(
  [
    'network',
    'edited',
    'in other words here',
    'deleted',
    'told deleted',
    'unavailable',
    'still there here',
    'out of sight',
    'told deleted',
    'deleted here, not there',
  ],
  changes,
)}

${markdownTable(
  ['network', 'answers', 'sent', 'refused', 'twice there', 'sent, not there', 'refused, but there', 'twice here'],
  [
    ...counts.map(([name, one]) => [name, ...kinds.map((kind) => String(one[kind]))]),
    ['all', ...kinds.map((kind) => String(sumOf(kind)))],
  ],
)}

Looks: ${listed(outcomes)}. Answers not taken before they left: ${listed(answers.refusedHere)}; by the networks: ${listed(answers.refusedThere)}; still on their way: ${answers.underway}.`;
}

/** What became of words, there and here. What was taken away before it was read was never here. */
function changesOf(
  { id, said }: PolledAccount,
  { found, writer }: Readonly<{ found: readonly Known[]; writer: Writer }>,
): string[] {
  const byNumber = new Map(found.filter(({ accountId }) => accountId === id).map((one) => [one.number, one]));
  const all = said.flatMap((one, number) => {
    const known = byNumber.get(number);
    return known ? [{ ...one, here: known.now ?? known.text, state: publicStateOf(writer, known.id) }] : [];
  });
  const of = (became: (typeof said)[number]['became']) => all.filter((one) => one.became === became);
  const deleted = of('deleted');
  const edited = of('stands').filter(({ words }) => words.includes('Edited'));
  return [
    ...[edited, edited.filter(({ here, words }) => !here.includes(words))],
    ...[
      deleted,
      deleted.filter(({ state }) => state === 'deleted'),
      deleted.filter(({ state }) => state === 'unavailable'),
    ],
    deleted.filter(({ state }) => state === 'published'),
    ...[of('vanished'), of('vanished').filter(({ state }) => state === 'deleted')],
    of('stands').filter(({ state }) => state === 'deleted'),
  ].map(({ length }) => String(length));
}

function listed(outcomes: Outcomes): string {
  return [...outcomes].map(([outcome, times]) => `${times} ${outcome}`).join(', ') || 'none';
}
