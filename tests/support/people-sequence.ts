import fc from 'fast-check';
import { activityCommands } from '#main/activity/commands';
import { peopleCommands } from '#main/people/commands';
import { Refusal } from '#main/kernel/refusal';
import { changeCustomer } from '#main/storage/customer-fields';
import { recordBehind, touchCustomer } from '#main/storage/customers';
import { setCustomValue } from '#main/storage/custom-fields';
import { insertFact } from '#main/storage/facts';
import { addIdentity } from '#main/storage/identities';
import type { Writer } from '#main/storage/open-log';
import { personOf, recordsOfPerson } from '#main/storage/people';
import { setTag } from '#main/storage/tags';
import { noDetails } from '#shared/domain/interaction';
import { readOf, shop, store } from './arriving-mail.ts';

const mostPeople = 6;
const person = fc.nat(mostPeople - 1);
const field = fc.constantFrom('company', 'website', 'stage', 'birthday', 'name');
const word = fc.constantFrom('red', 'blue', 'green');

/** What may happen to the customers of a shop, in any order. People are named by number, acts by which one it was. */
export const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('mail' as const),
      people: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
      name: fc.constantFrom(null, 'Ada', 'Ada Byron'),
      outbound: fc.boolean(),
      minute: fc.nat(30),
      forged: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('merge' as const),
      people: fc.array(person, { minLength: 2, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('unmerge' as const), person, record: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('split' as const),
      person,
      ways: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('undo' as const), act: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('dismiss' as const), people: fc.tuple(person, person) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('link' as const),
      people: fc.tuple(person, person),
      role: fc.constantFrom(null, 'owner', undefined),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('field' as const), person, field, value: fc.option(word) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('flag' as const), person, value: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('tag' as const), person, tag: word, there: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('custom' as const), person, field: word, value: fc.option(word) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('identity' as const), person, other: fc.nat(mostPeople + 2) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('log' as const), person, minute: fc.nat(30) }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

/** Does something again, for good, in another log. */
type Lasting = (writer: Writer) => Promise<void> | void;

/** A log to which these things happen: what is done to people can be undone, what arrives and what is said of them lasts. */
export class PeopleSequence {
  readonly #writer: Writer;
  readonly #activity: ReturnType<typeof activityCommands>;
  readonly #commands: ReturnType<typeof peopleCommands>;
  readonly #lasting: Lasting[] = [];
  readonly #acts: string[] = [];
  readonly #undos: string[] = [];
  readonly #made = new Set<string>();
  #count = 0;

  constructor(writer: Writer) {
    this.#writer = writer;
    this.#activity = activityCommands(writer);
    this.#commands = peopleCommands(writer);
  }

  /** The people it was about, for whom something may be different now. */
  async happen(one: Happening): Promise<readonly string[]> {
    this.#count += 1;
    switch (one.what) {
      case 'mail':
        return this.#mail(one);
      case 'merge': {
        const ids = one.people.flatMap((number) => this.#personOf(number) ?? []);
        return this.#does(ids, () => this.#commands.mergeCustomers({ ids }));
      }
      case 'unmerge': {
        const id = this.#personOf(one.person);
        const recordId = id && recordsOfPerson(this.#writer, id)[one.record];
        return id && recordId ? this.#does([id], () => this.#commands.unmergeCustomer({ recordId })) : [];
      }
      case 'split': {
        const customerId = this.#personOf(one.person);
        if (!customerId) return [];
        const ways = waysOf(this.#writer, customerId);
        const identities = one.ways.flatMap((number) => ways[number] ?? []);
        return this.#does([customerId], () => {
          const done = this.#commands.splitCustomer({ customerId, identities });
          this.#made.add(done.id);
          return done;
        });
      }
      case 'undo': {
        const undo = [...this.#acts, ...this.#undos][one.act];
        return undo === undefined
          ? everybody
          : this.#does(everybody, () => this.#activity.undoActivity({ undo }), this.#undos);
      }
      case 'dismiss': {
        const [first, second] = one.people.map((number) => this.#personOf(number));
        if (!first || !second) return [];
        return this.#does([first, second], () => this.#commands.dismissSuggestion({ ids: [first, second] }));
      }
      case 'link': {
        const [memberId, groupId] = one.people.map((number) => this.#personOf(number));
        if (!memberId || !groupId) return [];
        const { role } = one;
        const link = { memberId, groupId };
        return this.#does([memberId, groupId], () =>
          role === undefined ? this.#commands.unlinkCustomers(link) : this.#commands.linkCustomers({ ...link, role }),
        );
      }
      case 'field': {
        const fields = { [one.field]: one.field === 'name' ? (one.value ?? 'somebody') : one.value };
        return this.#say(one.person, (id) => (writer) => changeCustomer(writer, id, { fields, clock: writer.tick() }));
      }
      case 'flag':
        return this.#say(
          one.person,
          (id) => (writer) => changeCustomer(writer, id, { fields: { vip: one.value }, clock: writer.tick() }),
        );
      case 'tag':
        return this.#say(one.person, (id) => (writer) => setTag(writer, id, { ...one, clock: writer.tick() }));
      case 'custom':
        return this.#say(
          one.person,
          (id) => (writer) =>
            setCustomValue(writer, id, { fieldId: one.field, value: one.value, clock: writer.tick() }),
        );
      case 'identity':
        return this.#say(one.person, (id) => (writer) => {
          addIdentity(writer, id, { channel: 'email', address: `p${one.other}@example.org`, clock: writer.tick() });
        });
      case 'log': {
        const [row, number] = [one.minute, this.#count];
        return this.#say(one.person, (id) => (writer) => log(writer, id, { minute: row, number }));
      }
      default:
        return one satisfies never;
    }
  }

  /** Takes each act back that still stands, and that again: what `look` sees before and after each. */
  undoTwice<Seen>(look: () => Seen): Readonly<{ before: Seen[]; after: Seen[] }> {
    const [before, after]: [Seen[], Seen[]] = [[], []];
    for (const undo of this.#acts.toReversed()) {
      before.push(look());
      const undone: string[] = [];
      this.#does([], () => this.#activity.undoActivity({ undo }), undone);
      for (const again of undone) this.#does([], () => this.#activity.undoActivity({ undo: again }), this.#undos);
      after.push(look());
    }
    return { before, after };
  }

  /** Takes back every act, the last first, whatever was taken back before. */
  undoEverything(): void {
    for (const undo of this.#acts.toReversed())
      this.#does([], () => this.#activity.undoActivity({ undo }), this.#undos);
  }

  /** What lasts, in a log to which nothing else happened. */
  async repeatIn(writer: Writer): Promise<void> {
    for (const lasting of this.#lasting) await lasting(writer);
  }

  async #mail({
    people,
    name,
    outbound,
    minute,
    forged,
  }: Extract<Happening, { what: 'mail' }>): Promise<readonly string[]> {
    const number = this.#count;
    const parties = people.map((one) => ({ name: name && `${name} ${one}`, address: `p${one}@example.org` }));
    const [author = shop] = parties;
    const read = readOf({ number, minute, people: [], direction: outbound ? 'outbound' : 'inbound' });
    if (read.outcome !== 'arrival') return [];
    const details = {
      ...noDetails,
      authenticity: forged && !outbound ? ({ verdict: 'failed', detail: null } as const) : null,
    };
    const between = outbound ? { author: shop, to: parties } : { author, to: [shop] };
    const arrived = { ...read, arrival: { ...read.arrival, ...between, details } };
    const lasting = (writer: Writer) => store(writer, [arrived]);
    this.#lasting.push(lasting);
    await lasting(this.#writer);
    return people.flatMap((one) => this.#personOf(one) ?? []);
  }

  #does(about: readonly string[], act: () => Readonly<{ undo: string }>, into = this.#acts): readonly string[] {
    try {
      into.push(act().undo);
      return about;
    } catch (failure) {
      if (failure instanceof Refusal) return [];
      throw failure;
    }
  }

  /** Something said of a person that stands on a record which is there without any splitting too. */
  #say(number: number, saying: (id: string) => Lasting): readonly string[] {
    const id = this.#personOf(number);
    if (!id || this.#made.has(id)) return [];
    const lasting = saying(id);
    this.#lasting.push(lasting);
    void lasting(this.#writer);
    return [id];
  }

  #personOf(number: number): string | null {
    const record = recordBehind(this.#writer, 'email', `p${number}@example.org`);
    return record && personOf(this.#writer, record);
  }
}

const everybody: readonly string[] = ['*'];

function waysOf({ database }: Writer, personId: string): { channel: string; address: string }[] {
  return database
    .prepare<[string], { channel: string; address: string }>(
      `select channel, address from identity where customer_id in (select id from customer where person_id = ?) order by address`,
    )
    .all(personId);
}

function log(writer: Writer, recordId: string, { minute, number }: Readonly<{ minute: number; number: number }>): void {
  const at = 1_700_000_000_000 + minute * 60_000;
  insertFact(writer, {
    ...{ id: `logged-${number}`, accountId: null, conversationId: `logged-${number}`, customerId: recordId },
    ...{ channel: 'counter', kind: 'call', direction: 'inbound', visibility: 'private' },
    ...{ author: { name: null, address: '' }, recipients: { to: [], cc: [], replyTo: [] }, subject: null },
    ...{ text: 'A call', newText: 'A call', html: null, attachments: [], rating: null, occurredAt: at, receivedAt: at },
    ...{ providerId: `logged-${number}`, inReplyTo: null, references: [], permalink: null, details: noDetails },
    ...{ standing: 'logged', read: true, head: new Uint8Array() },
  });
  touchCustomer(writer, recordId, { at, direction: 'inbound', channel: 'counter', kind: 'call' });
}
