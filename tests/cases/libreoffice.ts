import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { writeCsv } from '#main/exchange/write-csv';
import { systemClock } from '#main/kernel/clock';
import { createCard } from '#main/storage/card';
import { customFields } from '#main/storage/custom-fields';
import { closeWriter, openWriter, type Writer } from '#main/storage/open-log';
import { exportOrder, exportPreset, presetNouns } from '#shared/domain/export';
import { casesFolder } from './read-case.ts';

// Every preset's file is opened in LibreOffice, with formulas allowed, and saved again: no cell may have become a formula, and
// none may have changed. Debian: libreoffice-calc-nogui.
const run = promisify(execFile);
const cases: unknown = JSON.parse(await readFile(join(casesFolder, 'csv/csv-injection/cases.json'), 'utf8'));
const listed = (name: string): readonly string[] => {
  const list = typeof cases === 'object' && cases !== null ? Object.getOwnPropertyDescriptor(cases, name)?.value : [];
  return Array.isArray(list) ? list.map(String) : [];
};
const words = [
  ...listed('must_be_neutralised'),
  ...listed('review_carefully'),
  ...[
    '007',
    '1E5',
    '2026-03-01',
    '1/2',
    'TRUE',
    '12,50',
    '00492012',
    'Søren',
    'نور الحسن ‏(2)',
    '田中太郎 👩‍👩‍👧',
    "it's",
    "'=1",
  ],
  ...['first\nsecond\n\nfourth', 'first\r\nsecond', ' spaces ', 'a\tb', '"', '""', ';'],
];

/** Longer than any cell can be: LibreOffice takes half a minute to lay one out, so it stands in one place alone. */
const long = 'word '.repeat(8_000);

const folder = await mkdtemp(join(tmpdir(), 'shopbell-libreoffice-'));
try {
  const writer = openWriter(folder, systemClock);
  fill(writer);
  let wrong = 0;
  for (const [delimiter, locale] of [[',', 'en-GB'] as const, [';', 'de-DE'] as const]) {
    const files: string[] = [];
    for (const preset of exportPreset.options)
      for (const noun of presetNouns[preset]) {
        const file = join(folder, `${preset}-${noun}-${locale}.csv`);
        // What no spreadsheet can hold is cut here, as for whoever opens the file in one.
        const form = { longCells: 'cut', delimiter } as const;
        const order = {
          ...exportOrder.parse({ noun, preset, locale, form }),
          file,
          manifest: `${file}.json`,
          version: '',
          asOf: 0,
        };
        await writeCsv(writer, order, () => {});
        files.push(file);
      }
    await open(files, delimiter);
    for (const file of files) {
      const { formulas, changed, cells } = await compared(basename(file, '.csv'), delimiter);
      wrong += formulas + changed.length;
      console.log(`${basename(file).padEnd(36)} ${cells} cells, ${formulas} formulas, ${changed.length} changed`);
      for (const [ours, theirs] of changed.slice(0, 5))
        console.log('   ', JSON.stringify(ours.slice(0, 80)), '→', JSON.stringify(theirs.slice(0, 80)));
    }
  }
  closeWriter(writer);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Opens files with quoted cells as text, as the import dialog offers, and formulas evaluated; saves them as sheets and as CSV. */
async function open(files: readonly string[], delimiter: ',' | ';'): Promise<void> {
  const separator = delimiter.charCodeAt(0);
  // Delimiter, quote, UTF-8, first line, no column formats, English, quoted is text, no guessing, …, formulas evaluated.
  const reading = `--infilter=Text - txt - csv (StarCalc):${separator},34,76,1,,1033,true,false,false,false,false,0,true`;
  // … every text quoted, cells as they are and not as they are shown.
  const writing = `csv:Text - txt - csv (StarCalc):${separator},34,76,1,,1033,true,false,false`;
  const options = ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/profile`, reading];
  for (const [form, place] of [
    ['fods', 'sheet'],
    [writing, 'back'],
  ] as const)
    await run('soffice', [...options, '--convert-to', form, '--outdir', join(folder, place), ...files]);
}

async function compared(name: string, delimiter: ',' | ';') {
  const sheet = await readFile(join(folder, 'sheet', `${name}.fods`), 'utf8');
  const read = (text: string): string[][] => parse(text, { delimiter, bom: true, relax_column_count: true });
  const ours = read(await readFile(join(folder, `${name}.csv`), 'utf8')).flat();
  const theirs = read(await readFile(join(folder, 'back', `${name}.csv`), 'utf8')).flat();
  const pairs = ours.map((cell, index) => [cell, theirs[index] ?? '(nothing)'] as const);
  return {
    cells: ours.length,
    formulas: [...sheet.matchAll(/table:formula=/gu)].length,
    changed: pairs.filter(([one, other]) => !same(one, other)),
  };
}

/** A spreadsheet has one kind of line break, and a number no zeros at its end. */
function same(ours: string, theirs: string): boolean {
  const number = /^-?\d+[.,]\d+$/u.test(ours) ? Number(ours.replace(',', '.')) : null;
  return (
    ours.replace(/\r\n|\n\r|\r/gu, '\n') === theirs || (number !== null && number === Number(theirs.replace(',', '.')))
  );
}

/** Customers, deals, letters and promises that have all those words wherever words can stand. */
function fill(writer: Writer): void {
  customFields.write(writer, 'f1', { name: '=Field', type: 'text', choices: [], position: 0, removed: false }, '0');
  const put = (sql: string) => writer.database.prepare(sql);
  const conversation = put(
    `insert into conversation (id, channel, customer_id, subject, state, unread, interactions, inbound, attachments, aside, first_at, last_at, last_direction, preview, with_name, with_address) values (@id, 'email', @id, @word, 'open', 0, 1, 1, 0, 0, 1, 1, 'inbound', '', @word, @word)`,
  );
  const interaction = put(
    `insert into interaction (row, id, conversation_id, customer_id, channel, kind, direction, visibility, author_name, author_address, recipients, subject, attachments, rating, occurred_at, received_at, provider_id, standing, read) values (@row, @id, @id, @id, 'email', 'review', 'inbound', 'private', @word, @word, '{"to":[],"cc":[]}', @word, 0, -1.5, @row, @row, @id, 'heard', 1)`,
  );
  const body = put(`insert into interaction_body (row, links, text, head) values (@row, '[]', @word, x'')`);
  const deal = put(
    `insert into deal (id, customer_id, title, amount, currency, stage_id, state, reason, opened_at, clock) values (@id, @id, @word, @row * -1234, 'EUR', 's1', 'open', @word, @row, '')`,
  );
  const followUp = put(
    `insert into follow_up (id, kind, text, said, customer_id, created_at, clock) values (@id, 'promise', @word, @word, @id, @row, '')`,
  );
  const complaint = put(
    `insert into complaint (id, customer_id, severity, summary, opened_at, clock) values (@id, @id, 'high', @word, @row, '')`,
  );
  words.forEach((word, index) => {
    const id = `c${index}`;
    const place = { label: null, street: word, city: word, region: word, postalCode: word, country: word };
    createCard(writer, id, {
      card: {
        fields: { name: word, company: word, website: word, stage: word, addresses: [place] },
        tags: { [word]: true },
        custom: { f1: word },
        identities: {
          [`email:c${index}@example.org`]: { label: 'work', preferred: false },
          [`phone:+4930${1_234_567 + index}`]: { label: null, preferred: false },
        },
      },
      batch: id,
    });
    const at = { id, row: index + 1 };
    for (const statement of [conversation, interaction, deal, followUp, complaint]) statement.run({ ...at, word });
    body.run({ row: at.row, word: index === 0 ? long : word });
  });
}
