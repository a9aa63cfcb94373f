import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openCore, type Core } from '#main/core';
import { importCommands } from '#main/imports/import-commands';
import { systemClock } from '#main/kernel/clock';
import { openMemorySecretStore } from '#main/secrets/memory';
import { closeWriter, openWriter } from '#main/storage/open-log';
import { importOptions } from '#shared/domain/customer-import';
import { given, way } from '#tests/support/imported-lines';

const folders: string[] = [];
const cores: Core[] = [];
afterEach(async () => {
  for (const core of cores.splice(0)) await core.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-import-'));
  folders.push(folder);
  return folder;
}

async function open(folder: string): Promise<Core> {
  const secrets = openMemorySecretStore();
  const core = await openCore({ folder: join(folder, 'log'), secrets, host: 'cli', version: '1', background: false });
  cores.push(core);
  return core;
}

describe('customers from a file', () => {
  it('are tried out, brought in and taken back through every thread', async () => {
    const folder = newFolder();
    const path = join(folder, 'people.csv');
    const people = Array.from({ length: 600 }, (_, at) => `Person ${at};person${at}@example.org`);
    writeFileSync(path, ['Name;E-Mail', ...people, 'broken', 'Person 3;PERSON3@example.org'].join('\r\n'));
    const { client } = await open(folder);
    const counts = { read: 602, created: 600, merged: 1, unchanged: 1, skipped: 1, problems: 1 };
    const tried = await client.imports.tryOut({ path });
    expect(tried).toMatchObject({ counts, problems: [{ line: 602, code: 'too-few-cells', detail: '1/2' }] });
    expect((await client.customers.list({})).total).toBe(0);
    const done = await client.imports.run({ path });
    expect(done.counts).toEqual(counts);
    const { items } = await client.imports.lines({ id: done.id ?? '', outcome: 'merged' });
    expect(items).toMatchObject([{ line: 603, name: 'Person 3', changes: [] }]);
    expect(await client.imports.undo({ id: done.id ?? '' })).toEqual({ kept: [] });
    expect((await client.customers.list({})).total).toBe(0);
    expect(await client.imports.list({})).toMatchObject([{ name: 'people.csv', state: 'undone', counts }]);
  });

  it('that a power cut left in the middle are none when the log is opened again', async () => {
    const folder = newFolder();
    const writer = openWriter(join(folder, 'log'), systemClock);
    const commands = importCommands(writer, () => false);
    commands.beginImport({
      id: 'half',
      name: 'half.csv',
      header: '',
      mapping: { columns: [], dates: 'day-first' },
      fields: [],
    });
    const lines = [given(2, { name: 'Marta', ways: [way('marta@example.org')], note: 'likes blue' })];
    await commands.takeLines({ id: 'half', lines, options: importOptions.parse({}) });
    closeWriter(writer);
    const { client } = await open(folder);
    expect((await client.customers.list({})).total).toBe(0);
    expect(await client.imports.list({})).toMatchObject([{ name: 'half.csv', state: 'interrupted' }]);
  });
});
