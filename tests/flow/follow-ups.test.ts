import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type Core } from '#main/core';
import { systemClock } from '#main/kernel/clock';
import { openMemorySecretStore } from '#main/secrets/memory';
import { commandLine, objects } from '#tests/support/command-line';
import { mailFrom } from './shop.ts';

const zone = process.env['TZ'];
let folder = '';
let core: Core;
const open = (clock = systemClock) =>
  openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false, clock });
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-follow-ups-'));
  core = await open();
});
afterEach(async () => {
  process.env['TZ'] = zone;
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the log again, as somebody does who was away for so long and comes back in another time zone. */
async function awake(later: number, timeZone: string): Promise<void> {
  await core.close();
  process.env['TZ'] = timeZone;
  core = await open({ now: () => Date.now() + later });
}

async function receive(text: string, id: string): Promise<void> {
  const path = join(folder, `${id}.eml`);
  await writeFile(path, mailFrom('jo@example.org', { subject: 'The lid', text, id: `${id}@example.org` }));
  await core.client.exchange.importMail({ paths: [path], own: ['anna@bakery.example'] });
}

async function run(...words: string[]): Promise<Record<string, unknown>[]> {
  const opened = { client: core.client, bytes: core.bytes, close: () => Promise.resolve() };
  const { code, out, err } = await commandLine([...words, '--json'], { openCore: async () => opened });
  expect({ code, err, words }).toEqual({ code: 0, err: '', words });
  return objects(out);
}

const hour = 3_600_000;

it('a promise made on the phone and thanked for by mail is listed overdue once, after days away in another time zone', async () => {
  await receive('The lid of the teapot broke.', 'broke');
  const [broke] = (await core.client.interactions.list({})).items;
  const customerId = broke?.customerId ?? '';
  const promise = { text: 'Call when the lid is here', dueAt: Date.now() + hour };
  await core.client.counter.log({ customerId, kind: 'call', text: 'Asked for a lid', promise });
  await receive('Thanks!', 'thanks');

  await awake(3 * 24 * hour, 'Pacific/Auckland');
  const overdue = async () => (await core.client.followUps.open({ due: 'overdue' })).items;
  expect(await overdue()).toMatchObject([
    {
      customerName: 'jo@example.org',
      followUp: { kind: 'promise', text: promise.text, doneAt: null, answeredAt: null },
    },
  ]);
  expect((await core.client.today.show({})).due).toHaveLength(1);
  await awake(4 * 24 * hour, 'America/Los_Angeles');
  const [first, ...more] = await overdue();
  expect([more, (await core.client.today.show({})).due.length, await core.client.followUps.counts({})]).toMatchObject([
    ...[[], 1],
    { overdue: 1, today: 0, week: 0, later: 0, undated: 0, answered: 0 },
  ]);
  // It links back to the call in which it was said.
  const said = await core.client.interactions.show({ id: first?.followUp.saidIn ?? '' });
  expect(said.kind).toBe('call');
  await core.client.followUps.settle({ id: first?.followUp.id ?? '', outcome: 'broken', note: 'I forgot' });
  expect(await overdue()).toEqual([]);
});

it('from the command line tasks and promises are made, changed and ended, and come again', async () => {
  await receive('The lid of the teapot broke.', 'broke');
  const [broke] = (await core.client.interactions.list({})).items;
  const about = ['--conversation', broke?.conversationId ?? ''];
  const add = async (...words: string[]) => (await run('follow-ups', 'add', ...words, ...about))[0] ?? {};

  const weekly = await add('Water the plants', '--every', 'Monday 9');
  expect(weekly).toMatchObject({ kind: 'task', repeats: { unit: 'week', every: 1, minute: 540, days: [1] } });
  const due = new Date(String(weekly['dueAt']));
  expect([due.getDay(), due.getHours()]).toEqual([1, 9]);
  await run('follow-ups', 'complete', String(weekly['id']), '--note', 'Both of them');
  expect(await run('list', 'follow-ups', '--state', 'open')).toMatchObject([
    { text: 'Water the plants', outcome: null },
  ]);

  const promise = await add(
    'Send a lid',
    '--promise',
    '--said',
    'I will send you a lid.',
    '--due',
    '2026-03-01T08:00:00Z',
  );
  expect(await run('list', 'follow-ups', '--state', 'overdue')).toMatchObject([{ id: promise['id'] }]);
  const changed = await run('follow-ups', 'change', String(promise['id']), '--due', 'in 2 weeks');
  expect(changed).toMatchObject([{ said: 'I will send you a lid.', repeats: null }]);
  expect(await run('list', 'follow-ups', '--state', 'overdue')).toEqual([]);
  expect(await run('follow-ups', 'keep', String(promise['id']))).toMatchObject([{ outcome: 'kept' }]);
  expect(await run('follow-ups', 'reopen', String(promise['id']))).toMatchObject([{ outcome: null, doneAt: null }]);

  await add('Ask again', '--unless-answered', '--due', 'tomorrow 9');
  await receive('Any news of my lid?', 'news');
  expect(await run('list', 'follow-ups', '--state', 'answered')).toEqual([]);
  const [when] = await run('follow-ups', 'when', 'every', '2', 'weeks');
  expect(when).toMatchObject({ repeats: { unit: 'week', every: 2 } });
});

it('what nobody understands is refused, and nothing is written down', async () => {
  const add = ['follow-ups', 'add', 'Water the plants', '--customer', 'somebody'];
  const none = { openCore: () => Promise.reject(new Error('The log was opened')) };
  expect(await commandLine([...add, '--due', 'wensday'], none)).toMatchObject({ code: 2, out: '' });
  expect(await commandLine([...add, '--every', 'teapot'], none)).toMatchObject({ code: 2, out: '' });
});
