import { rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountCommands } from '#main/accounts/commands';
import { activityCommands } from '#main/activity/commands';
import type { Origin, Read } from '#main/inbound/arrival';
import { moderatingCommands } from '#main/inbound/moderating';
import { arrivalCommands } from '#main/inbound/store';
import { findConversation } from '#main/storage/conversations';
import { runSearch } from '#main/search/search';
import { deleteFact, redactFact } from '#main/storage/facts';
import { migrate, migrations } from '#main/storage/migrate';
import { listInteractions } from '#main/storage/interactions';
import { revisionsOf } from '#main/storage/revisions';
import { noDetails } from '#shared/domain/interaction';
import type { PublicState } from '#shared/domain/public-state';
import { emptyLog, readOf } from '#tests/support/arriving-mail';

const site: Origin = { accountId: 'site', address: 'bakery.example', channel: 'wordpress' };
let writer: ReturnType<typeof emptyLog>;
let arrivals: ReturnType<typeof arrivalCommands>;

beforeEach(() => {
  writer = emptyLog();
  arrivals = arrivalCommands(writer, () => false);
  accountCommands(writer).saveAccount({
    id: 'site',
    channel: 'wordpress',
    address: 'bakery.example',
    name: null,
    settings: {},
  });
});
afterEach(async () => {
  writer.database.close();
  await rm(writer.folder, { recursive: true, force: true });
});

type Comment = Readonly<{ number: number; person: string; text: string; state?: PublicState; answers?: number }>;

function commentOf({ number, person, text, state = 'published', answers }: Comment): Read {
  const parents = answers === undefined ? [] : [`bakery.example#comment-${answers}`];
  const read = readOf({ number, people: [person], text, subject: 'Sourdough', answers: parents });
  if (read.outcome !== 'arrival') throw new Error('It is one');
  const providerId = `bakery.example#comment-${number}`;
  const arrival = { ...read.arrival, kind: 'comment', visibility: 'public', to: [], providerId, state } as const;
  return { ...read, place: { stream: 'comments', item: String(number), rank: number }, arrival };
}

const read = (...comments: readonly Comment[]) =>
  arrivals.storeReads({ origin: site, own: [], reads: comments.map(commentOf) });
const idOf = (text: string) =>
  everything().find(({ interaction }) => interaction.text === text)?.interaction.id ?? 'nothing';
const everything = () => listInteractions(writer, { conversationId: null, customerId: null, after: null, limit: 99 });
const said = (id: string) => revisionsOf(writer, id).map(({ what, text, chosen }) => ({ what, text, chosen }));
const asides = () => everything().map(({ interaction }) => findConversation(writer, interaction.conversationId)?.aside);

/** A review of a place, or (`answers`) what the place said to it. */
function reviewOf({
  text,
  rating = null,
  at = 1_000,
}: Readonly<{ text: string; rating?: number | null; at?: number }>): Read {
  const read = commentOf({ number: 7, person: 'ben', text });
  if (read.outcome !== 'arrival') throw new Error('It is one');
  const own = rating === null;
  const arrival = {
    ...read.arrival,
    kind: own ? 'comment' : 'review',
    rating,
    direction: own ? 'outbound' : 'inbound',
  } as const;
  const [key, providerId] = own ? ['reply', 'reviews/7/reply'] : ['review', 'reviews/7'];
  return { ...read, arrival: { ...arrival, key, providerId, occurredAt: at } };
}
const readReviews = (...reads: readonly Read[]) => arrivals.storeReads({ origin: site, own: [], reads });

it('A review that was edited has the stars it has now, and remembers those it had.', async () => {
  await readReviews(reviewOf({ text: 'Lovely', rating: 5 }));
  const id = idOf('Lovely');
  await readReviews(reviewOf({ text: 'Lovely', rating: 5 }));
  expect(said(id)).toEqual([]);
  await readReviews(reviewOf({ text: 'It got worse', rating: 2 }), reviewOf({ text: 'Much worse', rating: 2 }));
  expect(everything().find(({ interaction }) => interaction.id === id)?.interaction.rating).toBe(2);
  expect(revisionsOf(writer, id).map(({ text, formerRating }) => ({ text, formerRating }))).toEqual([
    { text: 'It got worse', formerRating: 5 },
    { text: 'Much worse', formerRating: null },
  ]);
});

it('An answer that was edited elsewhere is the same answer, although its network tells when it was edited alone.', async () => {
  await readReviews(reviewOf({ text: 'Thank you', at: 1_000 }));
  const id = idOf('Thank you');
  await readReviews(reviewOf({ text: 'Thank you, Ben', at: 90_000 }));
  expect(everything()).toHaveLength(1);
  expect(said(id)).toEqual([{ what: 'edited', text: 'Thank you, Ben', chosen: false }]);
});

it('Revisions of a log from before stars were compared are as they were.', () => {
  const database = new Database(':memory:');
  migrate(database, ':memory:', migrations.slice(0, 2));
  database.pragma('foreign_keys = OFF');
  database.exec(
    `insert into revision (interaction_id, clock, at, what, text, chosen) values ('i', 'c', 1, 'edited', 'Hm', 0)`,
  );
  migrate(database, ':memory:');
  expect(revisionsOf({ database }, 'i')).toEqual([
    { at: 1, what: 'edited', text: 'Hm', formerRating: null, chosen: false },
  ]);
});

const unranked = { ranked: false, typing: false, limit: 9, after: null } as const;
const ben = { number: 1, person: 'ben', text: 'Is there rye?' } as const;

it('What reads otherwise than before is a revision, and the fact stays as it was; the same again is nothing.', async () => {
  await read(ben);
  await read(ben, { ...ben, text: ' Is  there\nrye? ' });
  const id = idOf('Is there rye?');
  expect(said(id)).toEqual([]);
  await read({ ...ben, text: 'Is there spelt?' }, { ...ben, text: 'Is there spelt?', state: 'held' });
  await read(ben);
  expect(said(id)).toEqual([
    { what: 'edited', text: 'Is there spelt?', chosen: false },
    { what: 'held', text: null, chosen: false },
    { what: 'edited', text: 'Is there rye?', chosen: false },
    { what: 'published', text: null, chosen: false },
  ]);
  expect(everything().map(({ interaction }) => interaction.text)).toEqual(['Is there rye?']);
});

it('A mail is as it was sent: another copy of it with other words is no revision.', async () => {
  const mail = (text: string) => readOf({ number: 1, people: ['ben'], text });
  await arrivals.storeReads({
    origin: { ...site, channel: 'email' },
    own: [],
    reads: [mail('One'), mail('One, and a footer')],
  });
  expect(said(idOf('One'))).toEqual([]);
});

it('Everybody below one comment talks in one conversation, and those below another in another, in any order.', async () => {
  const below = [
    { number: 2, person: 'mia', text: 'I wonder, too', answers: 1 },
    { number: 3, person: 'cleo', text: 'Yes, there is', answers: 2 },
    { number: 4, person: 'ben', text: 'Something else' },
  ];
  await read(...[ben, ...below].toReversed());
  const stand = new Map(everything().map(({ interaction }) => [interaction.text, interaction.conversationId]));
  expect(new Set(['Is there rye?', 'I wonder, too', 'Yes, there is'].map((text) => stand.get(text))).size).toBe(1);
  expect(stand.get('Something else')).not.toBe(stand.get('Is there rye?'));
});

it('What is spam is filed aside and what is in the trash counts for nothing, until it stands again.', async () => {
  await read(ben);
  const became = (state: PublicState) =>
    arrivals.noteServed({
      ...{ accountId: 'site', listed: [], gone: [], ended: [], marks: [], cursor: null },
      became: [{ stream: 'comments', item: '1', state }],
    });
  for (const [state, aside] of [
    ['spam', true],
    ['published', false],
    ['trashed', true],
    ['held', false],
    ['unavailable', false],
    ['deleted', true],
  ] as const) {
    became(state);
    expect([state, asides()]).toEqual([state, [aside]]);
  }
});

it('A decision waits until the network was told, is not undone by an older look, and is taken back like any act.', async () => {
  await read({ ...ben, state: 'held' });
  const id = idOf('Is there rye?');
  const { undo } = moderatingCommands(writer).moderate({ ids: [id], state: 'published' });
  await read({ ...ben, state: 'held' });
  const [decision] = arrivals.pollPosition({ accountId: 'site' }).decisions;
  expect(decision).toMatchObject({ id, stream: 'comments', item: '1', state: 'published' });
  if (!decision) return;
  activityCommands(writer).undoActivity({ undo });
  // What was told meanwhile is older than what is wanted now.
  arrivals.settleDecision({ decision, became: 'published' });
  const [back] = arrivals.pollPosition({ accountId: 'site' }).decisions;
  expect(back?.state).toBe('held');
  if (back) arrivals.settleDecision({ decision: back, became: 'trashed' });
  expect(arrivals.pollPosition({ accountId: 'site' }).decisions).toEqual([]);
  expect(said(id)).toEqual([
    { what: 'held', text: null, chosen: false },
    { what: 'published', text: null, chosen: true },
    { what: 'held', text: null, chosen: true },
    { what: 'trashed', text: null, chosen: false },
  ]);
});

it('Words of somebody who is forgotten go out of what it said before, too.', async () => {
  await read(ben, { ...ben, text: 'Is there rye, Mia?' });
  const id = idOf('Is there rye?');
  redactFact(writer, id, {
    ...{ recipients: { to: [], cc: [], replyTo: [] }, text: '…', newText: '…', html: null, details: noDetails },
  });
  expect(said(id)).toEqual([{ what: 'edited', text: null, chosen: false }]);
});

it('A log of before keeps its words, which can be revised from then on; what is deleted takes its revisions along.', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, ':memory:', migrations.slice(0, 1));
  database.exec(`
    insert into interaction (row, id, conversation_id, channel, kind, direction, visibility, author_address, recipients, attachments,
      occurred_at, received_at, provider_id, standing, read)
    values (1, 'known', 'talk', 'email', 'message', 'inbound', 'private', 'ben@example.org', '{}', 0, 1, 1, 'one', 'heard', 0);`);
  migrate(database, ':memory:');
  const count = (table: string) => database.prepare(`select count(*) from ${table}`).pluck().get();
  database.exec(
    "insert into revision (interaction_id, clock, at, what, text, chosen) values ('known', 'a', 1, 'held', null, 0)",
  );
  expect([count('interaction'), count('revision')]).toEqual([1, 1]);
  expect(() =>
    database.exec(
      "insert into revision (interaction_id, clock, at, what, text, chosen) values ('nothing', 'a', 1, 'held', null, 0)",
    ),
  ).toThrow('FOREIGN KEY');
  database.exec("delete from interaction where id = 'known'");
  expect(count('revision')).toBe(0);
});

it('What was edited is found by the words it has now and by those it had, until they are forgotten or it is gone.', async () => {
  const found = (word: string): number =>
    writer.database
      .prepare<[string], number>('select count(*) from interaction_words where interaction_words match ?')
      .pluck()
      .get(word) ?? 0;
  await read(ben);
  await read({ ...ben, text: 'Is there spelt?' });
  await read({ ...ben, text: 'Is there \u9ea6 bread?' });
  const id = idOf(ben.text);
  expect(['rye', 'spelt', 'bread', 'barley'].map(found)).toEqual([1, 1, 1, 0]);
  const hits = runSearch({ reader: writer, clock: writer.clock }, { ...unranked, query: 'spelt' }).items;
  expect(hits.map(({ snippet }) => snippet.includes('\uE000spelt\uE001'))).toEqual([true]);
  const left = { recipients: { to: [], cc: [], replyTo: [] }, text: 'Is there …?', newText: 'Is there …?', html: null };
  redactFact(writer, id, { ...left, details: noDetails });
  expect(['rye', 'spelt', 'bread', 'there'].map(found)).toEqual([0, 0, 0, 1]);
  await read({ ...ben, text: 'Is there oat?' });
  deleteFact(writer, id);
  expect(['there', 'oat'].map(found)).toEqual([0, 0]);
  writer.database.exec("insert into interaction_words (interaction_words) values ('integrity-check')");
});
