import { afterEach, beforeEach, expect, test } from 'vitest';
import { facebook } from '#main/connectors/facebook/index';
import { Secret } from '#main/kernel/secret';
import { openFacebookSimulator, type FacebookSimulator } from '#main/simulators/graph/facebook';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
/** The clock runs, for limits are waited for; and it can be put forward. */
let ahead = 0;
const now = () => Date.now() + ahead;
let network: FacebookSimulator;
let shop: AccountAt;

const partsOf = (secret: string) => ({
  ...{ address: `facebook.com/${network.page.id}`, name: 'The bakery', secret },
  settings: { page: network.page.id, api: network.simulator.url },
});

beforeEach(async () => {
  ahead = 0;
  network = await openFacebookSimulator({ now, limits: false });
  shop = new AccountAt(facebook, partsOf(network.pageToken), now);
});
afterEach(async () => {
  await shop.session.close();
  await network.simulator.close();
});

const later = async (milliseconds: number) => {
  ahead += milliseconds;
  return shop.poll();
};
const found = async (text: string) => {
  const item = (await shop.read()).find((one) => one.text === text);
  if (!item) throw new Error(`Nobody said: ${text}`);
  return item;
};

test('what people say in four places is told apart, and one person has one name in all of them', async () => {
  const rye = network.publishes('Rye on Fridays');
  network.comments({ by: 'Ben Hill', text: 'From when on?', on: rye, attachments: ['queue.jpg'] });
  network.visits({ by: 'Ben Hill', text: 'Lovely shop' });
  network.mentions({ by: 'Cara Lind', text: 'At the bakery with everybody' });
  network.writes({ by: 'Ben Hill', text: 'Do you deliver?', attachments: ['map.png'] });
  network.comments({ by: 'Nobody', text: 'No name', on: rye, nameless: true });
  await shop.poll();
  const told = (await shop.read()).map(({ kind, visibility, author, text, subject }) => ({
    kind,
    visibility,
    ...author,
    text,
    subject,
  }));
  const [ben, cara] = ['Ben Hill', 'Cara Lind'].map((name) => `fb:${network.page.id}:${network.person(name).id}`);
  expect(told.toSorted((one, other) => (one.text < other.text ? -1 : 1))).toEqual([
    {
      kind: 'mention',
      visibility: 'public',
      name: 'Cara Lind',
      address: cara,
      text: 'At the bakery with everybody',
      subject: null,
    },
    {
      kind: 'message',
      visibility: 'private',
      name: 'Ben Hill',
      address: ben,
      text: 'Do you deliver?\n[map.png]',
      subject: null,
    },
    {
      kind: 'comment',
      visibility: 'public',
      name: 'Ben Hill',
      address: ben,
      text: 'From when on?\n[queue.jpg]',
      subject: 'Rye on Fridays',
    },
    { kind: 'comment', visibility: 'public', name: 'Ben Hill', address: ben, text: 'Lovely shop', subject: null },
    { kind: 'comment', visibility: 'public', name: null, address: '', text: 'No name', subject: 'Rye on Fridays' },
  ]);
});

test('what the shop says in Meta’s inbox is the shop’s, and stands where it was said', async () => {
  const asked = network.comments({ by: 'Ben', text: 'Open on Monday?' });
  const post = network.visits({ by: 'Ben', text: 'Lovely shop' });
  network.writes({ by: 'Ben', text: 'And Tuesday?' });
  for (const [to, text] of [
    [asked, 'From seven'],
    [post, 'Thank you'],
    ['Ben', 'Tuesday, too'],
  ] as const)
    network.answersThere({ to, text });
  await shop.poll();
  const told = await Promise.all(['From seven', 'Thank you', 'Tuesday, too'].map(found));
  expect(told.map(({ direction, inReplyTo }) => [direction, inReplyTo])).toEqual([
    ['outbound', asked],
    ['outbound', post],
    ['outbound', null],
  ]);
  const [, , message] = told;
  expect(message).toMatchObject({ thread: (await found('And Tuesday?')).thread, to: [{ name: 'Ben' }] });
});

test('an edit, a hiding and a deletion are found by comparing; nothing else is read again', async () => {
  const [one, other, third] = ['One', 'Other', 'Third'].map((text) => network.comments({ by: 'Ben', text }));
  const message = network.writes({ by: 'Ben', text: 'A message' });
  await shop.poll();
  network.edits(one ?? '', 'One, as I meant it');
  network.hides(other ?? '');
  network.deletes(third ?? '');
  network.edits(message, 'A message, put right');
  const pages = await later(hour);
  expect(pages.flatMap(({ listed }) => listed)).toEqual([]);
  expect(pages.flatMap(({ became }) => became)).toEqual([{ stream: 'comments', item: third, state: 'deleted' }]);
  expect(await found('One, as I meant it')).toMatchObject({ state: 'published' });
  expect(await found('Other')).toMatchObject({ state: 'held' });
  expect(await found('A message, put right')).toMatchObject({ kind: 'message' });
  // Read by somebody: the conversation moved, and says nothing new.
  network.reads('Ben');
  expect((await later(hour)).flatMap(({ items }) => items)).toEqual([]);
});

test('a long conversation is read to its beginning, and an old post’s comment is found within the hour', async () => {
  for (let count = 1; count <= 130; count++) network.writes({ by: 'Ben', text: `Message ${count}` });
  const old = network.publishes('The very first', now() - 300 * day);
  for (let count = 1; count <= 30; count++) network.publishes(`Later ${count}`, now() - count * day);
  await shop.poll();
  expect(shop.log.items.size).toBe(130);
  for (let count = 131; count <= 160; count++) network.writes({ by: 'Ben', text: `Message ${count}` });
  network.comments({ by: 'Cara', text: 'Still true?', on: old });
  await later(2 * hour);
  expect(shop.log.items.size).toBe(161);
  expect(await later(60_000)).toEqual([]);
});

test('pages in no order, with things twice, and cursors that expire lose nothing', async () => {
  for (let count = 1; count <= 25; count++) network.writes({ by: `Person ${count}`, text: `Message ${count}` });
  network.ground.shuffle();
  let pages = 0;
  const unwatch = () => {
    pages += 1;
    if (pages === 4) network.ground.expireCursors();
    return false;
  };
  network.simulator.fail({ kind: 'late', milliseconds: 0 }, { when: unwatch });
  await shop.poll();
  const begun = network.simulator.asked.filter(
    ({ path, query }) => path.endsWith('/conversations') && !query.has('after'),
  );
  expect([shop.log.items.size, begun.length]).toEqual([25, 2]);
  expect(await later(60_000)).toEqual([]);
});

test('what was listed and not read when the program ended is read by its id, in its conversation', async () => {
  network.writes({ by: 'Ben', text: 'Do you deliver?' });
  const lost = network.writes({ by: 'Ben', text: 'Never mind' });
  await shop.poll();
  const { thread } = await found('Do you deliver?');
  shop.log.items.clear();
  network.deletes(lost);
  await shop.restart();
  await shop.poll();
  expect(await found('Do you deliver?')).toMatchObject({ thread });
  expect([...shop.log.gone]).toEqual([`messages#${lost}`]);
});

test('on Messenger it is answered at once within a day, as a person within a week, and not after that', async () => {
  network.writes({ by: 'Ben', text: 'Do you deliver?' });
  await shop.poll();
  const asked = await found('Do you deliver?');
  for (const after of [hour, 2 * day, 6 * day]) {
    ahead = asked.occurredAt + after - Date.now();
    await shop.session.send(shop.answer(asked, `After ${after}`));
  }
  expect(network.sent.map(({ kind, tag }) => [kind, tag])).toEqual([
    ['message', null],
    ['message', 'HUMAN_AGENT'],
    ['message', 'HUMAN_AGENT'],
  ]);
  ahead = asked.occurredAt + 8 * day - Date.now();
  const failure = await failing(shop.session.send(shop.answer(asked, 'Too late')));
  expect(failure).toMatchObject({ kind: 'refused', code: 'window-closed', mayHaveLeft: false });
});

test('a comment is answered in private a single time, within a week; it is found again, and not written twice', async () => {
  network.comments({ by: 'Ben', text: 'My cake was late' });
  network.visits({ by: 'Cara', text: 'Mine, too' });
  await shop.poll();
  for (const text of ['My cake was late', 'Mine, too']) {
    const given = await found(text);
    const answer = { ...shop.answer(given, `About: ${text}`), visibility: 'private' as const };
    const receipt = await shop.session.send(answer);
    expect((await shop.session.findSent(answer))?.providerId).toBe(receipt.providerId);
    expect(await failing(shop.session.send(answer))).toMatchObject({ kind: 'refused', code: 'answered-once' });
  }
  expect(network.sent.map(({ kind }) => kind)).toEqual(['private-reply', 'private-reply']);
  network.comments({ by: 'Dora', text: 'And mine' });
  await shop.poll();
  const given = await found('And mine');
  ahead += 8 * day;
  const late = { ...shop.answer(given, 'Sorry'), visibility: 'private' as const };
  expect(await failing(shop.session.send(late))).toMatchObject({ kind: 'refused', code: 'window-closed' });
});

const refused = (code: number, subcode?: number, headers = {}) => ({
  ...{
    kind: 'answer',
    answer: { status: 400, headers, body: { error: { message: 'No', code, error_subcode: subcode } } },
  },
});
const usage = { 'x-business-use-case-usage': JSON.stringify({ '1': [{ estimated_time_to_regain_access: 17 }] }) };
for (const [said, code, subcode, headers, expected] of [
  ['a business’s limit', 80_001, undefined, usage, { kind: 'rate-limited', wait: 17 }],
  ['an app’s limit', 4, undefined, {}, { kind: 'rate-limited', wait: 5 }],
  ['too many calls in a row', 613, 1996, {}, { kind: 'rate-limited', wait: 5 }],
  ['a permission that is missing', 10, undefined, {}, { kind: 'needs-sign-in', code: 'not-allowed-there' }],
  ['a task that is missing', 283, undefined, {}, { kind: 'needs-sign-in', code: 'not-allowed-there' }],
  ['a token that has ended', 190, 463, {}, { kind: 'needs-sign-in', code: 'account-needs-sign-in' }],
  ['a stumble', 2, undefined, {}, { kind: 'unreachable', code: 'server-refused' }],
] as const)
  test(`${said} is told as what it is`, async () => {
    network.simulator.fail({ ...refused(code, subcode, headers), kind: 'answer' }, { times: 2 });
    const { kind, code: told, until } = await failing(shop.session.check());
    const wait = until === null ? undefined : Math.round((until - now()) / 60_000);
    expect({ kind, code: told, wait }).toMatchObject(expected);
  });

test('no question leaves that the page’s limits do not allow', async () => {
  const real = await openFacebookSimulator();
  const patient = new AccountAt(facebook, {
    ...partsOf(real.pageToken),
    settings: { page: real.page.id, api: real.simulator.url },
  });
  for (let count = 1; count <= 25; count++) real.writes({ by: `Person ${count}`, text: `Message ${count}` });
  try {
    await patient.poll();
    expect(patient.log.items.size).toBe(25);
    expect(real.simulator.exceeded).toEqual([]);
  } finally {
    await patient.session.close();
    await real.simulator.close();
  }
});

test('signing in gives pages to choose from, and the page’s own token afterwards; another person’s is refused', async () => {
  const asked = {
    ...{ filled: { clientId: network.appId, api: network.simulator.url }, secret: new Secret(network.appSecret) },
    ...{ redirect: 'https://www.facebook.com/connect/login_success.html', state: 's', verifier: 'v', challenge: 'c' },
  };
  const world = { signal: new AbortController().signal, now };
  const nobody = facebook.authorize?.begin({ ...asked, filled: { api: network.simulator.url } }, world);
  expect(await failing(Promise.resolve(nobody))).toMatchObject({ code: 'invalid-input' });
  const begun = await facebook.authorize?.begin(asked, world);
  const shown = await fetch(begun?.url ?? '', { redirect: 'manual' });
  const address = new URL(shown.headers.get('location') ?? '');
  const authorized = await facebook.authorize?.finish({ asked, held: '', address }, world);
  const { id, name } = network.page;
  expect(authorized?.choose).toEqual({ field: 'page', options: [{ value: id, label: name }] });
  const secret = authorized?.secret.reveal() ?? '';
  expect(JSON.parse(secret)).toEqual({ page: null, user: network.userToken });
  const signedIn = new AccountAt(facebook, partsOf(secret), now);
  await signedIn.session.check();
  expect(JSON.parse(signedIn.secret)).toEqual({ page: network.pageToken, user: network.userToken });
  const person = new AccountAt(facebook, partsOf(network.userToken), now);
  expect(await failing(person.session.check())).toMatchObject({ kind: 'needs-sign-in', code: 'not-allowed-there' });
  const asksNothing = network.simulator.asked.filter(({ query }) => query.has('access_token'));
  expect(asksNothing).toEqual([]);
});

test('a page is found by what people copy', async () => {
  const world = { signal: new AbortController().signal, now };
  for (const typed of ['yourbakery', 'https://www.facebook.com/yourbakery/', 'm.facebook.com/YourBakery?ref=1'])
    expect(await facebook.locate?.({ page: typed }, world)).toMatchObject({ address: 'facebook.com/yourbakery' });
  expect(await facebook.locate?.({ page: 'https://facebook.com/profile.php?id=1042' }, world)).toMatchObject({
    address: 'facebook.com/1042',
  });
  expect(await failing(facebook.locate?.({ page: 'not a page' }, world) ?? Promise.resolve())).toMatchObject({
    code: 'nothing-to-read-there',
  });
});
