import { Refusal, notFound } from '#main/kernel/refusal';
import { inBatch } from '#main/storage/activity';
import { changeCard, wayKey } from '#main/storage/card';
import { findCustomer } from '#main/storage/customers';
import { findIdentity, identitiesOf, isSpokenWith, type Way } from '#main/storage/identities';
import type { Writer } from '#main/storage/open-log';
import { personOf, recordsOfPerson } from '#main/storage/people';
import { shopCountry } from '#main/storage/shop-country';
import { readAddress } from '#shared/domain/card-values';
import type { Identity } from '#shared/domain/customer';

type Mark = Pick<Identity, 'label' | 'preferred'>;
/** Which way of which customer, and how it is marked. */
export type MarkedWay = Readonly<{
  id: string;
  channel: string;
  address: string;
  label?: string | null | undefined;
  preferred?: boolean | undefined;
}>;

/** What the log thread does about the ways somebody is known. Each is undone by what it answers. */
export function identityCommands(writer: Writer) {
  return {
    addIdentity: (given: MarkedWay) => inBatch(writer, (batch) => add(writer, given, batch)),
    changeIdentity: (given: MarkedWay & Readonly<{ to?: string | undefined }>) =>
      inBatch(writer, (batch) => change(writer, given, batch)),
    removeIdentity: ({ id, ...way }: Way & Readonly<{ id: string }>) =>
      inBatch(writer, (batch) => remove(writer, requireOwner(writer, id, way), { way, batch })),
  };
}

/** A way as it is compared; refuses what is none, and `identity-taken` where somebody other than `personId` has it. */
export function freeWay(writer: Writer, { channel, address }: Way, personId: string | null): Way {
  const read = readAddress(channel, address, shopCountry(writer));
  if (read === null) throw new Refusal('invalid-input', { field: channel, detail: `“${address}”` });
  const owner = findIdentity(writer, { channel, address: read })?.customerId ?? null;
  const ownerId = owner && personOf(writer, owner);
  if (ownerId !== null && ownerId !== personId)
    throw new Refusal('identity-taken', { field: channel, detail: findCustomer(writer, ownerId)?.name ?? null });
  return { channel, address: read };
}

function add(writer: Writer, { id, label = null, preferred = false, ...given }: MarkedWay, batch: string): void {
  const personId = personOf(writer, id) ?? notFound();
  const way = freeWay(writer, given, personId);
  const recordId = findIdentity(writer, way)?.customerId ?? personId;
  mark(writer, recordId, { way, mark: { label: label || null, preferred }, batch });
}

function change(writer: Writer, given: MarkedWay & Readonly<{ to?: string | undefined }>, batch: string): void {
  const { id, channel, address, to } = given;
  const owner = requireOwner(writer, id, given);
  const { label = owner.label, preferred = owner.preferred } = given;
  const way = to === undefined ? { channel, address } : freeWay(writer, { channel, address: to }, personOf(writer, id));
  if (way.address !== address) remove(writer, owner, { way: { channel, address }, batch });
  mark(writer, owner.customerId, { way, mark: { label: label || null, preferred }, batch });
}

function remove(writer: Writer, owner: Owner, { way, batch }: Readonly<{ way: Way; batch: string }>): void {
  if (owner.clock === null || isSpokenWith(writer, owner.customerId, way))
    throw new Refusal('identity-in-use', { detail: way.address });
  changeCard(writer, owner.customerId, { card: { identities: { [wayKey(way)]: null } }, batch });
}

/** One way of a channel is the preferred one, over all records of the person. */
function mark(
  writer: Writer,
  recordId: string,
  { way, mark: set, batch }: Readonly<{ way: Way; mark: Mark; batch: string }>,
): void {
  for (const record of set.preferred ? recordsOfPerson(writer, recordId) : []) {
    const others = identitiesOf(writer, record).filter(
      (other) => other.preferred && other.channel === way.channel && other.address !== way.address,
    );
    const identities = Object.fromEntries(
      others.map((other) => [wayKey(other), { label: other.label, preferred: false }]),
    );
    changeCard(writer, record, { card: { identities }, batch });
  }
  changeCard(writer, recordId, { card: { identities: { [wayKey(way)]: set } }, batch });
}

type Owner = NonNullable<ReturnType<typeof findIdentity>>;

function requireOwner(writer: Writer, id: string, way: Way): Owner {
  const owner = findIdentity(writer, way);
  return owner && personOf(writer, owner.customerId) === (personOf(writer, id) ?? id) ? owner : notFound();
}
