import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { playbookCommands } from '#main/playbooks/commands';
import { listComplaints } from '#main/storage/complaints';
import { casesOfComplaints } from '#main/storage/playbook-cases';
import { outcomeKind } from '#shared/domain/complaint';
import { openMemoryLog } from '#tests/support/memory-log';

const log = openMemoryLog();
afterAll(() => log.database.close());

const words = fc.constantFrom('A new lid', 'Sorry', 'Marta', 'Jo', ' ', '\u200B');
const doing = fc.oneof(
  fc.record({ what: fc.constant('open' as const) }),
  fc.record({
    what: fc.constant('close' as const),
    ending: fc.record({
      ...{ outcomeKind: fc.constantFrom(...outcomeKind.options), outcome: words, told: words },
      checkAt: fc.constantFrom(null, 1_760_000_000_000, 1_770_000_000_000),
    }),
  }),
  fc.record({ what: fc.constant('reopen' as const) }),
  fc.record({ what: fc.constant('change' as const), severity: fc.constantFrom('low', 'high') }),
  fc.record({ what: fc.constant('tick' as const), step: fc.nat(3), state: fc.constantFrom('done', 'skipped', null) }),
  fc.record({ what: fc.constant('undo' as const), which: fc.nat(5) }),
);
type Doing = typeof doing extends fc.Arbitrary<infer One> ? One : never;

it('Whatever is done with a complaint, it is closed with an outcome and somebody told or not at all; undone in turn, all is as before.', async () => {
  const { openComplaint, closeComplaint, reopenComplaint, changeComplaint } = complaintCommands(log);
  const { markStep } = playbookCommands(log);
  const { undoActivity } = activityCommands(log);
  const page = { state: null, customerId: null, conversationId: null, after: null, limit: 50 };
  const seen = () => {
    const complaints = listComplaints(log, page);
    const cases = casesOfComplaints(
      log,
      complaints.map(({ id }) => id),
    );
    const checks = log.database.prepare('select id, due_at, done_at from follow_up order by id').all();
    return { complaints, cases, checks };
  };
  const newest = () => listComplaints(log, page)[0]?.id ?? 'none';
  const does = (one: Doing, done: readonly string[]): Readonly<{ undo: string }> => {
    switch (one.what) {
      case 'open':
        return openComplaint({ customerId: 'marta', conversationIds: [], severity: 'normal', summary: 'Late' });
      case 'close':
        return closeComplaint({ id: newest(), ...one.ending });
      case 'reopen':
        return reopenComplaint({ id: newest() });
      case 'change':
        return changeComplaint({ id: newest(), severity: one.severity === 'low' ? 'low' : 'high' });
      case 'tick': {
        const state = one.state === 'done' || one.state === 'skipped' ? one.state : null;
        return markStep({ id: casesOfComplaints(log, [newest()])[0]?.id ?? 'none', step: one.step, state });
      }
      case 'undo':
        return undoActivity({ undo: done.at(-1 - (one.which % Math.max(1, done.length))) ?? 'none' });
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { maxLength: 10 }), (sequence) =>
      log.inTurn(async () => {
        log.database.exec(
          "insert into customer (id, person_id, name, name_at, first_at, last_at, interactions, finding) values ('marta', 'marta', 'Marta', 0, 0, 0, 0, '')",
        );
        const before = seen();
        const done: string[] = [];
        for (const one of sequence) {
          try {
            done.push(does(one, done).undo);
          } catch {
            // Refused: nothing was done.
          }
          for (const { closedAt, outcomeKind: kind, outcome, told } of seen().complaints)
            expect([kind !== null, (outcome ?? '').trim() !== '', (told ?? '').trim() !== '']).toEqual(
              Array.from({ length: 3 }, () => closedAt !== null),
            );
        }
        for (const undo of done.toReversed()) {
          try {
            undoActivity({ undo });
          } catch {
            // Taken back already, by an undoing among them.
          }
        }
        expect(seen()).toEqual(before);
      }),
    ),
    { numRuns: 100 },
  );
});
