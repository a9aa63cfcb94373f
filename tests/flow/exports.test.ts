import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type Core } from '#main/core';
import { systemClock } from '#main/kernel/clock';
import { openMemorySecretStore } from '#main/secrets/memory';
import { closeWriter, openWriter } from '#main/storage/open-log';
import { fillSql } from '#tests/bench/export-sql';

let folder = '';
let core: Core;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-exports-'));
  const writer = openWriter(folder, systemClock);
  writer.database.exec(fillSql(100, 20_000));
  closeWriter(writer);
  const secrets = openMemorySecretStore();
  core = await openCore({ folder, secrets, host: 'cli', version: '1', background: false });
});
afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

it('An export tells how far it is, and stopped half way leaves nothing behind', async () => {
  const stop = new AbortController();
  const events = await core.client.events.subscribe(undefined, { signal: stop.signal });
  const made = core.client.exchange.export({ noun: 'interactions' }).catch((failure: unknown) => failure);
  for await (const event of events) {
    if (event.type !== 'progress' || event.kind !== 'export' || event.done === 0) continue;
    await core.client.exchange.cancel({ task: event.task });
    break;
  }
  expect([await made, await readdir(join(folder, 'exports'))]).toMatchObject([{ code: 'cancelled' }, []]);
  stop.abort();
});

it('A preview counts what a file would hold without making one', async () => {
  const { total, rows } = await core.client.exchange.previewExport({ noun: 'interactions', preset: 'accountant' });
  expect([total, rows.length, await readdir(join(folder, 'exports'))]).toEqual([20_000, 5, []]);
});
