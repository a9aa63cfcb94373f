import { afterEach, beforeEach, expect, test } from 'vitest';
import { ebay } from '#main/connectors/ebay/index';
import { Secret } from '#main/kernel/secret';
import { Ebay } from '#main/simulators/ebay';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

let member: Ebay;
let account: AccountAt;

beforeEach(async () => {
  member = await new Ebay().open();
  account = new AccountAt(ebay, member.account);
});
afterEach(async () => {
  await account.session.close();
  await member.close();
});

test('each talk is a thread of its own, with what it is about and the files sent along', async () => {
  member.writes({ by: 'ben', words: 'Still alive?', photo: 'https://i.ebayimg.com/1.jpg' });
  member.writes({ by: 'ben', words: 'And this one?', about: 'Rye starter' });
  await account.poll();
  expect(
    (await account.read()).map(({ thread, subject, text, author }) => [thread, subject, text, author.address]),
  ).toEqual([
    [
      'talk-ben-Sourdough-starter',
      'Sourdough starter',
      'Still alive?\nphoto.jpg https://i.ebayimg.com/1.jpg',
      'ebay:ben',
    ],
    ['talk-ben-Rye-starter', 'Rye starter', 'And this one?', 'ebay:ben'],
  ]);
});

test('lists out of order, and over several pages, lose nothing and bring nothing twice', async () => {
  member.shuffled = true;
  for (let count = 0; count < 120; count++)
    member.writes({ by: count < 60 ? 'ben' : `member-${count}`, words: 'Hello' });
  await account.poll();
  const listed = account.log.pages.flatMap((page) => page.listed);
  expect(listed).toHaveLength(120);
  expect(account.log.items.size).toBe(120);
  expect(await account.poll()).toEqual([]);
});

test('what was listed and not read before a kill is read by the next pass', async () => {
  member.writes({ by: 'ben', words: 'Hello' });
  await account.poll();
  account.log.items.clear();
  account.log.cursor = null;
  expect((await account.poll()).flatMap(({ items }) => items)).toHaveLength(1);
});

test('read here is read there, and read there is read here', async () => {
  member.writes({ by: 'ben', words: 'Hello' });
  await account.poll();
  const [item] = account.log.items.values();
  if (!item) throw new Error('Nothing was read');
  const seen = { stream: item.stream, item: item.item, mark: 'seen', on: true } as const;
  const answered = { ...seen, mark: 'answered' } as const;
  expect(await account.session.mark([seen, answered])).toEqual([answered]);
  expect(member.unread).toBe(0);
  await account.session.mark([{ ...seen, on: false }]);
  await account.poll();
  member.readsElsewhere();
  expect((await account.poll()).flatMap(({ marks }) => marks)).toEqual([
    { stream: item.stream, item: item.item, seen: true },
  ]);
  expect(await account.poll()).toEqual([]);
});

test('a message whose receipt was cut is found again; a token that ended is renewed', async () => {
  member.writes({ by: 'ben', words: 'Still alive?' });
  member.app.expire();
  await account.poll();
  expect(JSON.parse(account.secret)).toMatchObject({ accessToken: 'access-2' });
  const [question] = await account.read();
  if (!question) throw new Error('Nothing was read');
  const item = account.answer(question, 'And kicking.');
  member.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: ({ path }) => path.endsWith('/send_message') });
  expect(await failing(account.session.send(item))).toMatchObject({ kind: 'unreachable', mayHaveLeft: true });
  expect(Object.keys(member.answered)).toEqual([(await account.session.findSent(item))?.providerId]);
  expect(await account.session.findSent({ ...item, text: 'Never said' })).toBeNull();
});

test('signing in names the redirect as eBay does, and the app by HTTP Basic', async () => {
  const world = { signal: new AbortController().signal, now: () => Date.now() };
  const { clientId, api } = member.account.settings;
  const asked = {
    ...{ filled: { clientId, api, ruName: 'Shop-Bell-abc' }, secret: new Secret(member.app.clientSecret), state: 's' },
    ...{ redirect: 'https://localhost/shopbell', verifier: 'v', challenge: 'c' },
  };
  const begun = await ebay.authorize?.begin(asked, world);
  const url = new URL(begun?.url ?? '');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ redirect_uri: 'Shop-Bell-abc', state: 's' });
  const done = await ebay.authorize?.finish(
    { asked, held: '', address: new URL('https://localhost/shopbell?code=agreed&state=s') },
    world,
  );
  const located = await ebay.locate?.({ ...asked.filled, ...done?.filled }, world);
  expect(located).toEqual({
    ...{ address: member.account.address, name: 'the_bakery' },
    settings: { ...member.account.settings, interval: 5 },
  });
  const wrong = { ...asked, secret: new Secret('another') };
  const address = new URL('https://localhost/shopbell?code=agreed');
  const failed = failing(ebay.authorize?.finish({ asked: wrong, held: '', address }, world) ?? Promise.resolve());
  expect((await failed).code).toBe('sign-in-failed');
});
