import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { GoogleReviews } from '#main/simulators/google-reviews';
import { until } from './shop.ts';

let place: GoogleReviews;
let folder: string;
let core: Core;

beforeAll(async () => {
  [place, folder] = await Promise.all([new GoogleReviews().open(), mkdtemp(join(tmpdir(), 'shopbell-reviews-'))]);
  core = await openCore({
    ...{ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: true },
    // Everybody agrees at once at the network's page, which leads back to the program.
    openAddress: async (url) => (await fetch(url)).ok,
  });
}, 60_000);

afterAll(async () => {
  await core.close();
  await place.close();
  await rm(folder, { recursive: true, force: true });
});

const messages = async (conversationId: string) => (await core.client.inbox.interactions({ conversationId })).items;

test('a place is connected at Google’s page; a review is answered, answered anew, and edited', async () => {
  const { clientId, api } = place.account.settings;
  const { signIn, accounts, inbox, outbox } = core.client;
  const asked = { channel: 'google-reviews', filled: { clientId, api } };
  const begun = await signIn.beginChannel({ ...asked, secret: place.app.clientSecret });
  await signIn.wait({ id: begun.id });
  const account = await accounts.connect({ ...asked, signIn: begun.id });
  expect(account).toMatchObject({ channel: 'google-reviews', address: 'gbp:202', name: 'The bakery' });
  const sync = () => accounts.sync({ id: account.id });
  await sync();

  const id = place.reviews({ by: 'Ben Okafor', stars: 5, words: 'Best rye in town' });
  await sync();
  const [conversation] = (await inbox.list({ aside: null })).items;
  if (!conversation) throw new Error('The review did not arrive');
  expect((await messages(conversation.id))[0]).toMatchObject({ kind: 'review', rating: 5, text: 'Best rye in town' });

  for (const text of ['Thank you!', 'Thank you, Ben!']) {
    await outbox.reply({ conversationId: conversation.id, text, undoSeconds: 0 });
    await until('the answer to be at Google', async () => place.answered[id] === text);
    await until('the answer to have left', async () =>
      (await messages(conversation.id)).every(({ outbox: waiting }) => waiting === null || waiting.state === 'sent'),
    );
  }
  place.edits(id, { stars: 3 });
  await sync();
  const [review, answer, ...rest] = await messages(conversation.id);
  expect(rest).toEqual([]);
  expect(review).toMatchObject({ rating: 3, revisions: [{ what: 'edited', formerRating: 5 }] });
  // One answer at Google is one here, whose words were changed.
  expect(answer).toMatchObject({
    ...{ direction: 'outbound', text: 'Thank you!' },
    revisions: [{ what: 'edited', text: 'Thank you, Ben!' }],
  });
});
