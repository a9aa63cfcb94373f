import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { inBatch } from '#main/storage/activity';
import { changeCard, createCard, wayKey } from '#main/storage/card';
import type { Writer } from '#main/storage/open-log';
import { personOf } from '#main/storage/people';
import { setShopCountry } from '#main/storage/shop-country';
import { recordsTagged } from '#main/storage/tags';
import type { CustomerChange, FieldChange, Identity } from '#shared/domain/customer';
import { phoneCountries } from '#shared/domain/phone';
import { freeWay } from './identity-commands.ts';
import { readCustom, readFields } from './read-card.ts';

export type NewCustomer = Readonly<{
  fields: FieldChange & Readonly<{ name: string }>;
  identities: readonly Readonly<
    Pick<Identity, 'channel' | 'address'> & { label?: string | null | undefined; preferred?: boolean | undefined }
  >[];
  tags: readonly string[];
  custom: Readonly<Record<string, string | null>>;
}>;
export type CustomersChange = Readonly<{
  ids: readonly string[];
  fields: FieldChange;
  tags: Readonly<Record<string, boolean>>;
  custom: Readonly<Record<string, string | null>>;
}>;

/** What the log thread does about customers' cards. Each is one batch of acts, undone by what it answers. */
export function customerCommands(writer: Writer) {
  return {
    createCustomer: (given: NewCustomer) => inBatch(writer, (batch) => ({ id: create(writer, given, batch) })),
    changeCustomers: (given: CustomersChange) => inBatch(writer, (batch) => change(writer, given, batch)),
    setPhoto: ({ id, sha256 }: { id: string; sha256: string | null }) =>
      inBatch(writer, (batch) => {
        changeCard(writer, requirePerson(writer, id), { card: { fields: { photo: sha256 } }, batch });
      }),
    renameTag: ({ tag, to }: { tag: string; to: string | null }) =>
      inBatch(writer, (batch) => {
        const tags = { [tag]: false, ...(to !== null && { [to]: true }) };
        // Also on records that were merged: what is there comes to light again when they come apart.
        for (const id of recordsTagged(writer, tag)) changeCard(writer, id, { card: { tags }, batch });
      }),
    setCountry: ({ country }: { country: string }): void => {
      if (!phoneCountries.includes(country)) throw new Refusal('invalid-input', { field: 'country', detail: country });
      setShopCountry(writer, country);
    },
  };
}

function create(writer: Writer, given: NewCustomer, batch: string): string {
  const id = newId(writer.clock.now());
  const identities = given.identities.map(({ label = null, preferred = false, ...way }) => [
    wayKey(freeWay(writer, way, null)),
    { label: label || null, preferred },
  ]);
  const card = {
    fields: { ...readFields(given.fields), name: given.fields.name.trim() },
    tags: Object.fromEntries(given.tags.map((tag) => [tag, true])),
    custom: readCustom(writer, given.custom),
    identities: Object.fromEntries(identities),
  };
  createCard(writer, id, { card, batch });
  return id;
}

function change(writer: Writer, { ids, fields, tags, custom }: CustomersChange, batch: string): object {
  const card: CustomerChange = { fields: readFields(fields), tags, custom: readCustom(writer, custom) };
  for (const id of new Set(ids.map((given) => requirePerson(writer, given)))) changeCard(writer, id, { card, batch });
  return {};
}

function requirePerson(writer: Writer, id: string): string {
  const personId = personOf(writer, id);
  if (personId === null) throw new Refusal('not-found');
  return personId;
}
