import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { commandLine, objects } from '#tests/support/command-line';

let folder = '';
let core: Core;
const open = () =>
  openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-counter-'));
  core = await open();
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

/** One command on this test's core, which stays open. */
async function run(words: readonly string[], input = ''): Promise<Record<string, unknown>[]> {
  const opened = { client: core.client, bytes: core.bytes, close: () => Promise.resolve() };
  const { code, out, err } = await commandLine([...words, '--json'], { input, openCore: async () => opened });
  expect({ code, err, words }).toEqual({ code: 0, err: '', words });
  return objects(out);
}

const day = 86_400_000;

it('what happened at the counter is logged, promised, complained about and taken back from the command line', async () => {
  const promise = ['--promise', 'Call when the lid is here', '--due', 'tomorrow 9'];
  const log = ['log', '--new', 'Jo Baker', '--kind', 'visit', '--at', 'yesterday 15:30', ...promise, '--text-stdin'];
  const [visit] = await run(log, 'The lid of the blue teapot broke\n');
  expect(visit).toMatchObject({ kind: 'visit', channel: 'counter', newText: 'The lid of the blue teapot broke' });
  const apart = Date.parse(String(visit?.['receivedAt'])) - Date.parse(String(visit?.['occurredAt']));
  expect(apart).toBeGreaterThan(8 * 3_600_000);
  const customer = ['--customer', String(visit?.['customerId'])];
  expect(await run(['list', 'customers'])).toMatchObject([{ name: 'Jo Baker', interactions: 1 }]);
  expect(await run(['search', 'teapot'])).toMatchObject([{ id: visit?.['id'] }]);

  const [promised] = await run(['list', 'follow-ups', ...customer]);
  expect(promised).toMatchObject({ kind: 'promise', text: 'Call when the lid is here', outcome: null });
  const due = new Date(Date.parse(String(promised?.['dueAt'])));
  expect([due.getHours(), due.toDateString()]).toEqual([9, new Date(Date.now() + day).toDateString()]);
  const [task] = await run(['follow-ups', 'add', 'Order a lid', ...customer, '--due', new Date(0).toISOString()]);
  expect(await core.client.today.show({})).toMatchObject({
    due: [{ customerName: 'Jo Baker', followUp: { id: task?.['id'], kind: 'task' } }],
  });
  await run(['follow-ups', 'settle', String(promised?.['id']), '--as', 'kept', '--note', 'She was glad']);
  expect(await run(['list', 'follow-ups', '--state', 'done'])).toMatchObject([{ outcome: 'kept' }]);

  const [open1] = await run(['complaints', 'open', ...customer, '--severity', 'high', '--summary', 'Broke on day one']);
  const close = ['complaints', 'close', String(open1?.['id'])];
  const silent = await commandLine([...close, '--outcome', 'Replaced'], {
    openCore: () => Promise.reject(new Error()),
  });
  expect(silent).toMatchObject({ code: 2, out: '' });
  expect(await run([...close, '--outcome', 'Replaced', '--told', 'Jo, at the counter'])).toMatchObject([
    { outcome: 'Replaced', told: 'Jo, at the counter' },
  ]);
  const { items } = await core.client.timeline.page({ customerId: String(visit?.['customerId']) });
  expect(items.map((entry) => (entry.type === 'said' ? entry.said.kind : `${entry.type} ${entry.event}`))).toEqual([
    ...['complaint closed', 'complaint opened', 'follow-up settled', 'follow-up made', 'follow-up made', 'visit'],
  ]);

  expect(await run(['undo', String(open1?.['undo'])])).toHaveLength(1);
  expect(await run(['list', 'complaints'])).toEqual([]);
});

it('a follow-up that was due stays due after a restart, until it is settled', async () => {
  const { customerId } = await core.client.counter.log({ newName: 'Jo Baker', kind: 'note', text: 'Likes blue' });
  const { id } = await core.client.followUps.create({ customerId, kind: 'task', text: 'Order a lid', dueAt: 1 });
  await core.close();
  core = await open();
  expect((await core.client.today.show({})).due.map(({ followUp }) => followUp.id)).toEqual([id]);
  await core.client.followUps.settle({ id, outcome: 'dropped' });
  expect((await core.client.today.show({})).due).toEqual([]);
});
