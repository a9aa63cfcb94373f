import { afterEach, beforeEach, expect, test } from 'vitest';
import { dailyUnits, units, youtubeChannel } from '#main/connectors/youtube/channel';
import { youtube } from '#main/connectors/youtube/index';
import { nextPacificDay } from '#main/connectors/google';
import { Youtube } from '#main/simulators/youtube';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const day = 24 * 60 * 60_000;
let now = 0;
let channel: Youtube;
let account: AccountAt;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 12);
  channel = await new Youtube({ now: () => now }).open();
  account = new AccountAt(youtube, channel.account, () => now);
});
afterEach(async () => {
  await account.session.close();
  await channel.close();
});

const became = async () => (await account.poll()).flatMap((page) => page.became);
const readIn = async () => (await account.poll()).flatMap(({ items }) => items.map(({ item }) => item));

test('what is held or taken for spam is brought with what it is, and where it stands', async () => {
  channel.comments({ by: '@ben', words: 'How long does it rest?' });
  channel.comments({ by: '@clara', words: 'Look here', held: 'heldForReview' });
  channel.comments({ by: '@dora', words: 'WIN $$$', held: 'likelySpam' });
  await account.poll();
  const read = await account.read();
  expect(read.map(({ text, state, subject, author }) => ({ text, state, subject, ...author }))).toEqual([
    ...[
      ['How long does it rest?', 'published', '@ben', 'yt:ucben'],
      ['Look here', 'held', '@clara', 'yt:ucclara'],
      ['WIN $$$', 'spam', '@dora', 'yt:ucdora'],
    ].map(([text, state, name, address = '']) => ({
      ...{ text, state, subject: 'Rye in a day', name, address: address.padEnd(27, '0') },
    })),
  ]);
  expect(read[0]?.permalink).toBe('https://www.youtube.com/watch?v=rye-in-a-day&lc=Ugw000001AaABAg');
});

test('of a thread whose replies moved all replies are read, of the others none', async () => {
  const first = channel.comments({ by: '@ben', words: 'Question' });
  channel.comments({ by: '@clara', words: 'Another' });
  for (let count = 0; count < 8; count++) channel.replies(first, { by: '@dora', words: `Reply ${count}` });
  await account.poll();
  expect(account.log.items.size).toBe(10);
  const before = channel.simulator.asked.length;
  expect(await account.poll()).toEqual([]);
  // One for each of the three lists.
  expect(channel.simulator.asked.length - before).toBe(3);
  const own = channel.replies(first, { by: null, words: 'From the phone' });
  expect(await readIn()).toContain(own);
  const reply = (await account.read()).find(({ providerId }) => providerId === own);
  expect(reply).toMatchObject({
    direction: 'outbound',
    inReplyTo: first,
    author: { address: channel.account.address },
  });
});

test('an edit is another reading of the same comment', async () => {
  const id = channel.comments({ by: '@ben', words: 'Teh best' });
  await account.poll();
  channel.edits(id, 'The best');
  expect(await readIn()).toEqual([id]);
  expect((await account.read())[0]?.text).toBe('The best');
});

test('deleted with its replies, rejected, and pushed down are three things', async () => {
  const ids = Array.from({ length: 105 }, (_, index) => channel.comments({ by: '@ben', words: `Comment ${index}` }));
  const [oldest = '', , , , , , rejected = '', answered = ''] = ids;
  const reply = channel.replies(answered, { by: '@clara', words: 'Yes' });
  await account.poll();
  expect(await account.poll()).toEqual([]);
  channel.comments({ by: '@late', words: 'Pushes one down' });
  channel.moderates(rejected, 'rejected');
  channel.deletes(answered);
  const fates = await became();
  expect(fates.toSorted((one, other) => one.item.localeCompare(other.item))).toEqual([
    { stream: 'comments', item: rejected, state: 'trashed' },
    { stream: 'comments', item: answered, state: 'deleted' },
    { stream: 'comments', item: reply, state: 'deleted' },
  ]);
  expect(await became()).toEqual([]);
  // Beyond the newest hundred it is found once a day.
  channel.deletes(oldest);
  expect(await became()).toEqual([]);
  now += day + 1;
  expect(await became()).toEqual([{ stream: 'comments', item: oldest, state: 'deleted' }]);
});

test('a reply that is gone from its thread is told, and what was let through stands published', async () => {
  const first = channel.comments({ by: '@ben', words: 'Question' });
  const reply = channel.replies(first, { by: '@clara', words: 'Rude' });
  const held = channel.comments({ by: '@dora', words: 'Held', held: 'heldForReview' });
  await account.poll();
  channel.deletes(reply);
  expect(await became()).toEqual([{ stream: 'comments', item: reply, state: 'deleted' }]);
  channel.moderates(held, 'published');
  expect(await readIn()).toEqual([held]);
  expect((await account.read()).find(({ providerId }) => providerId === held)?.state).toBe('published');
});

test('pages that come out of order and twice lose nothing and bring nothing twice', async () => {
  channel.shuffled = true;
  const ids = Array.from({ length: 230 }, () => channel.comments({ by: '@ben', words: 'Hello' }));
  await account.poll();
  const listed = account.log.pages.flatMap((page) => page.listed.map(({ item }) => item));
  expect(listed.toSorted()).toEqual(ids);
  expect(await account.poll()).toEqual([]);
});

test('an answer whose receipt was cut is found again, and what nobody said is not', async () => {
  channel.comments({ by: '@ben', words: 'Question' });
  await account.poll();
  const [question] = await account.read();
  if (!question) throw new Error('Nothing was read');
  const item = account.answer(question, 'Twelve hours.');
  channel.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: ({ method }) => method === 'POST' });
  expect(await failing(account.session.send(item))).toMatchObject({ kind: 'unreachable', mayHaveLeft: true });
  const found = await account.session.findSent(item);
  expect(Object.keys(channel.answered)).toEqual([found?.providerId]);
  expect(await account.session.findSent({ ...item, text: 'Never said' })).toBeNull();
});

test('a day takes no more than its units, and what is over waits', async () => {
  const share = new Map(youtubeChannel.abilities.limits.map(({ bucket, requests }) => [bucket, requests]));
  const most = (share.get('questions') ?? 0) * units.questions + (share.get('changes') ?? 0) * units.changes;
  expect(most).toBeLessThanOrEqual(dailyUnits);
  const id = channel.comments({ by: '@ben', words: 'Question' });
  await account.poll();
  const place = { stream: 'comments', item: id };
  for (let count = 0; count < 100; count++) await account.session.moderate(place, 'published');
  expect(await failing(account.session.moderate(place, 'held'))).toMatchObject({
    kind: 'rate-limited',
    until: now + day,
  });
  expect(channel.simulator.exceeded).toEqual([]);
});

test('a quota that others spent waits for the next day in California', async () => {
  const answer = { status: 403, body: { error: { message: 'spent', errors: [{ reason: 'quotaExceeded' }] } } };
  channel.simulator.fail({ kind: 'answer', answer: { ...answer, headers: { date: new Date(now).toUTCString() } } });
  expect(await failing(account.session.check())).toMatchObject({
    ...{ kind: 'rate-limited', until: Date.UTC(2026, 10, 21, 8) },
  });
  // In summer it begins an hour earlier.
  expect(nextPacificDay(Date.UTC(2026, 6, 1, 12))).toBe(Date.UTC(2026, 6, 2, 7));
});

test('a comment that is gone or held cannot be answered, and says so', async () => {
  const id = channel.comments({ by: '@ben', words: 'Question' });
  await account.poll();
  const [question] = await account.read();
  if (!question) throw new Error('Nothing was read');
  channel.moderates(id, 'heldForReview');
  expect((await failing(account.session.send(account.answer(question, 'Yes')))).kind).toBe('refused');
  channel.deletes(id);
  expect((await failing(account.session.send(account.answer(question, 'Yes')))).code).toBe('gone-there');
  expect(await account.session.moderate({ stream: 'comments', item: id }, 'held')).toBe('deleted');
});
