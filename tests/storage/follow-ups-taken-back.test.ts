import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { followUpCommands } from '#main/followups/commands';
import { Refusal } from '#main/kernel/refusal';
import { followUpKind, followUpOutcome, outcomesOf } from '#shared/domain/follow-up';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

let writer: ReturnType<typeof emptyLog>;
let conversationId = '';
beforeAll(async () => {
  writer = emptyLog();
  await store(writer, [readOf({ number: 1, people: ['marta'] })]);
  conversationId = String(writer.database.prepare('select id from conversation').pluck().get());
});
afterAll(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

type Row = Readonly<{
  id: string;
  kind: 'task' | 'promise';
  outcome: string | null;
  repeats: string | null;
  unless: number;
}>;
const rows = (): Row[] =>
  writer.database
    .prepare<[], Row>(
      `select id, kind, text, due_at, done_at, outcome, repeats, unless_answered as unless from follow_up order by created_at, id`,
    )
    .all();

const act = fc.record({
  what: fc.constantFrom('create', 'create', 'settle', 'settle', 'change', 'remove', 'undo'),
  which: fc.nat(9),
  kind: fc.constantFrom(...followUpKind.options),
  outcome: fc.constantFrom(null, ...followUpOutcome.options),
  repeats: fc.constantFrom(null, { unit: 'day', every: 1, minute: 540 } as const),
  unlessAnswered: fc.boolean(),
  last: fc.boolean(),
});

/** Does one of them; answers by what it is taken back, or null where it was refused. */
function doing(one: typeof act extends fc.Arbitrary<infer Act> ? Act : never, done: readonly string[]): string | null {
  const { createFollowUp, settleFollowUp, changeFollowUp, removeFollowUp } = followUpCommands(writer);
  const { what, which, kind, outcome, repeats, unlessAnswered, last } = one;
  const standing = rows();
  const id = standing[which % Math.max(1, standing.length)]?.id ?? 'none';
  try {
    if (what === 'create')
      return createFollowUp({ customerId: null, conversationId, kind, text: 'Call', repeats, unlessAnswered }).undo;
    if (what === 'settle') return settleFollowUp({ id, outcome, note: null, last }).undo;
    if (what === 'change') return changeFollowUp({ id, kind, repeats, unlessAnswered }).undo;
    if (what === 'remove') return removeFollowUp({ id }).undo;
    return activityCommands(writer).undoActivity({ undo: done[which % Math.max(1, done.length)] ?? 'none' }).undo;
  } catch (failure) {
    if (failure instanceof Refusal) return null;
    throw failure;
  }
}

it('whatever is done to follow-ups and taken back in any order, each stays sound, and all of it can be taken back', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      writer.database.exec('begin');
      try {
        const done: string[] = [];
        const before: unknown[] = [];
        for (const one of acts) {
          const standing = rows();
          const undo = doing(one, done);
          if (undo === null || rows().length + standing.length === 0) continue;
          before.push(standing);
          done.push(undo);
          for (const { kind, outcome, unless } of rows()) {
            const ways: readonly (string | null)[] = [null, ...outcomesOf[kind]];
            expect(ways).toContain(outcome);
            expect(kind === 'promise' && unless === 1).toBe(false);
          }
        }
        for (const undo of done.toReversed()) {
          const standing = before.pop();
          try {
            activityCommands(writer).undoActivity({ undo });
          } catch (failure) {
            // Nothing was changed by it.
            if (!(failure instanceof Refusal)) throw failure;
          }
          expect(rows()).toEqual(standing);
        }
      } finally {
        writer.database.exec('rollback');
      }
    }),
    { numRuns: 150 },
  );
});
