import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Core } from '#main/core';
import { openSampleShop } from '#main/sample-shop';
import { places } from '#main/sample/places';

let beside: string;
let core: Core;

beforeAll(async () => {
  beside = await mkdtemp(join(tmpdir(), 'shopbell-sample-'));
  core = await openSampleShop({ beside, host: 'node', version: 'test', sample: null });
}, 90_000);
afterAll(async () => {
  await core.close();
  await rm(beside, { recursive: true, force: true });
});

test('Eight channels answer, and bring what waits', { timeout: 60_000 }, async () => {
  const channels = places.map(({ channel }) => channel).toSorted();
  await vi.waitFor(
    async () => {
      const accounts = await core.client.accounts.list({});
      expect(accounts.map(({ channel }) => channel).toSorted()).toEqual(channels);
      expect(accounts.map(({ state, failure }) => failure ?? state)).toEqual(accounts.map(() => 'ok'));
      const { items } = await core.client.inbox.list({ state: 'open', limit: 100 });
      const waiting = items.filter(({ unansweredSince }) => unansweredSince !== null);
      expect(new Set(waiting.map(({ channel }) => channel))).toEqual(new Set(channels));
    },
    { timeout: 50_000, interval: 250 },
  );
});

test('Every channel takes an answer', { timeout: 60_000 }, async () => {
  const { items } = await core.client.inbox.list({ state: 'open', limit: 100 });
  const waiting = items.filter(({ unansweredSince }) => unansweredSince !== null);
  const first = [...Map.groupBy(waiting, ({ channel }) => channel).values()].flatMap(([one]) => one ?? []);
  for (const { id } of first) await core.client.outbox.reply({ conversationId: id, text: 'Yes, gladly.' });
  await vi.waitFor(
    async () => {
      await core.client.outbox.sendDue({});
      const { items: sent } = await core.client.outbox.list({ limit: 50 });
      expect(sent.map(({ state, failure }) => failure ?? state)).toEqual(first.map(() => 'sent'));
    },
    { timeout: 50_000, interval: 500 },
  );
});

test('There is a case to close, something to keep today, and a friend of two years', async () => {
  const { complaints, overdue } = await core.client.today.counts({});
  expect(complaints).toBeGreaterThan(0);
  expect(overdue).toBeGreaterThan(0);
  const { items } = await core.client.customers.list({ limit: 5, text: 'Ines Harbottle' });
  expect(items[0]?.name).toBe('Ines Harbottle');
  expect(items[0]?.interactions).toBeGreaterThan(60);
});

test('The ledger misses nothing', async () => {
  const ledgers = await core.client.accounts.ledger({});
  expect(ledgers.map(({ missing, quarantined }) => missing + quarantined)).toEqual(ledgers.map(() => 0));
});

test('Leaving it leaves nothing', async () => {
  expect(await readdir(beside)).toHaveLength(1);
  await core.close();
  expect(await readdir(beside)).toEqual([]);
});
