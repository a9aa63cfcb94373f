import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeInto } from '#main/rights/everything/write-into';

let place = '';
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'shopbell-write-into-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const page = (part: string): Promise<string> => {
  writeFileSync(path.join(part, 'index.html'), 'page');
  return Promise.resolve('written');
};

it('A folder is there once it is whole, and what lies beside it stays, whatever it is called.', async () => {
  const folder = path.join(place, 'below', 'everything');
  mkdirSync(`${folder}.part`, { recursive: true });
  writeFileSync(path.join(`${folder}.part`, 'thesis.txt'), 'years of work');
  mkdirSync(folder);
  expect(await writeInto(folder, page)).toBe('written');
  expect(readdirSync(path.dirname(folder)).toSorted()).toEqual(['everything', 'everything.part']);
  expect(readFileSync(path.join(`${folder}.part`, 'thesis.txt'), 'utf8')).toBe('years of work');
  expect(readdirSync(folder)).toEqual(['index.html']);
});

it('A file, a full folder and a link are not written over; nor is what came there meanwhile.', async () => {
  const at = (name: string): string => path.join(place, name);
  writeFileSync(at('file'), 'mine');
  mkdirSync(at('full'));
  writeFileSync(path.join(at('full'), 'mine'), 'mine');
  symlinkSync(at('nowhere'), at('link'));
  const refused = { code: 'folder-in-use' };
  for (const name of ['file', 'full', 'link']) await expect(writeInto(at(name), page)).rejects.toMatchObject(refused);
  const late = writeInto(at('late'), (part) => {
    writeFileSync(at('late'), 'mine');
    return page(part);
  });
  await expect(late).rejects.toMatchObject(refused);
  expect(readdirSync(place).toSorted()).toEqual(['file', 'full', 'late', 'link']);
  expect(readFileSync(at('file'), 'utf8')).toBe('mine');
  expect(readFileSync(at('late'), 'utf8')).toBe('mine');
});
