import { afterEach, beforeEach, expect, test } from 'vitest';
import { googleReviews } from '#main/connectors/google-reviews/index';
import { Secret } from '#main/kernel/secret';
import { GoogleReviews } from '#main/simulators/google-reviews';
import { AccountAt } from '../account-at.ts';
import { failing } from '../trial.ts';

const week = 7 * 24 * 60 * 60_000;
let now = 0;
let place: GoogleReviews;
let account: AccountAt;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 12);
  place = await new GoogleReviews({ now: () => now }).open();
  account = new AccountAt(googleReviews, place.account, () => now);
});
afterEach(async () => {
  await account.session.close();
  await place.close();
});

test('stars, names and original words are read; who wants no name is nobody in particular', async () => {
  place.reviews({ by: 'Ben Berg', stars: 5, words: 'Best rye in town' });
  place.reviews({ by: null, stars: 2 });
  place.reviews({
    ...{ by: 'Clara Conti', stars: 3 },
    words: '(Translated by Google) Nice, but dear.\n\n(Original)\nBuono, ma caro.',
  });
  place.reviews({ by: 'Dora', stars: 4, words: 'Sehr gut.\n\n(Translated by Google)\nVery good.' });
  await account.poll();
  expect((await account.read()).map(({ rating, text, author, kind }) => ({ rating, text, kind, ...author }))).toEqual([
    { rating: 5, text: 'Best rye in town', kind: 'review', name: 'Ben Berg', address: 'gbp:202:abfvoqm000001' },
    { rating: 2, text: '', kind: 'review', name: 'A Google user', address: '' },
    { rating: 3, text: 'Buono, ma caro.', kind: 'review', name: 'Clara Conti', address: 'gbp:202:abfvoqm000003' },
    { rating: 4, text: 'Sehr gut.', kind: 'review', name: 'Dora', address: 'gbp:202:abfvoqm000004' },
  ]);
});

test('an edited review is read again with its new stars, and nothing else is', async () => {
  const id = place.reviews({ by: 'Ben', stars: 5, words: 'Lovely' });
  place.reviews({ by: 'Clara', stars: 4, words: 'Fine' });
  await account.poll();
  place.edits(id, { stars: 1, words: 'It got worse' });
  const pages = await account.poll();
  expect(pages.flatMap(({ items }) => items.map(({ item }) => item))).toEqual([id]);
  expect(pages.flatMap(({ listed }) => listed)).toEqual([]);
  const [edited] = await account.read();
  expect(edited).toMatchObject({ rating: 1, text: 'It got worse', state: 'published' });
});

test('an answer given at Google hangs on its review; edited it is read again, taken back it is gone', async () => {
  const id = place.reviews({ by: 'Ben', stars: 3, words: 'Hm' });
  await account.poll();
  place.repliesElsewhere(id, 'Thank you, Ben');
  await account.poll();
  const [review, reply] = await account.read();
  expect(reply).toMatchObject({
    ...{ direction: 'outbound', kind: 'comment', text: 'Thank you, Ben', inReplyTo: review?.providerId },
    ...{ author: { name: 'The bakery', address: 'gbp:202' }, seen: true },
  });
  place.repliesElsewhere(id, 'Thank you very much, Ben');
  await account.poll();
  expect((await account.read())[1]?.text).toBe('Thank you very much, Ben');
  place.takesReplyBack(id);
  const pages = await account.poll();
  expect(pages.flatMap(({ became }) => became)).toEqual([{ stream: 'reviews', item: `${id}/reply`, state: 'deleted' }]);
  expect(await account.poll()).toEqual([]);
});

test('a second answer replaces the first, and is found by its words', async () => {
  place.reviews({ by: 'Ben', stars: 3, words: 'Hm' });
  await account.poll();
  const [review] = await account.read();
  if (!review) throw new Error('Nothing was read');
  const first = await account.session.send(account.answer(review, 'One'));
  const second = account.answer(review, 'Another');
  place.simulator.fail({ kind: 'cut', after: 'half' }, { when: ({ method }) => method === 'PUT' });
  expect(await failing(account.session.send(second))).toMatchObject({ kind: 'unreachable', mayHaveLeft: true });
  expect((await account.session.findSent(second))?.providerId).toBe(first.providerId);
  expect(await account.session.findSent(account.answer(review, 'One'))).toBeNull();
  expect(Object.values(place.answered)).toEqual(['Another']);
});

test('pages that come out of order and twice lose nothing and bring nothing twice', async () => {
  place.shuffled = true;
  const ids = Array.from({ length: 120 }, (_, index) =>
    place.reviews({ by: `Guest ${index}`, stars: 5, words: 'Good' }),
  );
  await account.poll();
  const listed = account.log.pages.flatMap((page) => page.listed.map(({ item }) => item));
  expect(listed.toSorted()).toEqual(ids);
  expect(await account.poll()).toEqual([]);
  expect(place.simulator.exceeded).toEqual([]);
});

test('an old review that was deleted is found by how many there are, and one deleted while another came in a week', async () => {
  const ids = Array.from({ length: 120 }, (_, index) =>
    place.reviews({ by: `Guest ${index}`, stars: 5, words: 'Good' }),
  );
  await account.poll();
  place.deletes(ids[3] ?? '');
  expect((await account.poll()).flatMap(({ became }) => became)).toEqual([
    { stream: 'reviews', item: ids[3], state: 'deleted' },
  ]);
  place.deletes(ids[4] ?? '');
  place.reviews({ by: 'Late', stars: 5 });
  now += week + 1;
  const pages = await account.poll();
  expect(pages.flatMap(({ became }) => became)).toEqual([{ stream: 'reviews', item: ids[4], state: 'deleted' }]);
  expect(await account.poll()).toEqual([]);
});

test('a token that ended is renewed and kept before it is used; one that was taken back asks for a sign-in', async () => {
  const before = account.secret;
  place.app.expire();
  await account.session.check();
  expect(account.secret).not.toBe(before);
  place.app.revoke();
  expect(await failing(account.session.check())).toMatchObject({
    kind: 'needs-sign-in',
    code: 'account-needs-sign-in',
  });
});

test('a quota of none says that Google has not approved the app, and too much haste that it waits', async () => {
  place.approved = false;
  expect(await failing(account.session.check())).toMatchObject({ kind: 'refused', code: 'app-not-approved' });
  place.approved = true;
  place.simulator.fail({ kind: 'answer', answer: { status: 429, body: { error: { message: 'slower' } } } });
  expect((await failing(account.session.check())).kind).toBe('rate-limited');
  const body = { error: { message: 'It is switched off', details: [{ reason: 'SERVICE_DISABLED' }] } };
  place.simulator.fail({ kind: 'answer', answer: { status: 403, body } });
  expect((await failing(account.session.check())).code).toBe('app-not-approved');
});

test('signing in brings the place and what is kept, and the account that both make answers', async () => {
  const world = { signal: new AbortController().signal, now: () => now };
  const { clientId, api } = place.account.settings;
  const asked = {
    ...{ filled: { clientId, api }, secret: new Secret(place.app.clientSecret), state: 'state-1' },
    ...{ redirect: 'http://127.0.0.1:1/', verifier: 'v'.repeat(43), challenge: 'c' },
  };
  const begun = await googleReviews.authorize?.begin(asked, world);
  const url = new URL(begun?.url ?? '');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ access_type: 'offline', code_challenge_method: 'S256' });
  const { headers } = await fetch(url, { redirect: 'manual' });
  const address = new URL(headers.get('location') ?? '');
  const done = await googleReviews.authorize?.finish({ asked, held: begun?.held ?? '', address }, world);
  const located = await googleReviews.locate?.({ clientId, api, ...done?.filled }, world);
  expect(located).toEqual({
    address: 'gbp:202',
    name: 'The bakery',
    settings: { ...place.account.settings, interval: 10 },
  });
  expect(JSON.parse(done?.secret.reveal() ?? '')).toEqual(JSON.parse(place.app.secret));
});
