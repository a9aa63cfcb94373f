import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openMemoryLog } from '#tests/support/memory-log';
import { brokenRules, changedPeople, customerRows, peopleRows } from '#tests/support/people-rows';
import { happening, PeopleSequence, type Happening } from '#tests/support/people-sequence';

/** A default run takes a few seconds; the benchmark of record linkage asks for thousands. */
const sequences = Number(process.env['PEOPLE_SEQUENCES'] ?? 150);

const log = openMemoryLog();
afterAll(() => log.database.close());

/** Found once in 1,310 sequences: the record that a split left behind is taken out of its person, and the split done again. */
const splitThenUnmerged: Happening[] = [
  { what: 'mail', people: [5, 0], name: null, outbound: false, minute: 0, forged: false },
  { what: 'mail', people: [1], name: null, outbound: false, minute: 0, forged: false },
  { what: 'merge', people: [1, 5] },
  { what: 'split', person: 1, ways: [1] },
  { what: 'unmerge', person: 1, record: 1 },
];

describe('merging, unmerging, splitting, undoing, editing and arriving in any order', () => {
  it(
    'keeps every rule at each step, and leaves no trace once everything is undone',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 24 }), async (happenings) => {
          const sequence = new PeopleSequence(log);
          const undone = await log.inTurn(async () => {
            for (const one of happenings) {
              const before = customerRows(log);
              const about = await sequence.happen(one);
              expect(brokenRules(log)).toEqual([]);
              expect(
                changedPeople(before, customerRows(log)).filter((id) => !about.includes(id) && !about.includes('*')),
              ).toEqual([]);
            }
            const { before, after } = sequence.undoTwice(() => withoutNames(peopleRows(log)));
            expect(after).toEqual(before);
            sequence.undoEverything();
            return peopleRows(log);
          });
          const untouched = await log.inTurn(async () => {
            await sequence.repeatIn(log);
            return peopleRows(log);
          });
          expect(undone).toEqual(untouched);
        }),
        { numRuns: sequences, examples: [[splitThenUnmerged]] },
      );
    },
    20_000 + sequences * 100,
  );
});

/** A name that only came after the act is known when the act is done again. */
function withoutNames({ customers = [], ...rest }: ReturnType<typeof peopleRows>) {
  const kept = customers.map(({ name: _, name_at: __, finding: ___, clocks, ...row }) => ({
    ...row,
    clocks: Array.isArray(clocks) ? clocks.filter((clock) => clock !== 'name') : clocks,
  }));
  return { customers: kept, ...rest };
}
