import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { followUpCommands } from '#main/followups/commands';
import { Refusal } from '#main/kernel/refusal';
import { inBatch } from '#main/storage/activity';
import { changeConversation } from '#main/storage/changing-conversations';
import type { Writer } from '#main/storage/open-log';
import { outcomeKind } from '#shared/domain/complaint';
import type { ConversationChange } from '#shared/domain/conversation';
import { readOf, store } from '#tests/support/arriving-mail';
import { openMemoryLog } from '#tests/support/memory-log';

const log = openMemoryLog();
afterAll(() => log.database.close());

const nth = fc.nat(3);
const word = fc.constantFrom('red', 'green', 'blue');
const conversationState = fc.constantFrom('open' as const, 'waiting' as const, 'done' as const);

/** What a person may do about what is open, in any order; things are named by which one they were. */
const doing = fc.oneof(
  fc.record({ what: fc.constant('promise' as const), of: nth, text: word, dueAt: fc.option(fc.nat(9)) }),
  fc.record({ what: fc.constant('change' as const), of: nth, text: word }),
  fc.record({
    what: fc.constant('settle' as const),
    of: nth,
    outcome: fc.constantFrom('kept' as const, 'broken' as const, null),
  }),
  fc.record({ what: fc.constant('remove' as const), of: nth }),
  fc.record({ what: fc.constant('complain' as const), of: nth, text: word }),
  fc.record({
    what: fc.constant('close' as const),
    of: nth,
    text: word,
    kind: fc.constantFrom(...outcomeKind.options),
  }),
  fc.record({
    what: fc.constant('state' as const),
    of: fc.subarray([0, 1, 2], { minLength: 1 }),
    state: conversationState,
  }),
  fc.record({
    what: fc.constant('snooze' as const),
    of: nth,
    until: fc.integer({ min: 1_760_000_000_000, max: 1_760_000_000_009 }),
  }),
  fc.record({
    what: fc.constant('tag' as const),
    of: fc.subarray([0, 1, 2], { minLength: 1 }),
    tag: word,
    there: fc.boolean(),
  }),
  fc.record({ what: fc.constant('undo' as const), of: fc.nat(9) }),
);
type Doing = typeof doing extends fc.Arbitrary<infer Value> ? Value : never;

/** Does things and remembers by what each is taken back. */
class Sequence {
  readonly undos: string[] = [];
  readonly #writer: Writer;
  readonly #conversations: readonly string[];
  readonly #promises: string[] = [];
  readonly #complaints: string[] = [];

  constructor(writer: Writer) {
    this.#writer = writer;
    this.#conversations = column(writer, 'select id from conversation order by id');
  }

  does(one: Doing): void {
    try {
      this.undos.push(this.#does(one).undo);
    } catch (failure) {
      // What is not there any more cannot be done anything about.
      if (!(failure instanceof Refusal)) throw failure;
    }
  }

  #does(one: Doing): Readonly<{ undo: string }> {
    const [followUps, complaints] = [followUpCommands(this.#writer), complaintCommands(this.#writer)];
    const changing = (ids: readonly string[], to: ConversationChange) =>
      inBatch(this.#writer, (batch) => {
        for (const id of ids) changeConversation(this.#writer, id, { actor: 'rule', batch, to });
      });
    const conversationsAt = (numbers: readonly number[]): string[] =>
      numbers.flatMap((at) => this.#conversations[at] ?? []);
    const [conversationId = ''] = conversationsAt([typeof one.of === 'number' ? one.of % 3 : 0]);
    const promise = typeof one.of === 'number' ? (this.#promises[one.of] ?? '') : '';
    switch (one.what) {
      case 'promise': {
        const { text, dueAt } = one;
        const made = followUps.createFollowUp({ customerId: null, conversationId, kind: 'promise', text, dueAt });
        this.#promises.push(made.id);
        return made;
      }
      case 'change':
        return followUps.changeFollowUp({ id: promise, text: one.text });
      case 'settle':
        return followUps.settleFollowUp({ id: promise, outcome: one.outcome, note: null });
      case 'remove':
        return followUps.removeFollowUp({ id: promise });
      case 'complain': {
        const made = complaints.openComplaint({
          ...{ customerId: null, conversationIds: [conversationId], severity: 'normal', summary: one.text },
        });
        this.#complaints.push(made.id);
        return made;
      }
      case 'close':
        return complaints.closeComplaint({
          ...{ id: this.#complaints[one.of] ?? '', outcomeKind: one.kind, outcome: one.text, told: 'Marta' },
        });
      case 'state':
        return changing(conversationsAt(one.of), { state: one.state });
      case 'snooze':
        return changing([conversationId], { until: one.until });
      case 'tag':
        return changing(conversationsAt(one.of), { tag: one.tag, there: one.there });
      case 'undo':
        return activityCommands(this.#writer).undoActivity({ undo: this.undos[one.of] ?? '' });
      default:
        return one satisfies never;
    }
  }
}

function column({ database }: Writer, sql: string): string[] {
  return database.prepare(sql).pluck().all().map(String);
}

/** Everything that these acts project, but for the readings of the clock at which they did. */
function standing(writer: Writer): unknown {
  const { database } = writer;
  const tables = {
    follow_up: 'id',
    complaint: 'id',
    complaint_conversation: 'complaint_id, conversation_id',
    playbook_case: 'id',
    conversation: 'id',
  };
  const rows = Object.entries(tables).map(([table, order]) => [
    table,
    database
      .prepare<[], object>(`select * from ${table} order by ${order}`)
      .all()
      .map((row) => Object.entries(row).filter(([name]) => !name.includes('clock'))),
  ]);
  return {
    rows,
    tags: column(writer, 'select conversation_id || tag from conversation_tag where there = 1 order by 1'),
  };
}

it('What is done about promises, complaints and conversations, and taken back last first, is as it was before.', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { maxLength: 14 }), fc.nat(14), (before, turn) =>
      log.inTurn(async () => {
        await store(
          log,
          [1, 2, 3].map((number) => readOf({ number, people: [`person-${number}`], minute: number * 90 })),
        );
        const sequence = new Sequence(log);
        for (const one of before.slice(0, turn)) sequence.does(one);
        const [earlier, kept] = [standing(log), sequence.undos.length];
        for (const one of before.slice(turn)) sequence.does(one);
        const back = sequence.undos.slice(kept).toReversed();
        for (const undo of back) {
          try {
            activityCommands(log).undoActivity({ undo });
          } catch (failure) {
            // An act that changed nothing has nothing to take back.
            if (!(failure instanceof Refusal) || failure.code !== 'not-found') throw failure;
          }
        }
        expect(standing(log)).toEqual(earlier);
      }),
    ),
    { numRuns: 40 },
  );
});
