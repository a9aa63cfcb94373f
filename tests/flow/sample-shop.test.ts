import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Core } from '#main/core';
import { openSampleShop } from '#main/sample-shop';
import { removeLeftSamples } from '#main/sample/folder';
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

test('Eight channels answer, and have brought what waits as news', async () => {
  const channels = places.map(({ channel }) => channel).toSorted();
  const accounts = await core.client.accounts.list({});
  expect(accounts.map(({ channel }) => channel).toSorted()).toEqual(channels);
  expect(accounts.map(({ state, failure }) => failure ?? state)).toEqual(accounts.map(() => 'ok'));
  const { items } = await core.client.inbox.list({ state: 'open', limit: 100 });
  const waiting = items.filter(({ unansweredSince }) => unansweredSince !== null);
  expect(new Set(waiting.map(({ channel }) => channel))).toEqual(new Set(channels));
  expect(waiting.map(({ unread }) => unread)).toEqual(waiting.map(() => 1));
});

test('Every channel takes an answer, to what waits and to what was said before', { timeout: 60_000 }, async () => {
  const { items } = await core.client.inbox.list({ limit: 100 });
  const newestWhere = (waits: boolean) => {
    const found = items.filter(({ unansweredSince }) => (unansweredSince !== null) === waits);
    return [...Map.groupBy(found, ({ channel }) => channel).values()].flatMap(([one]) => one ?? []);
  };
  const first = [...newestWhere(true), ...newestWhere(false)];
  expect(first.length).toBe(2 * places.length);
  for (const { id } of first) await core.client.outbox.reply({ conversationId: id, text: `Yes, gladly, ${id}.` });
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

test('A sample that nobody left goes at the next start, one that runs stays', async () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  await mkdir(join(beside, `sample-shop-${ended}-abcdef`));
  await removeLeftSamples(beside);
  expect(await readdir(beside)).toEqual([expect.stringMatching(new RegExp(`^sample-shop-${process.pid}-`, 'u'))]);
});

test('Leaving it leaves nothing', async () => {
  expect(await readdir(beside)).toHaveLength(1);
  await core.close();
  expect(await readdir(beside)).toEqual([]);
});
