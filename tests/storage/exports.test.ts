import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewExport } from '#main/exchange/preview';
import { writeCsv } from '#main/exchange/write-csv';
import { createCard } from '#main/storage/card';
import { customFields } from '#main/storage/custom-fields';
import type { Writer } from '#main/storage/open-log';
import { exportOrder } from '#shared/domain/export';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

const asOf = Date.UTC(2026, 10, 22, 9);
let writer: Writer & { folder: string };
beforeAll(async () => {
  writer = emptyLog();
  await store(writer, [
    readOf({ number: 1, people: ['Kim'] }),
    readOf({ number: 2, people: ['Søren'], minute: 60 }),
    readOf({ number: 3, people: ['Kim'], minute: 120 }),
  ]);
  const field = { name: 'Allergies', type: 'text', choices: [], position: 0, removed: false } as const;
  customFields.write(writer, 'f1', field, '0');
  createCard(writer, 'ada', { card: { fields: { name: '=Ada' }, custom: { f1: 'nuts, "rye"' } }, batch: 'made' });
  const deal = writer.database.prepare(`
    insert into deal (id, customer_id, title, amount, currency, stage_id, state, opened_at, closed_at, clock)
    values (?, 'ada', ?, ?, ?, 's1', ?, ?, ?, '0')`);
  deal.run('d1', 'Cake', -1250, 'EUR', 'won', Date.UTC(2026, 9, 1), Date.UTC(2026, 9, 31, 23, 30));
  deal.run('d2', 'Bread', 12_500, 'JPY', 'open', Date.UTC(2026, 9, 2), null);
  deal.run('d3', 'Buns', null, 'EUR', 'lost', Date.UTC(2025, 9, 2), Date.UTC(2025, 9, 3));
});
afterAll(async () => {
  writer.database.close();
  await rm(writer.folder, { recursive: true, force: true });
});

async function written(order: object) {
  const [file, manifest] = [join(writer.folder, 'out.csv'), join(writer.folder, 'out.json')];
  const whole = { ...exportOrder.parse({ timeZone: 'UTC', ...order }), file, manifest, version: '1', asOf };
  const made = await writeCsv(writer, whole, () => {});
  const bytes = await readFile(file);
  return {
    made,
    bytes,
    csv: bytes.toString('utf8'),
    manifest: JSON.parse(await readFile(manifest, 'utf8')) as unknown,
  };
}

const idOf = (name: string) => writer.database.prepare('select id from customer where name = ?').pluck().get(name);

describe('an export', () => {
  it('holds everybody by name, with the shop’s own fields, and a manifest that fits its bytes', async () => {
    const { made, bytes, csv, manifest } = await written({ noun: 'customers' });
    const lines = csv.split('\r\n');
    expect([lines[0]?.endsWith('"addresses","custom:text:Allergies"'), lines.length, lines[1]]).toEqual([
      true,
      5,
      `"ada","person","'=Ada",${','.repeat(19)}"nuts, ""rye"""`,
    ]);
    expect([lines[2]?.includes('"Kim"'), lines[3]?.includes('"Søren"'), lines[4]]).toEqual([true, true, '']);
    expect(made).toMatchObject({
      rows: 3,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(manifest).toMatchObject({ ...made.losses, rows: 3, defused: 1, timeZone: 'UTC', program: 'Shopbell 1' });
  });

  it('holds the interactions of one customer, or of a period', async () => {
    const subjects = async (order: object): Promise<readonly string[]> =>
      [...(await written({ noun: 'interactions', ...order })).csv.matchAll(/Subject \d/gu)].map(([subject]) => subject);
    const at = 1_700_000_000_000;
    expect([
      await subjects({}),
      await subjects({ customerId: idOf('Kim') }),
      await subjects({ from: at + 60 * 60_000, to: at + 121 * 60_000 }),
      await subjects({ from: at + 60 * 60_000, customerId: idOf('Kim') }),
    ]).toEqual([
      ['Subject 1', 'Subject 2', 'Subject 3'],
      ['Subject 1', 'Subject 3'],
      ['Subject 2', 'Subject 3'],
      ['Subject 3'],
    ]);
  });

  it('gives an accountant the deals of a period, with their currency’s decimals, on the day where the shop is', async () => {
    const order = { noun: 'deals', preset: 'accountant', timeZone: 'Europe/Berlin', locale: 'de-DE' };
    const { csv } = await written({ ...order, from: Date.UTC(2026, 8, 30, 22), to: Date.UTC(2026, 10, 30, 23) });
    expect(csv.split('\r\n').map((line) => line.split(';').slice(0, 8).join(';'))).toEqual([
      '\uFEFF"date";"time";"utc";"state";"customer";"title";"amount";"currency"',
      '"2026-11-01";"00:30";"2026-10-31T23:30:00.000Z";"won";"\'=Ada";"Cake";-12,50;"EUR"',
      '"2026-10-02";"02:00";"2026-10-02T00:00:00.000Z";"open";"\'=Ada";"Bread";12500;"JPY"',
      '',
    ]);
  });

  it('cuts a cell that no spreadsheet can hold, and says where all of it is', async () => {
    const long = writer.database.prepare('update interaction_body set text = ? where text like ?');
    long.run('😀'.repeat(20_000), '%mail 1');
    const cut = await written({ noun: 'interactions', form: { longCells: 'cut' } });
    const kept = await written({ noun: 'interactions' });
    const longest = (csv: string): number => Math.max(...csv.split('"').map((cell) => cell.length));
    expect([longest(cut.csv) <= 32_767, cut.csv.includes('😀 […] ('), cut.made.losses.changed]).toEqual([
      true,
      true,
      ['text', 'new_text'].map((column) => ({ column, change: 'cut', rows: 1, ids: [expect.any(String)] })),
    ]);
    expect([longest(kept.csv), kept.made.losses.tooLong]).toEqual([40_000, 2]);
  });

  it('shows beforehand how it begins and how much it tells', () => {
    const order = { ...exportOrder.parse({ noun: 'customers', preset: 'hubspot' }), asOf };
    const { columns, rows, total } = previewExport(writer, order);
    expect([columns[0], rows.map(([first]) => first), total]).toEqual(['First name', ["'=Ada", 'Kim', 'Søren'], 3]);
  });

  it('refuses a preset that has no place for what is asked, and leaves no file behind', async () => {
    await expect(written({ noun: 'deals', preset: 'xero' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(written({ noun: 'deals', customerId: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await readdir(writer.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
