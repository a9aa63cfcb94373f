import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine, objects, operations } from '#tests/support/command-line';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shopbell-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function made(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const vips = { position: 0, filter: { match: 'all', of: [] } } as const;
const losses = {
  leftOut: [{ reason: 'no-email' as const, rows: 3, ids: ['c1'] }],
  changed: [{ column: 'Phone', change: 'cut' as const, rows: 1, ids: ['c2'] }],
  ...{ defused: 0, tooLong: 0, rowsAFile: 1000, without: ['photo'] },
};

async function exporting(words: readonly string[]) {
  const asked: unknown[] = [];
  const router = {
    segments: { list: operations.segments.list.handler(() => [{ ...vips, id: 's1', name: 'VIPs' }]) },
    exchange: {
      export: operations.exchange.export.handler(({ input }) => {
        asked.push(input);
        const paths = { path: '/bytes/exports/1/out.csv', manifestPath: '/bytes/exports/1/out.json' };
        return { rows: 2, bytes: 4, sha256: 'abc', losses, fileName: 'out.csv', ...paths };
      }),
    },
  };
  const files = {
    '/bytes/exports/1/out.csv': await made('made.csv', 'a\r\nb\r\n'),
    '/bytes/exports/1/out.json': await made('made.json', '{"rows":2}'),
  };
  return { ...(await commandLine(words, { router, files })), asked };
}

describe('export', () => {
  it('puts the CSV where it is wanted, over an older one, with its manifest beside it and nothing else', async () => {
    const out = await made('customers.csv', 'old');
    const { code, out: said } = await exporting(['export', 'customers', '--out', out, '--json']);
    const written = { csv: await readFile(out, 'utf8'), manifest: await readFile(`${out}.manifest.json`, 'utf8') };
    expect({ code, said: objects(said), ...written, files: (await readdir(folder)).sort() }).toEqual({
      code: 0,
      said: [{ rows: 2, bytes: 4, sha256: 'abc', losses }],
      csv: 'a\r\nb\r\n',
      manifest: '{"rows":2}',
      files: ['customers.csv', 'customers.csv.manifest.json', 'made.csv', 'made.json'],
    });
  });

  it('asks for days as their first instant and the first after them, and names the file', async () => {
    const out = path.join(folder, 'march.csv');
    const { asked } = await exporting([
      'export',
      'interactions',
      '--out',
      out,
      '--from',
      '2026-03-01',
      '--to',
      '2026-03-31',
    ]);
    const range = { from: new Date(2026, 2, 1).getTime(), to: new Date(2026, 3, 1).getTime() };
    expect(asked).toEqual([expect.objectContaining({ noun: 'interactions', name: 'march.csv', ...range })]);
  });

  it('asks for whom, in which form and in whose days, and tells what the file lacks', async () => {
    const out = path.join(folder, 'xero.csv');
    const { asked, err } = await exporting([
      ...['export', 'customers', '--out', out, '--preset', 'xero', '--customer', 'c1', '--segment', 'vips'],
      ...['--from', '2026-03-01', '--time-zone', 'Asia/Tokyo', '--delimiter', 'tab', '--decimal', 'comma', '--no-bom'],
    ]);
    expect(asked).toEqual([
      {
        ...{ noun: 'customers', name: 'xero.csv', preset: 'xero', customerId: 'c1', segmentId: 's1' },
        ...{ from: Date.UTC(2026, 1, 28, 15), to: null, timeZone: 'Asia/Tokyo', locale: null },
        form: { delimiter: '\t', decimal: ',', bom: false },
      },
    ]);
    expect(err.trim().split('\n')).toEqual([
      '3 left out: they have no e-mail address.',
      'Phone: cut to the length that fits in 1 row.',
      'The program takes 1,000 rows from one file. Make several, by segment or period.',
    ]);
  });

  it.each([
    ['--time-zone', 'Mars/Olympus', 'is no time zone'],
    ['--delimiter', 'x', 'does not fit --delimiter'],
    ['--from', 'soon', 'is no date'],
  ])('does not take %s %s', async (option, value, words) => {
    const { code, err } = await exporting(['export', 'deals', '--out', path.join(folder, 'd.csv'), option, value]);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  it('says so where the file cannot be written, and leaves no half of one', async () => {
    const out = path.join(folder, 'missing', 'customers.csv');
    const { code, err } = await exporting(['export', 'customers', '--out', out]);
    expect({ code, names: err.includes(out), files: (await readdir(folder)).sort() }).toEqual({
      code: 1,
      names: true,
      files: ['made.csv', 'made.json'],
    });
  });
});

describe('import', () => {
  const summary = { served: 2, stored: 1, duplicates: 0, ignored: 0, quarantined: 1, seconds: 0.5 };
  const line = (index: number) => ({
    path: 'a.mbox',
    index,
    outcome: 'stored' as const,
    interactionId: `i-${index}`,
    reason: null,
  });

  function importing(reportPath: string | null) {
    const asked: unknown[] = [];
    const importMail = operations.exchange.importMail.handler(({ input }) => {
      asked.push(input);
      return { summary, problems: [], lines: [line(0)], reportPath };
    });
    return { asked, router: { exchange: { importMail } } };
  }

  it('gives a line per message from the whole report, then the summary', async () => {
    const report = await made('report.ndjson', `${JSON.stringify(line(0))}\n${JSON.stringify(line(1))}\n`);
    const { router, asked } = importing('/bytes/exports/2/report');
    const words = ['import', 'mail', 'a.mbox', 'b', '--own', 'a@shop.example', '--own', 'b@shop.example', '--json'];
    const { code, out } = await commandLine(words, { router, files: { '/bytes/exports/2/report': report } });
    expect({ code, out: objects(out), asked }).toEqual({
      code: 0,
      out: [line(0), line(1), summary],
      asked: [
        {
          uploads: [],
          paths: ['a.mbox', 'b'],
          own: ['a@shop.example', 'b@shop.example'],
          accountId: null,
          channel: 'email',
        },
      ],
    });
  });

  it('falls back to the lines of the answer where there is no report', async () => {
    const { out } = await commandLine(['import', 'mail', 'a.mbox', '--json'], { router: importing(null).router });
    expect(objects(out)).toEqual([line(0), summary]);
  });
});
