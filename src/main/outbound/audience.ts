import { Refusal } from '#main/kernel/refusal';
import { fieldsOf } from '#main/storage/customer-fields';
import { identitiesOf } from '#main/storage/identities';
import { recordsOfPerson } from '#main/storage/people';
import { shopCountry } from '#main/storage/shop-country';
import { listShopFacts } from '#main/storage/shop-facts';
import type { Reader } from '#main/storage/statement';
import { findPersonal, noFacts, type Finding, type PersonalFacts } from '#shared/audience-guard/index';
import { isReachable, type Party, type Visibility } from '#shared/domain/interaction';
import { listSenders } from './senders.ts';
import { isAddressed } from './ways.ts';

/** What in some words should not be read by everybody; nothing in words for few. `customerId` is whom they answer. */
export function personalIn(
  reader: Reader,
  text: string,
  { visibility, customerId }: Readonly<{ visibility: Visibility; customerId: string | null }>,
): Finding[] {
  if (visibility === 'private' || text.trim() === '') return [];
  return findPersonal(text, {
    country: shopCountry(reader),
    shop: shopWords(reader),
    customer: customerId === null ? noFacts : factsOf(reader, customerId),
  });
}

/** Refuses `personal-in-public` where words for everybody hold such things, unless somebody `looked` at them. */
export function requireNothingPersonal(findings: readonly Finding[], looked: boolean): void {
  const pieces = [...new Set(findings.map(({ text }) => `“${text}”`))];
  if (!looked && pieces.length > 0)
    throw new Refusal('personal-in-public', { detail: pieces.join(', '), field: 'text' });
}

/** The addresses by which mail from here reaches somebody, the preferred one first; none while no mailbox is connected. */
export function mailOf(reader: Reader, customerId: string | null): Party[] {
  const channels = new Set(
    listSenders(reader)
      .map(({ channel }) => channel)
      .filter(isAddressed),
  );
  if (customerId === null || channels.size === 0) return [];
  const name = fieldsOf(reader, customerId).name ?? null;
  return recordsOfPerson(reader, customerId)
    .flatMap((record) => identitiesOf(reader, record))
    .filter(({ channel, address }) => channels.has(channel) && isReachable(address))
    .toSorted((one, other) => Number(other.preferred) - Number(one.preferred))
    .map(({ address }) => ({ name, address }));
}

/** All in which the shop tells of itself. */
function shopWords(reader: Reader): string {
  const facts = listShopFacts(reader).map(({ text }) => text);
  return [...facts, ...listSenders(reader).map(({ address }) => address)].join('\n');
}

function factsOf(reader: Reader, customerId: string): PersonalFacts {
  const records = recordsOfPerson(reader, customerId);
  const ways = records.flatMap((record) => identitiesOf(reader, record));
  const addressesOn = (channel: string): string[] =>
    ways.filter((way) => channel === way.channel).map(({ address }) => address);
  return {
    emails: addressesOn('email'),
    phones: addressesOn('phone'),
    streets: records.flatMap((record) => (fieldsOf(reader, record).addresses ?? []).map(({ street }) => street)),
  };
}
