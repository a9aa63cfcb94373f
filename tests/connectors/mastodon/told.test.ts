import { expect, test } from 'vitest';
import type { Incoming } from '#main/connectors/connector';
import { openAccount, type AccountUnderTest } from './account.ts';

async function interactions({ log, session, read }: AccountUnderTest): Promise<Incoming[]> {
  await log.poll(session());
  return (await read()).filter((one): one is Incoming => !('ignored' in one));
}

test('each engagement is what it is, and says of what', async () => {
  const account = await openAccount();
  const { simulator } = account;
  const post = simulator.shopPosts('Rye is back');
  simulator.favourites(post);
  simulator.boosts(post);
  simulator.follows({ by: 'cleo@far.example', name: 'Cleo' });
  simulator.quotes('Look at this!', post);
  simulator.mentions('How long does it keep?', { repliesTo: post });
  simulator.mentions('The best bread is at');
  simulator.messages('Can I order ten?');
  const about = { subject: 'Rye is back', inReplyTo: `social.test#${post}`, visibility: 'public' };
  expect(await interactions(account)).toMatchObject([
    { kind: 'reaction', text: '', author: { name: 'Ben', address: 'ben@bakers.test' }, ...about },
    { kind: 'share', text: '', ...about },
    { kind: 'follow', author: { name: 'Cleo', address: 'cleo@far.example' } },
    { kind: 'mention', visibility: 'public' },
    { kind: 'comment', newText: 'How long does it keep?', inReplyTo: `social.test#${post}` },
    { kind: 'mention', text: '@bakery The best bread is at', newText: 'The best bread is at' },
    { kind: 'message', newText: 'Can I order ten?', visibility: 'private' },
  ]);
});

test('words of warning are the subject; choices, pictures and whole links are read', async () => {
  const account = await openAccount();
  const link = 'https://bakery.example/a/very/long/address/of/a/page?with=more&and=more';
  account.simulator.mentions(`One & <two>\nthree ${link}\n\nfour`, {
    ...{ spoiler: 'Food', choices: ['Rye', 'Spelt'] },
    media: [
      { id: '1', type: 'image', url: 'https://media.example/1.png', preview_url: 'x', description: 'A broken cake' },
    ],
  });
  expect(await interactions(account)).toMatchObject([
    {
      subject: 'Food',
      newText: `One & <two>\nthree ${link}\n\nfour\n\n- Rye\n- Spelt\n\n[Image: A broken cake] https://media.example/1.png`,
    },
  ]);
});

test('an edited status is met as the same once, whoever wrote it', async () => {
  const account = await openAccount();
  const theirs = account.simulator.mentions('Two breads');
  const ours = account.simulator.shopAnswers('At eight', theirs);
  await interactions(account);
  account.simulator.edits(theirs, '@bakery Three breads');
  account.simulator.edits(ours, '@ben@bakers.test At nine');
  expect((await interactions(account)).map(({ newText }) => newText)).toEqual(['Three breads', 'At nine']);
  expect(await account.log.poll(account.session())).toBe(0);
});

test('what was taken back is deleted; what was put away in another program is not', async () => {
  const account = await openAccount();
  const { simulator, log } = account;
  const lost = simulator.mentions('Never mind');
  simulator.mentions('Still here');
  await interactions(account);
  simulator.deletes(lost);
  await interactions(account);
  simulator.putsAway();
  await interactions(account);
  expect(log.pages.flatMap(({ became }) => became).map(({ item, state }) => [item.split('-')[2], state])).toEqual([
    [lost, 'deleted'],
  ]);
  expect(log.gone.size).toBe(2);
  expect(await log.poll(account.session())).toBe(0);
});

test('who follows no more is told, at once where it shows and within a day where it does not', async () => {
  let now = Date.UTC(2026, 10, 22, 12);
  const account = await openAccount({ now: () => now });
  const { simulator } = account;
  simulator.follows({ by: 'early@far.example' });
  for (let count = 0; count < 50; count++) simulator.mentions(`Hello ${count}`);
  simulator.follows({ by: 'late@far.example' });
  await interactions(account);
  simulator.unfollows({ by: 'early@far.example' });
  simulator.unfollows({ by: 'late@far.example' });
  const left = async (): Promise<string[]> =>
    (await interactions(account)).filter(({ kind }) => kind === 'unfollow').map(({ author }) => author.address);
  expect(await left()).toEqual(['late@far.example']);
  now += 25 * 60 * 60_000;
  expect(await left()).toEqual(['late@far.example', 'early@far.example']);
  expect(await left()).toEqual(['late@far.example', 'early@far.example']);
});

test('an answer given elsewhere is the shop’s; what it says to all is nobody’s', async () => {
  const account = await openAccount();
  const asked = account.simulator.mentions('Is there rye?');
  account.simulator.shopAnswers('From eight on', asked);
  account.simulator.shopPosts('Good morning');
  const own = (await interactions(account)).filter(({ direction }) => direction === 'outbound');
  expect(own).toMatchObject([
    {
      ...{ text: 'From eight on', inReplyTo: `social.test#${asked}`, kind: 'comment' },
      ...{ author: { address: 'bakery@social.test' }, to: [{ address: 'ben@bakers.test' }] },
    },
  ]);
});

test('words below what others said to one another know all that is above them', async () => {
  const account = await openAccount();
  await interactions(account);
  const post = account.simulator.shopPosts('Rye is back');
  const between = account.simulator.speaks('Is it good?', { by: 'dora@far.example', repliesTo: post });
  account.simulator.mentions('It is.', { repliesTo: between });
  expect((await interactions(account)).find(({ newText }) => newText === 'It is.')).toMatchObject({
    ...{ kind: 'comment', references: [`social.test#${post}`, `social.test#${between}`] },
  });
});

test('a long past is walked page by page, goes on where it was broken off, and is history', async () => {
  const account = await openAccount();
  const { simulator, log } = account;
  const words = Array.from({ length: 190 }, (_, at) => `Message ${at}`);
  for (const text of words) simulator.mentions(text);
  await log.poll(account.session(), () => log.items.size > 0);
  await log.poll(account.session(), () => log.cursor !== null);
  const read = await interactions(account);
  expect(read.map(({ newText }) => newText).toSorted()).toEqual(words.toSorted());
  expect(read.every(({ seen }) => seen)).toBe(true);
  simulator.mentions('New');
  expect((await interactions(account)).filter(({ seen }) => !seen)).toMatchObject([{ newText: 'New' }]);
});

test('lists in no order and with doubles change nothing', async () => {
  const account = await openAccount();
  account.simulator.shuffle();
  for (let count = 0; count < 100; count++) account.simulator.mentions(`Message ${count}`);
  expect(await interactions(account)).toHaveLength(100);
  account.simulator.mentions('One more');
  expect(await interactions(account)).toHaveLength(101);
  expect(await account.log.poll(account.session())).toBe(0);
});

test('one odd notification keeps back no other', async () => {
  const account = await openAccount();
  account.simulator.mentions('Before');
  const [odd] = account.simulator.network.statuses;
  Object.assign(odd ?? {}, { content: 7 });
  account.simulator.mentions('After');
  await account.log.poll(account.session());
  const outcomes = await Promise.allSettled([account.read()]);
  expect(account.log.items.size).toBe(2);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected']);
});
