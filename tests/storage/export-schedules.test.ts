import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSchedules, scheduleCommands } from '#main/exchange/schedules';
import { writeCsv } from '#main/exchange/write-csv';
import { openLog } from '#main/kernel/log';
import { Scope } from '#main/kernel/scope';
import type { Writer } from '#main/storage/open-log';
import { schedulePlan } from '#shared/domain/export-schedule';
import { refusalText } from '#shared/text/refusals';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

let writer: Writer & { folder: string };
let now = 0;
const scope = new Scope();
beforeEach(async () => {
  writer = emptyLog();
  await mkdir(join(writer.folder, 'out'));
  await store(writer, [readOf({ number: 1, people: ['Kim'] })]);
  now = Date.UTC(2023, 10, 22, 9);
});
afterEach(async () => {
  writer.database.close();
  await rm(writer.folder, { recursive: true, force: true });
});

/** As the core puts them together, but that nothing waits for a minute to pass. */
function schedules(changed: () => void = () => {}) {
  const commands = scheduleCommands(writer);
  return openSchedules(
    {
      ...{ version: '1', reader: writer, clock: { now: () => now }, log: openLog(join(writer.folder, 'log')), changed },
      ...{ background: false, sentence: refusalText },
      commands: { call: async (name, input) => commands[name](input as never) as never },
      write: (order) => writeCsv(writer, order, () => {}),
    },
    scope,
  );
}

const plan = (given: object) =>
  schedulePlan.parse({
    ...{ order: { noun: 'interactions', timeZone: 'UTC' }, folder: join(writer.folder, 'out'), every: 'daily' },
    ...given,
  });
const files = async () =>
  (await readdir(join(writer.folder, 'out'))).filter((name) => name.endsWith('.csv')).toSorted();

describe('exports that are made by themselves', () => {
  it('are made once when they are due, and then wait for their next time', async () => {
    const { add, list, run } = schedules();
    const { id } = await add(plan({}));
    expect(await run(null)).toEqual([]);
    now = Date.UTC(2023, 10, 25, 9);
    const [first] = await run(null);
    expect([first?.failure, await files(), await run(null)]).toEqual([
      null,
      ['shopbell-interactions-2023-11-25.csv'],
      [],
    ]);
    const nextAt = Date.UTC(2023, 10, 26, 6);
    expect(list()).toMatchObject([{ id, nextAt, lastAt: now, failure: null }]);
  });

  it('make up for each month that passed while the computer was off', async () => {
    const { add, run } = schedules();
    await add(plan({ every: 'monthly', covers: 'period' }));
    now = Date.UTC(2024, 1, 10);
    await run(null);
    const names = ['2023-11-01', '2023-12-01', '2024-01-01'].map((day) => `shopbell-interactions-${day}.csv`);
    expect(await files()).toEqual(names);
    const lines = await Promise.all(
      names.map(async (name) => (await readFile(join(writer.folder, 'out', name), 'utf8')).split('\r\n').length),
    );
    // The one letter is of November; every file has its header.
    expect(lines).toEqual([3, 2, 2]);
  });

  it('say in a sentence why there is no file, stay due, and are made once the folder is back', async () => {
    const told: string[] = [];
    const { add, list, run } = schedules(() => told.push('changed'));
    await add(plan({}));
    await rename(join(writer.folder, 'out'), join(writer.folder, 'away'));
    now = Date.UTC(2023, 10, 25, 9);
    const [failed] = await run(null);
    const message = `The folder ${join(writer.folder, 'out')} is not there. Make it, or plug in the disk it is on.`;
    expect([failed?.failure, list()[0]?.failure?.message, told.length]).toEqual([
      { code: 'folder-gone', message },
      message,
      2,
    ]);
    await rename(join(writer.folder, 'away'), join(writer.folder, 'out'));
    await run(null);
    expect([await files(), list()[0]?.failure]).toEqual([['shopbell-interactions-2023-11-25.csv'], null]);
  });

  it('are not planned for a folder that is not there, or is a file', async () => {
    const { add, list } = schedules();
    await writeFile(join(writer.folder, 'file'), '');
    for (const name of ['nowhere', 'file'])
      await expect(add(plan({ folder: join(writer.folder, name) }))).rejects.toMatchObject({ code: 'folder-gone' });
    expect(list()).toEqual([]);
  });

  it('are made at once when asked, without losing their turn, and are removed', async () => {
    const { add, list, remove, run } = schedules();
    const { id, nextAt } = await add(plan({ every: 'weekly' }));
    expect([await run(id), (await files()).length, list()[0]?.nextAt]).toMatchObject([
      [{ id, failure: null }],
      1,
      nextAt,
    ]);
    await remove(id);
    expect(list()).toEqual([]);
    await expect(remove(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
