import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peopleCommands } from '#main/people/commands';
import { recordBehind } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import { personOf, recordsOfPerson } from '#main/storage/people';
import { recordsWithIdentities } from '#main/storage/person-records';
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
    await fillIn('Anna Weissflog', 'anna@work.example', '+49 30 901820');
    await fillIn('Weißflog, Anna', 'anna@home.example', '0049 30 901820');
    await fillIn('Anna Weissflog', 'a.weissflog@home.example', '+49 (30) 901820');
    const [first = '', second = ''] = ['anna@work.example', 'a.weissflog@home.example'].map((one) => person(one) ?? '');
    expect(second).toBe(first);
    expect(recordsWithIdentities(log, first).map(({ mergedBy, identities }) => [mergedBy, identities.length])).toEqual([
      [null, expect.any(Number)],
      ['network', expect.any(Number)],
    ]);
    const merged = recordsOfPerson(log, first)[1] ?? '';
    peopleCommands(log).unmergeCustomer({ recordId: merged });
    await fillIn('Anna Weissflog', 'a.weissflog@home.example', '+4930901820');
    await fillIn('Anna Weissflog', 'anna@work.example', '+4930901820');
    expect(person('a.weissflog@home.example')).not.toBe(person('anna@work.example'));
  });

  it('joins nobody of another name: a household shares its number', async () => {
    await fillIn('Anna Weissflog', 'anna@home.example', '+4930901820');
    await fillIn('Bert Weissflog', 'bert@home.example', '+4930901820');
    await fillIn('Anna', 'anna@elsewhere.example', '+4930901820');
    expect(new Set(['anna@home.example', 'bert@home.example', 'anna@elsewhere.example'].map(person)).size).toBe(3);
  });

  it('is nothing where no such number is given out', async () => {
    await fillIn('Anna Weissflog', 'anna@home.example', '+49 1');
    expect(recordBehind(log, 'phone', '+491')).toBeNull();
  });
});
