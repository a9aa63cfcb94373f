import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineCommands } from '#main/timeline/commands';
import type { Writer } from '#main/storage/open-log';
import { allStatements } from '#main/storage/statement';
import { readTimeline, timelineChannels, timelinePins } from '#main/storage/timeline';
import type { TimelineEntry, TimelineKind } from '#shared/domain/timeline';
import { emptyLog } from '#tests/support/arriving-mail';
import { putThing, type Thing } from '#tests/support/timeline-things';

let log: ReturnType<typeof emptyLog>;
beforeAll(() => {
  log = emptyLog();
});
afterAll(() => {
  log.database.close();
  rmSync(log.folder, { recursive: true, force: true });
});

/** Records a and b are one person, c another, d somebody who belongs to a's company; e is nobody's business. */
const records = ['a', 'b', 'c', 'd', 'e'] as const;
const ofPerson: readonly string[] = ['a', 'b', 'd'];

function shopWith(things: readonly Thing[]): Writer {
  log.database.transaction(() => {
    for (const table of tables) log.database.prepare(`delete from ${table}`).run();
    const insert = log.database.prepare(
      "insert into customer (id, kind, name, name_at, merged_into, person_id, interactions, finding) values (?, ?, ?, 0, ?, ?, 0, '')",
    );
    for (const id of records) {
      const person = id === 'b' ? 'a' : id;
      insert.run(id, id === 'a' ? 'company' : 'person', `Name ${id}`, person === id ? null : person, person);
    }
    log.database.prepare("insert into customer_link (member_id, group_id, clock) values ('d', 'b', '')").run();
    things.forEach((thing, number) => putThing(log, thing, number));
  })();
  return log;
}
/** What somebody removed since. */
function takeAway(id: string): void {
  for (const table of ['interaction', 'follow_up']) log.database.prepare(`delete from ${table} where id = ?`).run(id);
}
const tables = [
  'interaction',
  'follow_up',
  'complaint',
  'deal',
  'pin',
  'customer_link',
  'customer_channel',
  'customer',
];

const second = 1000;
const start = 1_700_000_000_000;
const thing: fc.Arbitrary<Thing> = fc.record({
  recordId: fc.constantFrom(...records),
  what: fc.constantFrom('message', 'note', 'call', 'deal', 'follow-up', 'complaint'),
  channel: fc.constantFrom('email', 'counter'),
  // Few instants, so that many things happen at one.
  at: fc.integer({ min: 0, max: 24 }).map((eighth) => start + eighth * 125),
  endsAfter: fc.option(fc.integer({ min: 0, max: 16 }).map((eighth) => eighth * 125)),
});
const filter = fc.record({
  kinds: fc.subarray<TimelineKind>(['message', 'note', 'call', 'deal', 'follow-up', 'complaint']),
  channels: fc.subarray(['email', 'counter']),
});

const everything = { kinds: [], channels: [] };
const fromTop = { key: null, at: null, entry: null, newer: false, filter: everything, limit: 1000 };

/** What an entry is, as the list that is simply sorted names it. */
function nameOf(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'said':
      return entry.said.id;
    case 'deal':
      return `${entry.deal.id} ${entry.event === 'opened' ? 'begins' : 'ends'}`;
    case 'follow-up':
      return `${entry.followUp.id} ${entry.event === 'made' ? 'begins' : 'ends'}`;
    case 'complaint':
      return `${entry.complaint.id} ${entry.event === 'opened' ? 'begins' : 'ends'}`;
    default:
      return entry satisfies never;
  }
}

type Filter = Readonly<{ kinds: TimelineKind[]; channels: string[] }>;

/** Every entry there is to be, simply sorted: by when, then events after what was said, the later kind of event the newer. */
function expected(writer: Writer, things: readonly Thing[], { kinds, channels }: Filter): string[] {
  const rows = new Map<string, number>(
    writer.database
      .prepare<unknown[], { id: string; row: number }>('select id, row from interaction')
      .all()
      .map(({ id, row }) => [id, row]),
  );
  const entries = things.flatMap(({ recordId, what, channel, at, endsAfter }, number) => {
    const id = String(number);
    if (!ofPerson.includes(recordId) || (kinds.length > 0 && !kinds.some((kind) => kind === what))) return [];
    const row = rows.get(id);
    if (row !== undefined) {
      const by = [row * 125, 0, ''] as const;
      return channels.length > 0 && !channels.includes(channel) ? [] : [{ name: id, by }];
    }
    if (channels.length > 0) return [];
    const begins = { name: `${id} begins`, by: [at, begun.indexOf(what) + 1, id] as const };
    if (endsAfter === null) return [begins];
    return [begins, { name: `${id} ends`, by: [at + endsAfter, ended.indexOf(what) + 4, id] as const }];
  });
  return entries.toSorted((one, other) => compare(other.by, one.by)).map(({ name }) => name);
}
const begun = ['deal', 'follow-up', 'complaint'];
const ended = ['follow-up', 'complaint', 'deal'];

function compare(one: readonly [number, number, string], other: readonly [number, number, string]): number {
  return one[0] - other[0] || one[1] - other[1] || (one[2] === other[2] ? 0 : one[2] < other[2] ? -1 : 1);
}

describe('a timeline', () => {
  it('has everything of all records of a person and of whoever is linked to them, each once, newest first', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), filter, (things, narrowed) => {
        const writer = shopWith(things);
        const { items, older, newer } = readTimeline(writer, 'b', { ...fromTop, filter: narrowed });
        expect(items.map(nameOf)).toEqual(expected(writer, things, narrowed));
        expect([older, newer]).toEqual([null, null]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same list page by page, to either side, from wherever one begins', () => {
    const pages = fc.record({ limit: fc.integer({ min: 1, max: 4 }), at: fc.integer({ min: -1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 20 }), filter, pages, (things, narrowed, { limit, at }) => {
        const writer = shopWith(things);
        const page = { ...fromTop, filter: narrowed, limit };
        const whole = readTimeline(writer, 'a', { ...fromTop, filter: narrowed }).items;
        const first = readTimeline(writer, 'a', { ...page, at: start + at * 125 });
        const walked = [...first.items];
        for (let key = first.older; key !== null;) {
          const next = readTimeline(writer, 'a', { ...page, key });
          expect(next.items.length).toBeGreaterThan(0);
          walked.push(...next.items);
          key = next.older;
        }
        for (let key = first.items.length > 0 ? first.newer : (whole.at(-1)?.key ?? null); key !== null;) {
          if (walked.length === 0) walked.push(...whole.slice(-1));
          const next = readTimeline(writer, 'a', { ...page, key, newer: true });
          walked.unshift(...next.items);
          key = next.newer;
        }
        expect(walked.map(nameOf)).toEqual(whole.map(nameOf));
      }),
      { numRuns: 100 },
    );
  });

  it('begins at an interaction somebody looked for, with what is newer before it', () => {
    const said = (minute: number): Thing => ({
      ...{ recordId: 'a', what: 'message', channel: 'email', endsAfter: null },
      at: start + minute * 60 * second,
    });
    const writer = shopWith([said(1), said(2), said(3), said(4)]);
    const page = readTimeline(writer, 'a', { ...fromTop, entry: '2', limit: 2 });
    expect(page.items.map(nameOf)).toEqual(['2', '1']);
    expect(readTimeline(writer, 'a', { ...fromTop, key: page.newer, newer: true }).items.map(nameOf)).toEqual(['3']);
  });

  it('leads back from where everything was taken away meanwhile', () => {
    const said = (second: number): Thing => ({
      ...{ recordId: 'a', what: 'message', channel: 'email', endsAfter: null },
      at: start + second * 1000,
    });
    const promise = (second: number): Thing => ({ ...said(second), what: 'follow-up' });
    for (const kinds of [
      [said, said, said],
      [promise, promise, promise],
    ]) {
      const things = kinds.map((kind, index) => kind(index * 10));
      const [, middle] = readTimeline(shopWith(things), 'a', fromTop).items;
      const from = { ...fromTop, key: middle?.key ?? null };
      takeAway('2');
      const above = readTimeline(log, 'a', { ...from, newer: true });
      expect(above.items).toEqual([]);
      const older = readTimeline(log, 'a', { ...fromTop, key: above.older });
      expect(older.items.map(({ at }) => at)).toEqual([start + 10_000, start]);
      shopWith(things);
      takeAway('0');
      const below = readTimeline(log, 'a', from);
      expect(below.items).toEqual([]);
      const newer = readTimeline(log, 'a', { ...fromTop, key: below.newer, newer: true });
      expect(newer.items.map(({ at }) => at)).toEqual([start + 20_000, start + 10_000]);
    }
  });

  it('names whom an entry is about where that is somebody linked', () => {
    const things = ['a', 'b', 'd'].map((recordId): Thing => ({
      recordId,
      what: 'message',
      channel: 'email',
      at: start,
      endsAfter: null,
    }));
    const { items } = readTimeline(shopWith(things), 'a', fromTop);
    expect(items.map(({ about }) => about)).toEqual([{ id: 'd', name: 'Name d' }, null, null]);
  });

  it('keeps what is pinned at its top, and lets it go', () => {
    const writer = shopWith([
      { recordId: 'b', what: 'note', channel: 'counter', at: start, endsAfter: null },
      { recordId: 'd', what: 'message', channel: 'email', at: start + second, endsAfter: null },
    ]);
    const { pin } = timelineCommands(writer);
    pin({ id: '0', pinned: true });
    pin({ id: '1', pinned: true });
    expect(timelinePins(writer, 'a').map(nameOf)).toEqual(['1', '0']);
    pin({ id: '1', pinned: false });
    expect(timelinePins(writer, 'a')).toMatchObject([{ said: { id: '0', pinned: true, logged: true } }]);
    expect(timelineChannels(writer, 'a')).toEqual(['counter', 'email']);
  });

  it('is read by its indexes, without sorting what was said', () => {
    const walks = allStatements().filter(({ sql }) =>
      sql.startsWith('select i.row from interaction i where i.customer_id'),
    );
    expect(walks).toHaveLength(4);
    for (const { sql } of walks) {
      const named = [...sql.matchAll(/@(\w+)/gu)].map(([, name]) => [name, 'x']);
      const steps = log.database.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`);
      const plan = steps.all(Object.fromEntries(named)).map(({ detail }) => detail);
      expect(plan[0]).toBe(
        'SEARCH i USING COVERING INDEX interaction_by_customer (customer_id=? AND row<?)'.replace(
          'row<',
          sql.includes('i.row <') ? 'row<' : 'row>',
        ),
      );
      expect(plan.join('\n')).not.toContain('ORDER BY');
    }
  });
});
