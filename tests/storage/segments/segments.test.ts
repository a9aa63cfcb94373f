import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCustomers } from '#main/storage/customer-list';
import { segmentSql } from '#main/storage/segment-sql';
import { countCustomersOf, eachCustomerOf, listCustomersOf, shopNow } from '#main/storage/segments';
import { segmentFilter, type SegmentGroup } from '#shared/domain/segment';
import { emptyLog } from '#tests/support/arriving-mail';
import { someCondition, someFilter } from './filters.ts';
import { naively } from './naive.ts';
import { givenRecords, now, recordId } from './people.ts';
import { writePeople } from './write-people.ts';

let log: ReturnType<typeof emptyLog>;
beforeAll(() => {
  log = emptyLog();
});
afterAll(() => {
  log.database.close();
  rmSync(log.folder, { recursive: true, force: true });
});

/** Lets people be in the log while something is looked at, and leaves it empty. */
function among<Answer>(records: Parameters<typeof writePeople>[1], look: () => Answer): Answer {
  log.database.exec('begin');
  try {
    writePeople(log, records);
    return look();
  } finally {
    log.database.exec('rollback');
  }
}

const someSorting = fc.record({
  order: fc.constantFrom('last', 'name', 'company', 'stage'),
  descending: fc.boolean(),
});

function idsOf(filter: SegmentGroup): unknown[] {
  const { where, parameters } = segmentSql(filter, shopNow(now));
  const sql = `select c.id from customer c where c.merged_into is null and ${where} order by c.id`;
  return log.database.prepare(sql).pluck().all(parameters);
}

describe('a segment', () => {
  it('finds exactly those whom going through everybody finds', () => {
    fc.assert(
      fc.property(givenRecords, fc.array(someFilter, { minLength: 4, maxLength: 8 }), (records, filters) => {
        among(records, () => {
          for (const filter of filters) {
            expect(idsOf(filter)).toEqual(naively(records, filter).map(recordId));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('asks each single thing as it says', () => {
    fc.assert(
      fc.property(givenRecords, fc.array(someCondition, { minLength: 20, maxLength: 20 }), (records, conditions) => {
        among(records, () => {
          for (const condition of conditions) {
            const filter: SegmentGroup = { match: 'all', of: [condition] };
            expect({ condition, found: idsOf(filter) }).toEqual({
              condition,
              found: naively(records, filter).map(recordId),
            });
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is counted, and listed page by page, as it is walked', () => {
    fc.assert(
      fc.property(givenRecords, someFilter, someSorting, (records, filter, { order, descending }) => {
        among(records, () => {
          const walked = [...eachCustomerOf(log, filter, now)].map(({ id }) => id).toSorted();
          const listed: string[] = [];
          for (let after: string | null = ''; after !== null;) {
            const page = listCustomersOf(log, filter, {
              now,
              text: '',
              after: after || null,
              limit: 2,
              order,
              descending,
            });
            listed.push(...page.items.map(({ id }) => id));
            after = page.next;
          }
          const everybody = listCustomers(log, { text: '', order, descending, after: null, limit: 100 }).items;
          expect(listed).toEqual(everybody.map(({ id }) => id).filter((id) => walked.includes(id)));
          expect(listed).toHaveLength(walked.length);
          expect(countCustomersOf(log, filter, { now, text: '' })).toBe(walked.length);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('is kept and read as it was, and holds no value in its statement', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        expect(segmentFilter.parse(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
        const { where } = segmentSql(filter, shopNow(now));
        for (const typed of ['Bäcker', "o'neill_", 'wedding', 'EUR', '125050', '2026-01-15'])
          expect(where).not.toContain(typed);
      }),
      { numRuns: 100 },
    );
  });
});
