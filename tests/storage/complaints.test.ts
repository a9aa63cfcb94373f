import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { arrivalCommands } from '#main/inbound/store';
import { arrangingCommands } from '#main/inbox/arranging';
import { inBatch } from '#main/storage/activity';
import { closeComplaint, openComplaintOnce } from '#main/storage/complaint-cases';
import { listComplaints } from '#main/storage/complaints';
import type { Writer } from '#main/storage/open-log';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Marta wrote twice, about different things. */
async function shopWithMarta() {
  const writer = emptyLog();
  folders.push(writer.folder);
  const reads = [readOf({ number: 1, people: ['marta'] }), readOf({ number: 2, people: ['marta'], minute: 90 })];
  await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads });
  const pluck = (sql: string): string[] => writer.database.prepare(sql).pluck().all().map(String);
  const [marta = ''] = pluck('select id from customer');
  const conversations = pluck('select id from conversation order by last_at');
  return { writer, marta, conversations };
}

const all = { state: null, customerId: null, conversationId: null, after: null, limit: 50 };
const sent = { outcomeKind: 'replaced', outcome: 'A new lid was sent', told: 'Marta', toldHow: 'call' } as const;
const closedInSilence = 'closed_with_an_outcome_and_somebody_told';
const stateOf = (writer: Writer): string[] =>
  listComplaints(writer, all).map(({ closedAt, outcome }) => (closedAt === null ? 'open' : `closed: ${outcome}`));

describe('a complaint', () => {
  it('closes with what came of it and who was told, and opens again when that is taken back', async () => {
    const { writer, marta, conversations } = await shopWithMarta();
    const commands = complaintCommands(writer);
    const about = { customerId: null, conversationIds: conversations, severity: 'high', summary: 'Lid broke' } as const;
    const { id } = commands.openComplaint(about);
    const closed = commands.closeComplaint({ id, ...sent });
    expect(listComplaints(writer, { ...all, conversationId: conversations[1] ?? null })).toMatchObject([
      { customerId: marta, severity: 'high', ...sent },
    ]);
    expect(() => commands.closeComplaint({ id, ...sent })).toThrow('invalid-input');
    activityCommands(writer).undoActivity(closed);
    expect(stateOf(writer)).toEqual(['open']);
  });

  it('that is opened again ends again with an outcome of its own, and none of the two is mixed with the other', async () => {
    const { writer, marta } = await shopWithMarta();
    const commands = complaintCommands(writer);
    const { undoActivity } = activityCommands(writer);
    const { id } = commands.openComplaint({ customerId: marta, conversationIds: [], severity: 'low', summary: 'Late' });
    const first = commands.closeComplaint({ id, ...sent });
    const again = commands.reopenComplaint({ id });
    expect(listComplaints(writer, all)).toMatchObject([
      { outcomeKind: null, outcome: null, told: null, toldHow: null },
    ]);
    expect(() => commands.reopenComplaint({ id })).toThrow('invalid-input');
    const back = undoActivity(again);
    expect(stateOf(writer)).toEqual(['closed: A new lid was sent']);
    undoActivity(back);
    expect(stateOf(writer)).toEqual(['open']);
    commands.closeComplaint({ id, ...sent, outcome: 'Money back', outcomeKind: 'refunded' });
    // Who was told is the same both times; taking back the first end alone would leave an end that nobody was told of.
    expect(() => undoActivity(first)).toThrow('not-found');
    expect(stateOf(writer)).toEqual(['closed: Money back']);
  });

  it('of a rule is one case for one person, which their other conversations join', async () => {
    const { writer, conversations } = await shopWithMarta();
    const [first = '', second = ''] = conversations;
    const about = { customerId: null, severity: 'normal', summary: 'Late' } as const;
    const byRule = (id: string) => () =>
      inBatch(writer, (batch) =>
        openComplaintOnce(writer, { ...about, conversationIds: [id] }, { actor: 'rule', batch }),
      );
    expect([byRule(first)(), byRule(second)(), byRule(second)()].map(({ opened }) => opened)).toEqual([
      true,
      false,
      false,
    ]);
    expect(listComplaints(writer, all)).toMatchObject([{ conversationIds: [first, second].toSorted() }]);
    const actors = writer.database
      .prepare('select distinct actor from activity where entity = ?')
      .pluck()
      .all('complaint');
    expect(actors).toEqual(['rule']);
  });

  it('stays with its conversations when they are merged', async () => {
    const { writer, conversations } = await shopWithMarta();
    const [first = '', second = ''] = conversations;
    complaintCommands(writer).openComplaint({
      customerId: null,
      conversationIds: [second],
      severity: 'low',
      summary: 'Late',
    });
    const { id } = arrangingCommands(writer).mergeConversations({ ids: [first, second] });
    expect(listComplaints(writer, { ...all, conversationId: id })).toHaveLength(1);
  });
});

describe('a complaint cannot be closed in silence', () => {
  it('by a command, whichever of its words is left blank', async () => {
    const { writer, marta } = await shopWithMarta();
    const commands = complaintCommands(writer);
    const { id } = commands.openComplaint({ customerId: marta, conversationIds: [], severity: 'low', summary: 'Late' });
    for (const blank of ['', ' ', '\n\t', '\u00A0', '\u200B\u2003'])
      for (const field of ['outcome', 'told'])
        expect(() => commands.closeComplaint({ id, ...sent, [field]: blank }), JSON.stringify(blank)).toThrow(
          closedInSilence,
        );
    expect(stateOf(writer)).toEqual(['open']);
  });

  it('by a rule', async () => {
    const { writer, marta } = await shopWithMarta();
    const about = { customerId: marta, conversationIds: [], severity: 'low', summary: 'Late' } as const;
    const { id } = complaintCommands(writer).openComplaint(about);
    const byRule = () =>
      inBatch(writer, (batch) => closeComplaint(writer, { id, ...sent, told: '' }, { actor: 'rule', batch }));
    expect(byRule).toThrow(closedInSilence);
    expect(stateOf(writer)).toEqual(['open']);
  });

  it('by anything that writes to its table', async () => {
    const { writer, marta } = await shopWithMarta();
    const about = { customerId: marta, conversationIds: [], severity: 'low', summary: 'Late' } as const;
    complaintCommands(writer).openComplaint(about);
    const update = (set: string) => () => writer.database.prepare(`update complaint set ${set}`).run();
    const attempts = [
      'closed_at = 1',
      "closed_at = 1, outcome = 'Sorry'",
      "closed_at = 1, outcome = 'Sorry', outcome_kind = 'apologised'",
      "closed_at = 1, told = 'Marta', outcome_kind = 'apologised'",
      "closed_at = 1, told = 'Marta', outcome = 'Sorry'",
      "closed_at = 1, told = 'Marta', outcome_kind = 'apologised', outcome = ' ' || char(10, 160)",
    ];
    for (const attempt of attempts) expect(update(attempt), attempt).toThrow(closedInSilence);
    expect(update("outcome_kind = 'apologised', outcome = 'Sorry'")).toThrow('open_without_an_outcome');
    expect(update("closed_at = 1, told = 'Marta', outcome_kind = 'forgotten', outcome = 'Sorry'")).toThrow('CHECK');
    const insert = () =>
      writer.database
        .prepare(
          `insert into complaint (id, customer_id, severity, summary, opened_at, closed_at, clock) select 'new', customer_id,
             severity, summary, opened_at, 1, clock from complaint`,
        )
        .run();
    expect(insert).toThrow(closedInSilence);
    expect(stateOf(writer)).toEqual(['open']);
  });
});
