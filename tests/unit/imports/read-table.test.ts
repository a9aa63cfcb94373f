import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readTable } from '#main/imports/csv/read-table';

const folder = mkdtempSync(join(tmpdir(), 'shopbell-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tableOf(content: string | Uint8Array, choices: Readonly<{ shortRows?: boolean }> = {}) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, content);
  const table = await readTable(file, { isHeader: () => true, ...choices });
  if ('none' in table) return table;
  const rows: unknown[] = [];
  for await (const row of table.rows()) rows.push('cells' in row ? [row.line, ...row.cells] : [row.line, row.problem]);
  const { charset, delimiter, header } = table;
  return { charset, delimiter, header, rows };
}

const west = 'name,city\nJörg Müller,Köln\nChloé Lefèvre,Besançon\nSofía Núñez,Málaga\n';
const texts: Readonly<Record<string, string>> = {
  'windows-1252': `${west}Åse Bjørn,“Tromsø”\n`,
  macintosh: west,
  cp850: west,
  'windows-1250':
    'name,city\nZbigniew Wiśniewski,Łódź\nPřemysl Růžička,České Budějovice\nŁucja Dąbrowska,Kraków\nJiří Dvořák,Plzeň\n',
  'windows-1251': 'name,city\nАнна Соколова,Москва\nИван Кузнецов,Тула\n',
  'koi8-r': 'name,city\nАнна Соколова,Москва\nИван Кузнецов,Тула\nПётр Смирнов,Казань\n',
  'windows-1253': 'name,city\nΓιώργος Παπαδόπουλος,Αθήνα\nΕλένη Νικολάου,Θεσσαλονίκη\n',
  'windows-1254': 'name,city\nAyşe Yıldız,İstanbul\nOğuz Çağlar,Eskişehir\nGülşen Şahin,Muğla\n',
  'windows-1255': 'name,city\nדוד כהן,ירושלים\nשרה לוי,חיפה\n',
  shift_jis: 'name,city\n山田太郎,東京都\n佐藤花子,おおさか\n鈴木一郎,ヨコハマ\n',
  gb18030: 'name,city\n王小明,北京市朝阳区\n李华,上海浦东新区\n张伟,广州天河\n',
  'euc-kr': 'name,city\n김철수,서울특별시\n이영희,부산광역시\n박민수,대구\n',
};

describe('a CSV file', () => {
  it.each(Object.entries(texts))('in %s is read in it', async (charset, text) => {
    const read = await tableOf(iconv.encode(text, charset));
    expect(read).toMatchObject({
      charset,
      rows: text
        .trim()
        .split('\n')
        .slice(1)
        .map((line, at) => [at + 2, ...line.split(',')]),
    });
  });

  it.each(['utf-16le', 'utf-16be'])('in %s is known with and without its mark', async (charset) => {
    for (const addBOM of [true, false])
      expect(await tableOf(iconv.encode(west, charset, { addBOM }))).toMatchObject({
        charset,
        header: ['name', 'city'],
      });
  });

  it.each([',', ';', '\t', '|'])('is parted by %j where its cells are', async (delimiter) => {
    const text = `name${delimiter}note\nKeller${delimiter}"a, b; c | d"\n"Lang"${delimiter}plain\n`;
    expect(await tableOf(text)).toMatchObject({
      delimiter,
      rows: [
        [2, 'Keller', 'a, b; c | d'],
        [3, 'Lang', 'plain'],
      ],
    });
  });

  it('says itself by what its cells are parted', async () => {
    expect(await tableOf('sep=|\r\na|b,c\r\n1|2,3\r\n')).toMatchObject({
      delimiter: '|',
      header: ['a', 'b,c'],
      rows: [[3, '1', '2,3']],
    });
  });

  it('names the line of what cannot be taken, and keeps the rest', async () => {
    const text = 'a,b,c\n1,2\n1,2,3,4\n1,\0,3\n1,2,3,,\n"1,2,3\n4,5,6\n';
    expect(await tableOf(text)).toMatchObject({
      rows: [
        [2, 'too-few-cells'],
        [3, 'too-many-cells'],
        [4, 'zero-bytes'],
        [5, '1', '2', '3'],
        [6, 'unclosed-quote'],
        [7, '4', '5', '6'],
      ],
    });
    expect(await tableOf('a,b,c\n1,2\n', { shortRows: true })).toMatchObject({ rows: [[2, '1', '2', '']] });
  });

  it('whose UTF-8 is damaged in one line loses that line', async () => {
    const good = Array.from({ length: 8 }, (_, at) => `Jörg,${at}\n`).join('');
    const content = Buffer.concat([
      Buffer.from(`name,n\n${good}M`),
      Buffer.from([0xfc]),
      Buffer.from(`ller,9\nÅse,10\n`),
    ]);
    const read = await tableOf(content);
    expect(read).toMatchObject({ charset: 'utf-8' });
    expect('rows' in read && read.rows.slice(-2)).toEqual([
      [10, 'wrong-encoding'],
      [11, 'Åse', '10'],
    ]);
  });

  it.each(['utf-8', 'utf16le'] as const)('may hold the sign for what could not be read, in %s', async (charset) => {
    const text = '\ufeffname,n\nJ\ufffdrg,1\n\ufffd,\ufffd\n';
    expect(await tableOf(Buffer.from(text, charset))).toMatchObject({
      rows: [
        [2, 'J\ufffdrg', '1'],
        [3, '\ufffd', '\ufffd'],
      ],
    });
  });

  it('is told from what is none', async () => {
    expect(await tableOf('')).toEqual({ none: 'empty' });
    expect(await tableOf('\n\n')).toEqual({ none: 'empty' });
    expect(await tableOf(Buffer.from('PK\u0003\u0004aaaa'))).toEqual({ none: 'workbook' });
    expect(await tableOf(Buffer.from(Array.from({ length: 400 }, (_, at) => at % 32)))).toEqual({ none: 'binary' });
  });
});
