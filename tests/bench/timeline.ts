import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#main/kernel/clock';
import { closeWriter, openReader, openWriter } from '#main/storage/open-log';
import { rowAt } from '#main/storage/rows';
import type { Reader } from '#main/storage/statement';
import { readTimeline } from '#main/storage/timeline';
import type { TimelineKind } from '#shared/domain/timeline';
import { figure, markdownTable, quantile } from './figures.ts';

// Opening the timeline of one person with very much history, among others: what a page costs wherever it begins.
const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '50000' }, repeat: { type: 'string', default: '200' } },
});
const count = Number(options.count);
const hour = 3_600_000;
const start = 1_500_000_000_000;
type Question = Parameters<typeof readTimeline>[2];
const page: Question = {
  filter: { kinds: [], channels: [] },
  ...{ key: null, at: null, entry: null, newer: false, limit: 50 },
};

const folder = await mkdtemp(join(tmpdir(), 'shopbell-bench-timeline-'));
try {
  writePerson();
  const reader = openReader(folder);
  const middle = start + (count / 2) * hour;
  const narrowed = (kinds: TimelineKind[], channels: string[] = []) => ({ ...page, filter: { kinds, channels } });
  const deep = readTimeline(reader, 'person', { ...page, at: middle }).older;
  const asked = {
    'first page': page,
    'a jump to the middle': { ...page, at: middle },
    'the next page there': { ...page, key: deep },
    'the page before it': { ...page, key: deep, newer: true },
    'calls and visits, one in a hundred': narrowed(['call', 'visit']),
    'notes, six in all': narrowed(['note']),
    'letters, none at all': narrowed(['letter']),
    'what was logged by hand': narrowed([], ['counter']),
    'promises and complaints': narrowed(['follow-up', 'complaint']),
  };
  const first = measure(reader, page);
  const rows = Object.entries(asked).map(([name, question]) => {
    const times = measure(reader, question);
    const { items } = readTimeline(reader, 'person', question);
    return [
      name,
      String(items.length),
      figure(quantile(times, 0.5)),
      figure(quantile(times, 0.95)),
      figure(quantile(times, 0.5) / quantile(first, 0.5), 1),
    ];
  });
  const heads = ['page', 'entries', 'p50 ms', 'p95 ms', '× first page'];
  process.stdout.write(`${count} interactions of one person\n\n${markdownTable(heads, rows)}\n`);
  reader.database.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

function measure(reader: Reader, question: Question): number[] {
  const times: number[] = [];
  for (let round = 0; round < Number(options.repeat); round += 1) {
    const begun = performance.now();
    readTimeline(reader, 'person', question);
    times.push(performance.now() - begun);
  }
  return times;
}

/** One person with two records, a line an hour; every second line is somebody else's, so that pages lie apart on disk. */
function writePerson(): void {
  const writer = openWriter(folder, systemClock);
  const { database } = writer;
  const customer = database.prepare(
    `insert into customer (id, person_id, merged_into, name, name_at, interactions, finding) values (?, ?, ?, 'Name', 0, 0, '')`,
  );
  const interaction = database.prepare(
    `insert into interaction (row, id, conversation_id, customer_id, channel, kind, direction, visibility, author_address,
       recipients, subject, attachments, occurred_at, received_at, provider_id, standing, read)
     values (?, ?, 'conversation', ?, ?, ?, 'inbound', 'private', 'a@example.org', '{"to":[],"cc":[]}', 'A subject', 0, ?, ?, ?, ?, 1)`,
  );
  const body = database.prepare(
    `insert into interaction_body (row, links, text, html, head) values (?, '[]', ?, ?, x'')`,
  );
  const followUp = database.prepare(
    `insert into follow_up (id, kind, text, customer_id, created_at, clock) values (?, 'task', 'Something', 'person', ?, '')`,
  );
  const words = 'The blue teapot has a chip on its lid, and I would like to know what can be done. '.repeat(12);
  database.transaction(() => {
    customer.run('person', 'person', null);
    customer.run('merged', 'person', 'person');
    customer.run('other', 'other', null);
    for (let number = 0; number < count * 2; number += 1) {
      const own = number % 2 === 0;
      const nth = number / 2;
      const at = start + nth * hour;
      const row = rowAt(at);
      const logged = own && nth % 100 === 0;
      const kind = !logged ? 'message' : nth % 10_000 === 0 ? 'note' : nth % 200 === 0 ? 'call' : 'visit';
      const record = !own ? 'other' : nth % 3 === 0 ? 'merged' : 'person';
      const [channel, standing] = logged ? ['counter', 'logged'] : ['email', 'heard'];
      const id = `interaction-${number}`;
      interaction.run(row, id, record, channel, kind, at, at, id, standing);
      body.run(row, words, `<p>${words}</p>`);
      if (own && nth % 50 === 0) followUp.run(`follow-up-${nth}`, at);
    }
  })();
  database.exec('analyze');
  closeWriter(writer);
}
