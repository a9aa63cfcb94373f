import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { arrivalCommands } from '#main/inbound/store';
import { importCommands } from '#main/imports/import-commands';
import { readBook } from '#main/imports/log-book';
import { paperBook } from '#main/imports/paper-book';
import { takeLine } from '#main/imports/take-line';
import { rememberForgotten, wayKey } from '#main/storage/forgotten';
import { logKey } from '#main/storage/open-log';
import { changeCard } from '#main/storage/card';
import { findCustomer } from '#main/storage/customers';
import type { CustomerLine } from '#shared/domain/customer-import';
import { account, readOf } from '#tests/support/arriving-mail';
import { bringIn, given, sharedRows, someLines, way } from '#tests/support/imported-lines';
import { openMemoryLog } from '#tests/support/memory-log';
import { brokenRules } from '#tests/support/people-rows';

const log = openMemoryLog();
const imports = importCommands(log, () => false);
const arrivals = arrivalCommands(log, () => false);
const goneAtOnce = log.database.prepare("select v from interaction_words_config where k = 'secure-delete'");
afterAll(() => log.database.close());

const write = (number: number, person: string) =>
  arrivals.storeReads({ origin: account, own: [], reads: [readOf({ number, people: [person] })] });
const whoIs = (address: string) => {
  const id = readBook(log).owner(way(address));
  return id === null ? null : findCustomer(log, id);
};
const told = (lines: readonly CustomerLine[]) => lines.map(({ customerId: _, between: __, ...line }) => line);
const choices = fc.record({
  differing: fc.constantFrom('keep' as const, 'take' as const),
  ambiguous: fc.constantFrom('skip' as const, 'create' as const),
});

describe('a file of customers', () => {
  it('says in a dry run what it does, does nothing the second time, and undone leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, choices, fc.subarray(['marta', 'paul', 'ines']), async (lines, chosen, writers) =>
        log.inTurn(async () => {
          for (const [number, person] of writers.entries()) await write(number, person);
          const before = sharedRows(log);
          const taking = {
            book: paperBook(readBook(log)),
            options: chosen,
            fieldIds: new Map([['Shoe', 'shoe']]),
            said: new Set<string>(),
          };
          const dry = lines.map((line) => takeLine(line, taking));
          const first = await bringIn(imports, 'first', { lines, ...chosen });
          expect(told(dry).map(withoutField)).toEqual(told(first.lines).map(withoutField));
          expect(brokenRules(log)).toEqual([]);
          const between = sharedRows(log);
          const second = await bringIn(imports, 'second', { lines, ...chosen });
          expect(second.lines.filter(({ outcome, changes }) => outcome === 'created' || changes.length > 0)).toEqual(
            [],
          );
          expect(second.undo()).toEqual([]);
          expect(sharedRows(log)).toEqual(between);
          expect(first.undo()).toEqual([]);
          expect(sharedRows(log)).toEqual(before);
          expect(goneAtOnce.get()).toEqual({ v: 1 });
        }),
      ),
      { numRuns: Number(process.env['IMPORT_SEQUENCES'] ?? 50) },
    );
  });

  it('joins by an address, fills what is blank, and keeps what a person said unless told otherwise', () =>
    log.inTurn(async () => {
      await write(1, 'marta');
      const id = whoIs('marta@example.org')?.id ?? '';
      changeCard(log, id, { card: { fields: { company: 'Tea house' } }, batch: 'mine' });
      const lines = [
        given(2, {
          name: 'Marta Keller',
          company: 'Keller GmbH',
          website: 'k.example',
          ways: [way('marta@example.org'), way('+4930100')],
        }),
      ];
      const kept = await bringIn(imports, 'kept', { lines });
      expect(kept.lines).toMatchObject([
        {
          outcome: 'merged',
          customerId: id,
          changes: ['name', 'website', 'phone:+4930100'],
          remarks: [{ code: 'kept-field', detail: 'company: Tea house' }],
        },
      ]);
      expect(whoIs('+4930100')).toMatchObject({ id, name: 'Marta Keller', company: 'Tea house', website: 'k.example' });
      const taken = await bringIn(imports, 'taken', { lines, differing: 'take' });
      expect(taken.lines).toMatchObject([{ changes: ['company'] }]);
    }));

  it('joins nobody in silence who belongs to two customers, and shares a number among those of different names', () =>
    log.inTurn(async () => {
      const { lines } = await bringIn(imports, 'all', {
        lines: [
          given(2, { name: 'Marta', ways: [way('marta@example.org'), way('+4930100')] }),
          given(3, { name: 'Paul', ways: [way('paul@example.org'), way('+4930100')] }),
          given(4, { name: 'Marta', ways: [way('marta@example.org'), way('paul@example.org')] }),
          given(5, { name: 'Marta', ways: [way('+4930100')] }),
          given(6, {}),
        ],
      });
      expect(lines.map(({ outcome, code }) => [outcome, code])).toEqual([
        ['created', null],
        ['created', null],
        ['problem', 'two-customers'],
        ['merged', null],
        ['problem', 'nobody'],
      ]);
      expect(lines[2]?.between).toEqual([lines[0]?.customerId, lines[1]?.customerId]);
      expect(lines[1]?.remarks).toEqual([{ code: 'shared-phone', detail: '+4930100' }]);
      expect(whoIs('paul@example.org')?.notes).toBe('phone: +4930100');
    }));

  it('brings nobody back who was forgotten, by whichever way they were known', () =>
    log.inTurn(async () => {
      const forgotten = wayKey({ key: logKey(log) }, { channel: 'phone', address: '+4930100' }).toString('hex');
      rememberForgotten(log, { key: forgotten, at: 1 });
      const { lines } = await bringIn(imports, 'all', {
        lines: [
          given(2, { name: 'Marta', ways: [way('marta@example.org'), way('+4930100')] }),
          given(3, { name: 'Paul' }),
        ],
      });
      expect(lines.map(({ outcome, code }) => [outcome, code])).toEqual([
        ['problem', 'forgotten'],
        ['created', null],
      ]);
    }));

  it('keeps, when undone, whom somebody wrote to or changed since, and what was changed since', () =>
    log.inTurn(async () => {
      await write(1, 'ines');
      const done = await bringIn(imports, 'all', {
        lines: [
          given(2, { name: 'Marta', ways: [way('marta@example.org')] }),
          given(3, { name: 'Paul', ways: [way('paul@example.org')] }),
          given(4, { name: 'Ines K.', company: 'Old', stage: 'lead', ways: [way('ines@example.org')] }),
          given(5, { name: 'Gone', ways: [way('gone@example.org')], note: 'a note' }),
        ],
      });
      await write(2, 'marta');
      expect(whoIs('marta@example.org')).toMatchObject({
        id: done.lines[0]?.customerId,
        name: 'Marta',
        interactions: 1,
      });
      changeCard(log, done.lines[1]?.customerId ?? '', { card: { tags: { tea: true } }, batch: 'mine' });
      changeCard(log, done.lines[2]?.customerId ?? '', { card: { fields: { company: 'New' } }, batch: 'mine' });
      expect(done.undo()).toEqual([done.lines[1]?.customerId, done.lines[0]?.customerId]);
      expect(whoIs('ines@example.org')).toMatchObject({ name: 'ines', company: 'New', stage: null });
      expect(whoIs('gone@example.org')).toBeNull();
      expect(brokenRules(log)).toEqual([]);
    }));

  it('takes no more lines once it was cancelled', () =>
    log.inTurn(async () => {
      const { undo } = await bringIn(imports, 'all', { lines: [] });
      undo();
      await expect(
        imports.takeLines({ id: 'all', lines: [given(2, {})], options: { differing: 'keep', ambiguous: 'skip' } }),
      ).rejects.toMatchObject({ code: 'cancelled' });
    }));
});

/** A field has another id in a dry run, in which it is not made. */
function withoutField<Line extends Pick<CustomerLine, 'changes' | 'remarks'>>(line: Line): Line {
  return {
    ...line,
    changes: line.changes.map((name) => name.replace(/^custom:.*/u, 'custom')),
    remarks: line.remarks.map(({ code, detail }) => ({ code, detail: detail.replace(/^custom:[^:]*/u, 'custom') })),
  };
}
