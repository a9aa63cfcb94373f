import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { customerChange, customerFields, type CustomerChange, type FieldChange } from '#shared/domain/customer';
import { act, kindOfUndoing, type Act, type Done } from './activity.ts';
import { customValuesOf, setCustomValue } from './custom-fields.ts';
import { changeCustomer, createCustomer, fieldsOf, removeCustomer } from './customer-fields.ts';
import { addIdentity, identitiesOf, removeIdentity, type Way } from './identities.ts';
import type { Writer } from './open-log.ts';
import { personOf } from './people.ts';
import type { Reader } from './statement.ts';
import { setTag, tagsOf } from './tags.ts';

type By = Readonly<{ actor?: Act['actor']; batch: string; kind?: string }>;
/** One thing a change says: the value of a field, whether a tag is there … */
type Entry = Readonly<{ part: keyof CustomerChange; key: string; value: unknown }>;

const newCard = customerChange.extend({ fields: customerFields.partial().extend({ name: z.string() }) });
export type NewCard = Readonly<z.infer<typeof newCard>>;

/** What a record says of itself when it is made with no more than a name. */
const blankFields: FieldChange = {
  ...({ kind: 'person', company: null, website: null, birthday: null, language: null, timeZone: null } as const),
  ...{ photo: null, addresses: [], stage: null, vip: false, doNotContact: false },
};

const creating = 'create-customer';
const changing = 'change-customer';
const kinds = [creating, changing].flatMap((kind) => [kind, `undo-${kind}`]);

/** Makes a record of somebody, with all that is known of them. */
export function createCard(
  writer: Writer,
  id: string,
  { card, actor = 'owner', batch, kind = creating }: By & Readonly<{ card: NewCard }>,
): void {
  const about = { actor, kind, entity: 'customer', entityId: id, customerId: id, batch } as const;
  act(writer, { ...about, before: null, after: card }, (clock) => {
    createCustomer(writer, id, { fields: card.fields, clock });
    writeCard(writer, id, { card, clock });
  });
}

/** Makes a record say something else, by an act that keeps what changed. False where it says all of it already. */
export function changeCard(
  writer: Writer,
  id: string,
  { card, actor = 'owner', batch, kind = changing }: By & Readonly<{ card: CustomerChange }>,
): boolean {
  const now = cardOf(writer, id);
  const entries = entriesOf(card).filter((entry) => !says(now, entry));
  if (entries.length === 0) return false;
  const before = changeOf(entries.map((entry) => ({ ...entry, value: saidIn(now, entry) })));
  const after = changeOf(entries);
  const about = {
    actor,
    kind,
    entity: 'customer',
    entityId: id,
    customerId: personOf(writer, id) ?? id,
    batch,
  } as const;
  act(writer, { ...about, before, after }, (clock) => writeCard(writer, id, { card: after, clock }));
  return true;
}

/** Takes back one act on a card, but for what was changed again since; false where nothing of it stands. */
export function unchangeCard(writer: Writer, { done, batch }: Readonly<{ done: Done; batch: string }>): boolean {
  const { entityId: id } = done;
  const kind = kindOfUndoing(done.kind);
  const [before, after] = [done.before, done.after].map((json) => json && customerChange.parse(JSON.parse(json)));
  if (!before) return removeCard(writer, id, { card: after || {}, batch, kind });
  if (!after) {
    createCard(writer, id, { card: newCard.parse(before), batch, kind });
    return true;
  }
  const now = cardOf(writer, id);
  const changed = new Set(
    entriesOf(after)
      .filter((entry) => !says(now, entry))
      .map(nameOf),
  );
  const still = entriesOf(before).filter((entry) => !changed.has(nameOf(entry)));
  return changeCard(writer, id, { card: changeOf(still), batch, kind });
}

/** Only a card that says nothing but what it was made with goes away. */
function removeCard(
  writer: Writer,
  id: string,
  { card, batch, kind }: Readonly<{ card: CustomerChange; batch: string; kind: string }>,
): boolean {
  const made = { ...card, fields: { ...blankFields, ...card.fields } };
  if (entriesOf(cardOf(writer, id)).some((entry) => !says(made, entry)) || !removeCustomer(writer, id)) return false;
  const about = { actor: 'owner', kind, entity: 'customer', entityId: id, customerId: id, batch } as const;
  act(writer, { ...about, before: card, after: null }, () => undefined);
  return true;
}

/** Whether an act is one on a card. */
export function isOfCard({ entity, kind }: Pick<Done, 'entity' | 'kind'>): boolean {
  return entity === 'customer' && kinds.includes(kind);
}

/** Writes down what an act with this clock says of a record, but for what was said later. */
export function writeCard(
  writer: Writer,
  id: string,
  { card, clock }: Readonly<{ card: CustomerChange; clock: string }>,
): void {
  const { fields, tags, custom, identities } = card;
  if (fields) changeCustomer(writer, id, { fields, clock });
  for (const [tag, there] of Object.entries(tags ?? {})) setTag(writer, id, { tag, there, clock });
  for (const [fieldId, value] of Object.entries(custom ?? {})) setCustomValue(writer, id, { fieldId, value, clock });
  for (const [key, mark] of Object.entries(identities ?? {})) {
    if (mark) addIdentity(writer, id, { ...wayOf(key), ...mark, clock });
    else removeIdentity(writer, id, { ...wayOf(key), clock });
  }
}

/** By what a way somebody is known is named in a change. */
export function wayKey({ channel, address }: Way): string {
  return `${channel}:${address}`;
}

function wayOf(key: string): Way {
  const colon = key.indexOf(':');
  return { channel: key.slice(0, colon), address: key.slice(colon + 1) };
}

/** All that a record itself says. */
export function cardOf(reader: Reader, id: string): CustomerChange {
  return {
    fields: fieldsOf(reader, id),
    tags: Object.fromEntries(tagsOf(reader, id).map((tag) => [tag, true])),
    custom: customValuesOf(reader, id),
    identities: Object.fromEntries(
      identitiesOf(reader, id).map(({ label, preferred, ...way }) => [wayKey(way), { label, preferred }]),
    ),
  };
}

/** What a card says of one thing: that a tag or a value is not there is said by not naming it. */
function saidIn(card: CustomerChange, { part, key }: Pick<Entry, 'part' | 'key'>): unknown {
  return new Map<string, unknown>(Object.entries(card[part] ?? {})).get(key) ?? (part === 'tags' ? false : null);
}

function says(card: CustomerChange, entry: Entry): boolean {
  return isDeepStrictEqual(saidIn(card, entry), entry.value);
}

const nameOf = ({ part, key }: Entry): string => `${part} ${key}`;

function entriesOf({ fields = {}, tags = {}, custom = {}, identities = {} }: CustomerChange): Entry[] {
  return Object.entries({ fields, tags, custom, identities }).flatMap(([part, said]) =>
    Object.entries(said)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => ({ part: partOf(part), key, value })),
  );
}

function changeOf(entries: readonly Entry[]): CustomerChange {
  const parts = Object.entries(Object.groupBy(entries, ({ part }) => part));
  return customerChange.parse(
    Object.fromEntries(
      parts.map(([part, said]) => [part, Object.fromEntries(said.map(({ key, value }) => [key, value]))]),
    ),
  );
}

const partOf = (part: string): Entry['part'] => customerChange.keyof().parse(part);
