import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { Read } from '#main/inbound/arrival';
import { senderCommands } from '#main/inbound/senders';
import { arrivalCommands } from '#main/inbound/store';
import { recountCustomer } from '#main/storage/customers';
import { integrityProblems } from '#main/storage/integrity';
import { migrate, migrations } from '#main/storage/migrate';
import { revisionsOf } from '#main/storage/revisions';
import { readTimeline } from '#main/storage/timeline';
import type { InteractionKind } from '#shared/domain/interaction';
import { account, emptyLog, messageIdOf, readOf, store, type Letter } from '#tests/support/arriving-mail';

const opened: ReturnType<typeof emptyLog>[] = [];
afterEach(() => {
  for (const { database, folder } of opened.splice(0)) {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function newLog() {
  const log = emptyLog();
  opened.push(log);
  return log;
}

type Deed = Letter & Readonly<{ kind?: InteractionKind; state?: 'published' | 'deleted' | 'unavailable' }>;

function deedOf({ kind = 'reaction', state, ...letter }: Deed): Read {
  const read = readOf({ text: kind === 'message' ? `Words ${letter.number}` : '', ...letter });
  if (read.outcome !== 'arrival') throw new Error('It is one');
  return { ...read, arrival: { ...read.arrival, kind, ...(state && { state }) } };
}

const like = { verb: 'liked', emoji: null };
const liked: Deed = { number: 2, people: ['marta'], answers: [messageIdOf(1)], details: { engagement: like } };
const asked: Deed = { number: 1, people: ['marta'], kind: 'message' };

it('What is done without words belongs to a person and stands in no conversation.', async () => {
  const log = newLog();
  const { news, conversations } = await arrivalCommands(log, () => false).storeReads({
    ...{ origin: account, own: [], reads: [deedOf(liked)] },
  });
  const row = log.database.prepare('select id, conversation_id, standing, read, customer_id from interaction').get();
  const { id, customer_id: customerId } = row as { id: string; customer_id: string }; // the columns just asked for
  expect(row).toEqual({ id, conversation_id: id, standing: 'engaged', read: 1, customer_id: customerId });
  expect({ news, conversations }).toEqual({ news: [], conversations: [id] });
  expect(log.database.prepare('select count(*) from conversation').pluck().get()).toBe(0);
  const filter = { kinds: [], channels: [] };
  const page = { ...{ key: null, at: null, entry: null }, filter, newer: false, limit: 9 };
  expect(readTimeline(log, customerId, page).items).toMatchObject([
    { type: 'said', said: { id, conversationId: null, engagement: like, quiet: true, logged: false } },
  ]);
});

it('A like of an answer neither reopens its conversation nor counts as a word of theirs.', async () => {
  const log = newLog();
  await store(log, [deedOf(asked)]);
  const written = (): unknown => log.database.prepare('select * from conversation').all();
  const before = written();
  await store(log, [deedOf(liked), deedOf({ ...liked, number: 3, kind: 'unfollow' })]);
  expect(written()).toEqual(before);
  const when = 'select last_inbound_at as heard, last_engaged_at as engaged, interactions from customer';
  const at = 1_700_000_000_000;
  const counted = { heard: at + 1000, engaged: at + 2000, interactions: 3 };
  expect(log.database.prepare(when).get()).toEqual(counted);
  const id = log.database.prepare('select id from customer').pluck().get() as string; // the only one
  log.database.transaction(() => recountCustomer(log, id))();
  expect(log.database.prepare(when).get()).toEqual(counted);
});

it('A like that is taken back counts for nothing and still stands in no conversation; one that cannot be seen stays.', async () => {
  const log = newLog();
  await store(log, [deedOf({ ...liked, state: 'published' })]);
  const standing = (): unknown => log.database.prepare('select standing from interaction').pluck().get();
  await store(log, [deedOf({ ...liked, state: 'unavailable' })]);
  expect(standing()).toBe('engaged');
  await store(log, [deedOf({ ...liked, state: 'deleted' })]);
  expect(standing()).toBe('noted');
  expect(log.database.prepare('select last_engaged_at from customer').pluck().get()).toBeNull();
  await store(log, [deedOf({ ...liked, state: 'published' })]);
  expect(standing()).toBe('engaged');
  const id = log.database.prepare('select id from interaction').pluck().get() as string; // the only one
  expect(revisionsOf(log, id).map(({ what }) => what)).toEqual(['unavailable', 'deleted', 'published']);
  expect(log.database.prepare('select count(*) from conversation').pluck().get()).toBe(0);
  expect(integrityProblems(log)).toEqual([]);
});

it('What somebody does whose words are filed aside is filed aside with them, and comes back with them.', async () => {
  const log = newLog();
  await store(log, [deedOf(liked)]);
  const { setSender } = senderCommands(log);
  const marta = { channel: 'email', address: 'marta@example.org' };
  const row = () => log.database.prepare('select standing, customer_id is null as nobodys from interaction').get();
  setSender({ ...marta, as: 'bulk' });
  expect(row()).toEqual({ standing: 'bulk', nobodys: 1 });
  setSender({ ...marta, as: 'person' });
  expect(row()).toEqual({ standing: 'engaged', nobodys: 0 });
  expect(log.database.prepare('select count(*) from conversation').pluck().get()).toBe(0);
});

const deeds: fc.Arbitrary<Deed[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<InteractionKind>('message', 'comment', 'reaction', 'share', 'follow', 'unfollow'),
      people: fc.constantFrom(['marta'], ['paul']),
      direction: fc.constantFrom('inbound' as const, 'outbound' as const),
      answers: fc.array(fc.nat(8), { maxLength: 2 }),
      thread: fc.constantFrom(null, 'thread-1'),
      state: fc.constantFrom(undefined, 'published' as const, 'deleted' as const),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ state, ...deed }, number) => ({
      ...deed,
      number,
      answers: deed.answers.filter((other) => other !== number).map(messageIdOf),
      ...(state && { state }),
    })),
  );

it('In whatever order words and deeds come, twice or from another account, conversations are those of the words alone.', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.infiniteStream(fc.nat()), async (all, ranks) => {
      const shuffled = all.map((deed) => [deed, ranks.next().value ?? 0] as const).toSorted((a, b) => a[1] - b[1]);
      const [mixed, worded] = [newLog(), newLog()];
      await store(
        mixed,
        shuffled.map(([deed]) => deedOf(deed)),
      );
      await store(mixed, all.map(deedOf), { accountId: 'other', address: 'shop@bakery.example', channel: 'email' });
      const isWords = ({ kind }: Deed): boolean => kind === 'message' || kind === 'comment';
      await store(worded, all.filter(isWords).map(deedOf));
      const conversations =
        'select id, subject, state, unread, interactions, turn, with_address from conversation order by id';
      const listed = (log: typeof mixed): unknown => log.database.prepare(conversations).all();
      expect(listed(mixed)).toEqual(listed(worded));
      expect(integrityProblems(mixed)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

it('A log of the version before counts nobody as engaged.', () => {
  const database = new Database(':memory:');
  migrate(database, ':memory:', migrations.slice(0, 2));
  database
    .prepare(
      `insert into customer (id, person_id, name, name_at, interactions, finding) values ('a', 'a', 'Ana', 0, 0, 'ana')`,
    )
    .run();
  migrate(database, ':memory:');
  expect(database.prepare('select id, last_engaged_at from customer').all()).toEqual([
    { id: 'a', last_engaged_at: null },
  ]);
  database.close();
});
