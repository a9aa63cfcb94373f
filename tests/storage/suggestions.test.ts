import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#main/kernel/refusal';
import { activityCommands } from '#main/activity/commands';
import { peopleCommands } from '#main/people/commands';
import { comparingCommands } from '#main/people/comparing';
import { changeCustomer, createCustomer } from '#main/storage/customer-fields';
import { addIdentity } from '#main/storage/identities';
import type { Writer } from '#main/storage/open-log';
import { listSuggestions, suggestionsOf } from '#main/storage/suggestions';
import { openMemoryLog } from '#tests/support/memory-log';

let log: Writer;
beforeEach(() => {
  log = openMemoryLog();
});
afterEach(() => log.database.close());

type Card = Readonly<{ name: string; birthday?: string; company?: string; email?: string; phone?: string }>;

function add(id: string, { email, phone, ...fields }: Card): string {
  // Suggestions name both by their ids, which are UUIDs.
  const uuid = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
  createCustomer(log, uuid, { fields, clock: log.tick() });
  if (email) addIdentity(log, uuid, { channel: 'email', address: email, clock: log.tick() });
  if (phone) addIdentity(log, uuid, { channel: 'phone', address: phone, clock: log.tick() });
  return uuid;
}

function suggested(kind: 'same' | 'belongs' = 'same') {
  const { compareSome } = comparingCommands(log, () => false);
  while (compareSome());
  return listSuggestions(log, { kind, after: null, limit: 50 }).items;
}

const pairs = () => suggested().map(({ customerIds }) => customerIds.map((id) => Number(id.slice(-12))));

describe('who may be one person', () => {
  it('is suggested with reasons, the surest first, and no more once they are merged', () => {
    const one = add('1', { name: 'Jürgen Kretschmar', birthday: '1971-03-14', email: 'jk@gmx.de' });
    const other = add('2', { name: 'Kretschmar, Juergen', birthday: '1971-03-14', company: 'Holzbau' });
    add('3', { name: 'Monika Kretschmar', email: 'monika@gmx.de' });
    expect(suggested().map(({ customerIds, reasons }) => [customerIds, reasons.map(({ code }) => code)])).toEqual([
      [
        [one, other],
        ['same-name', 'same-birthday'],
      ],
    ]);
    const { undo } = peopleCommands(log).mergeCustomers({ ids: [one, other] });
    expect(suggested()).toEqual([]);
    activityCommands(log).undoActivity({ undo });
    expect(suggested()).toHaveLength(1);
  });

  it('is not suggested again once it was dismissed, also of records merged later, until that is undone', () => {
    add('1', { name: 'Anna Weißflog', email: 'anna.weissflog@gmx.de' });
    const other = add('2', { name: 'Anna Weissflog', company: 'Teehaus Süd', email: 'a.w@teehaus-sued.example' });
    const [found] = suggested();
    expect(found?.customerIds).toContain(other);
    const { undo } = peopleCommands(log).dismissSuggestion({
      ids: [found?.customerIds[0] ?? '', found?.customerIds[1] ?? ''],
    });
    const third = add('3', { name: 'Somebody Else', phone: '+4930123456' });
    peopleCommands(log).mergeCustomers({ ids: [third, other] });
    expect(suggested()).toEqual([]);
    activityCommands(log).undoActivity({ undo });
    expect(suggested()).toHaveLength(1);
  });

  it('is compared again whenever something new is known of them', () => {
    const one = add('1', { name: 'A. O.', email: 'agnes@oberlaender.example' });
    add('2', { name: 'Agnes Oberlaender', phone: '+4930555123' });
    expect(pairs()).toEqual([]);
    changeCustomer(log, one, { fields: { name: 'Agnes Oberländer' }, clock: log.tick() });
    expect(pairs()).toEqual([[1, 2]]);
    expect(suggestionsOf(log, one)).toHaveLength(1);
  });

  it('leaves alone a family under one roof and colleagues with one domain', () => {
    add('1', { name: 'Anna Pemberton', phone: '+441134960000', email: 'anna@pemberton.example' });
    add('2', { name: 'Bert Pemberton', phone: '+441134960001', email: 'bert@pemberton.example' });
    add('3', { name: 'A. Smith', email: 'a.smith@acme-tools.example' });
    add('4', { name: 'B. Smith', email: 'b.smith@acme-tools.example' });
    expect(pairs()).toEqual([]);
  });

  it("suggests a link to whoever has a company's shared address, and never that they are one", () => {
    const person = add('1', { name: 'Marta Nowak', email: 'marta.nowak@teehaus.example' });
    const post = add('2', { name: 'Teehaus', email: 'info@teehaus.example' });
    add('3', { name: 'Info', email: 'info@gmail.com' });
    expect(suggested()).toEqual([]);
    expect(suggested('belongs').map(({ customerIds }) => customerIds)).toEqual([[person, post]]);
    peopleCommands(log).linkCustomers({ memberId: person, groupId: post, role: null });
    expect(suggested('belongs')).toEqual([]);
  });
});

describe('what a merge refuses', () => {
  it('is one person with themselves, under any of their records', () => {
    const one = add('1', { name: 'Anna' });
    const other = add('2', { name: 'Bert' });
    const { mergeCustomers } = peopleCommands(log);
    expect(() => mergeCustomers({ ids: [one, one] })).toThrow(Refusal);
    mergeCustomers({ ids: [one, other] });
    expect(() => mergeCustomers({ ids: [other, one] })).toThrow(Refusal);
  });
});
