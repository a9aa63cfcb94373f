import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, restore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { complaintPlaybook } from '#shared/domain/shipped-playbooks';
import { commandLine } from '#tests/support/command-line';

let folder: string;
let core: Core;
const open = (at = folder): Promise<Core> =>
  openCore({ folder: at, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-complaints-'));
  core = await open();
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

async function cross(): Promise<Readonly<{ customerId: string; id: string }>> {
  const { customerId } = await core.client.counter.log({ newName: 'Jo Baker', kind: 'visit', text: 'Was cross' });
  const { id } = await core.client.complaints.open({ customerId, summary: 'The lid broke' });
  return { customerId, id };
}
const isOpen = async (id: string): Promise<boolean> => (await core.client.complaints.show({ id })).closedAt === null;

it('no window closes a complaint without an outcome and somebody who was told', async () => {
  const { id } = await cross();
  const { complaints } = core.client;
  for (const blank of ['', '  ', '\u00A0\n'])
    for (const ending of [
      { outcome: blank, told: 'Jo' },
      { outcome: 'Replaced', told: blank },
    ])
      await expect(complaints.close({ id, ...ending })).rejects.toThrow();
  // What trimming leaves alone shows nothing all the same: the table refuses it.
  await expect(complaints.close({ id, outcome: '\u200B', told: 'Jo' })).rejects.toThrow();
  expect(await isOpen(id)).toBe(true);
});

it('the command line closes it with both, opens it again, and ends it anew', async () => {
  const { id } = await cross();
  const call = async (...argv: string[]) => {
    const { code, out, err } = await commandLine([...argv, '--json'], {
      openCore: () => Promise.resolve({ ...core, close: () => Promise.resolve() }),
    });
    return { code, err, noun: out === '' ? null : (JSON.parse(out.split('\n')[0] ?? '') as unknown) };
  };
  expect(await call('complaints', 'close', id, '--told', 'Jo')).toMatchObject({ code: 2 });
  expect(await call('complaints', 'close', id, '--outcome', 'Refunded')).toMatchObject({ code: 2 });
  expect((await call('complaints', 'close', id, '--outcome', ' ', '--told', 'Jo')).code).not.toBe(0);
  expect(await isOpen(id)).toBe(true);

  const ending = [
    '--outcome',
    'refunded',
    '--told',
    'Jo',
    '--how',
    'call',
    '--check',
    '2031-05-01',
    '--not-publicly',
    'It never was',
  ];
  expect(await call('complaints', 'close', id, ...ending)).toMatchObject({
    noun: { outcomeKind: 'refunded', toldHow: 'call', saidPublicly: 'no', checkFollowUpId: expect.any(String) },
  });
  expect((await core.client.followUps.list({ state: 'open' })).items).toMatchObject([
    { text: 'Ask whether it is well now: The lid broke' },
  ]);
  expect(await call('complaints', 'reopen', id)).toMatchObject({
    noun: { closedAt: null, outcome: null, checkAt: null },
  });
  expect((await core.client.followUps.list({ state: 'open' })).items).toEqual([]);
  expect(await call('complaints', 'change', id, '--severity', 'high')).toMatchObject({ noun: { severity: 'high' } });
  expect(await call('complaints', 'close', id, '--outcome', 'A new one', '--told', 'Jo')).toMatchObject({ code: 0 });
});

it('playbooks go into a file and come back, and their steps are ticked', async () => {
  const { id } = await cross();
  const { playbooks } = core.client;
  const [through] = (await playbooks.cases({ complaintId: id })).items;
  expect(through).toMatchObject({ playbookId: complaintPlaybook, complaintId: id });
  const caseId = through?.id ?? '';
  const { undo } = await playbooks.mark({ id: caseId, step: 1, state: 'done' });
  expect((await playbooks.show({ id: caseId })).steps.map(({ state }) => state).slice(0, 3)).toEqual([
    null,
    'done',
    null,
  ]);
  await core.client.activity.undo({ undo });
  expect((await playbooks.show({ id: caseId })).steps.every(({ state }) => state === null)).toBe(true);

  const file = join(folder, 'playbooks.md');
  const run = (...argv: string[]) =>
    commandLine(argv, { openCore: () => Promise.resolve({ ...core, close: () => Promise.resolve() }) });
  expect(await run('playbooks', 'export', '--out', file)).toMatchObject({ code: 0 });
  expect(await readFile(file, 'utf8')).toContain('# A refund');
  expect(await run('playbooks', 'import', file)).toMatchObject({ code: 0 });
  const { items } = await playbooks.list({});
  expect(items.filter(({ changed, shipped }) => changed || !shipped)).toEqual([]);
});

it('a closed complaint says its end after people are merged and parted, and from a backup', async () => {
  const { customerId, id } = await cross();
  const { customerId: other } = await core.client.counter.log({ newName: 'J. Baker', kind: 'visit', text: 'Again' });
  const joined = await core.client.people.merge({ ids: [other, customerId] });
  const ending = { outcomeKind: 'replaced', outcome: 'A new lid', told: 'Jo' } as const;
  await core.client.complaints.close({ id, ...ending });
  await core.client.activity.undo({ undo: joined.undo });
  expect(await core.client.complaints.show({ id })).toMatchObject({ customerId, ...ending });

  const file = join(folder, 'backup.shopbell');
  await core.client.backup.write({ file });
  const second = join(folder, 'second');
  await restore(file, second);
  const restored = await open(second);
  try {
    expect(await restored.client.complaints.show({ id })).toMatchObject(ending);
    await restored.client.complaints.reopen({ id });
    await expect(restored.client.complaints.close({ id, outcome: ' ', told: 'Jo' })).rejects.toThrow();
  } finally {
    await restored.close();
  }
});
