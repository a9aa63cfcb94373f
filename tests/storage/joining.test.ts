import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peopleCommands } from '#main/people/commands';
import { comparingCommands } from '#main/people/comparing';
import { recordBehind } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import { personOf, recordsOfPerson } from '#main/storage/people';
import { recordsWithIdentities } from '#main/storage/person-records';
import { areSurelyOne } from '#main/storage/same-person';
import { listSuggestions } from '#main/storage/suggestions';
import { readOf, store } from '#tests/support/arriving-mail';
import { openMemoryLog } from '#tests/support/memory-log';

let log: Writer;
let count = 0;
beforeEach(() => {
  log = openMemoryLog();
});
afterEach(() => log.database.close());

/** Fills in the form on the shop's website. */
async function fillIn(name: string, address: string, phone: string): Promise<void> {
  count += 1;
  const read = readOf({ number: count, people: ['somebody'] });
  if (read.outcome !== 'arrival') throw new Error('A form arrives');
  const stated = [{ channel: 'phone', address: phone }];
  await store(log, [{ ...read, arrival: { ...read.arrival, kind: 'form', author: { name, address }, stated } }]);
}

const person = (address: string) => personOf(log, recordBehind(log, 'email', address) ?? '');

describe('a number that somebody states on a form', () => {
  it('is a way to reach them, and joins what they wrote under another address, by an act that is undone', async () => {
    await fillIn('Anna Weissflog', 'anna@work.example', '+49 171 9018201');
    await fillIn('Weißflog, Anna', 'anna@home.example', '0049 171 9018201');
    await fillIn('Anna Weissflog', 'a.weissflog@home.example', '+49 (171) 9018201');
    const [first = '', second = ''] = ['anna@work.example', 'a.weissflog@home.example'].map((one) => person(one) ?? '');
    expect(second).toBe(first);
    expect(recordsWithIdentities(log, first).map(({ mergedBy, identities }) => [mergedBy, identities.length])).toEqual([
      [null, expect.any(Number)],
      ['network', expect.any(Number)],
    ]);
    const merged = recordsOfPerson(log, first)[1] ?? '';
    peopleCommands(log).unmergeCustomer({ recordId: merged });
    await fillIn('Anna Weissflog', 'a.weissflog@home.example', '+491719018201');
    await fillIn('Anna Weissflog', 'anna@work.example', '+491719018201');
    expect(person('a.weissflog@home.example')).not.toBe(person('anna@work.example'));
  });

  it('joins nobody of another name: a household shares its number', async () => {
    await fillIn('Anna Weissflog', 'anna@home.example', '+491719018201');
    await fillIn('Bert Weissflog', 'bert@home.example', '+491719018201');
    await fillIn('Anna', 'anna@elsewhere.example', '+491719018201');
    expect(new Set(['anna@home.example', 'bert@home.example', 'anna@elsewhere.example'].map(person)).size).toBe(3);
  });

  it('joins nobody by a landline, where a father and a son may be called the same', async () => {
    await fillIn('Anna Weissflog', 'anna@home.example', '+4930901820');
    await fillIn('Anna Weissflog', 'anna@elsewhere.example', '+4930901820');
    expect(person('anna@elsewhere.example')).not.toBe(person('anna@home.example'));
    const { compareSome } = comparingCommands(log, () => false);
    while (compareSome());
    expect(listSuggestions(log, { kind: 'same', after: null, limit: 9 }).items).toHaveLength(1);
  });

  it('joins nobody of another name, nor of a further word or initial', async () => {
    await fillIn('John Archer', 'john@home.example', '+447700123456');
    await fillIn('John Archer Jr.', 'junior@home.example', '+447700123456');
    await fillIn('John B. Archer', 'john.b@home.example', '+447700123456');
    const names = ['john@home.example', 'junior@home.example', 'john.b@home.example'];
    expect(new Set(names.map(person)).size).toBe(3);
  });

  it('is nothing where no such number is given out', async () => {
    await fillIn('Anna Weissflog', 'anna@home.example', '+49 1');
    expect(recordBehind(log, 'phone', '+491')).toBeNull();
  });
});

describe('people of one number and one name', () => {
  const john = { names: ['John Archer'], birthdays: ['1950-02-01'] };

  it.each([
    ['are one, with nothing against it', { names: ['Archer, John'], birthdays: [] }, true],
    ['are two by another birthday', { names: ['John Archer'], birthdays: ['1950-02-01', '1984-02-01'] }, false],
    ['are two where one is somewhere called junior', { names: ['John Archer', 'Archer JR'], birthdays: [] }, false],
    ['are two by an initial', { names: ['John B. Archer'], birthdays: [] }, false],
    ['are not told by a single word', { names: ['John'], birthdays: [] }, false],
  ])('%s', (_, other, one) => {
    expect([areSurelyOne(john, other), areSurelyOne(other, john)]).toEqual([one, one]);
  });
});
