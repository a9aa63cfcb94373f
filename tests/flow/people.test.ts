import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { commandLine, objects } from '#tests/support/command-line';

let folder: string;
let core: Core;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-people-'));
  core = await openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: '0', background: false });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function shopbell(...words: string[]): Promise<Record<string, unknown>[]> {
  const { code, out, err } = await commandLine([...words, '--json'], {
    openCore: async () => ({ ...core, close: async () => {} }),
  });
  expect(err).toBe('');
  expect(code).toBe(0);
  return objects(out);
}

const first = (found: readonly Record<string, unknown>[]): Record<string, unknown> => found[0] ?? {};

describe('who is one person, from the command line', () => {
  it('is suggested, accepted, taken out again and undone, each as it was', async () => {
    const add = (name: string, ...card: string[]) => shopbell('customers', 'add', '--name', name, ...card);
    const one = first(await add('Jürgen Kretschmar', '--email', 'jk@gmx.de', '--birthday', '1971-03-14'));
    const other = first(
      await add('Kretschmar, Juergen', '--phone', '+4930123456', '--birthday', '1971-03-14', '--company', 'Holzbau'),
    );
    await add('Monika Kretschmar', '--email', 'monika@gmx.de');

    const [suggestion, ...more] = await shopbell('list', 'suggestions');
    expect(more).toEqual([]);
    expect(suggestion).toMatchObject({
      customerIds: [one['id'], other['id']].map(String).toSorted(),
      reasons: ['Same name: Jürgen Kretschmar · Kretschmar, Juergen', 'Same birthday: 1971-03-14'],
    });

    const merged = first(await shopbell('customers', 'accept', String(suggestion?.['id'])));
    expect(merged).toMatchObject({ company: 'Holzbau', phone: '+4930123456', email: 'jk@gmx.de' });
    expect(await shopbell('list', 'suggestions')).toEqual([]);
    const records = await shopbell('customers', 'records', String(merged['id']));
    expect(records.map(({ name, mergedBy }) => [name, mergedBy])).toEqual([
      [one['name'], null],
      [other['name'], 'owner'],
    ]);

    const { undo, ...apart } = first(await shopbell('customers', 'unmerge', String(other['id'])));
    const plain = ({ undo: _, ...customer }: Record<string, unknown>) => customer;
    expect(apart).toEqual(plain(other));
    expect(first(await shopbell('show', 'customer', String(one['id'])))).toMatchObject(plain(one));
    expect(await shopbell('list', 'suggestions')).toEqual([]);

    await shopbell('undo', String(undo));
    expect(await shopbell('customers', 'records', String(one['id']))).toHaveLength(2);
    const { undo: split } = first(await shopbell('customers', 'split', String(one['id']), 'phone:+4930123456'));
    expect(await shopbell('list', 'customers')).toHaveLength(3);
    await shopbell('undo', String(split));
    expect(await shopbell('list', 'customers')).toHaveLength(2);
  });
});
