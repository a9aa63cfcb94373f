import { Refusal } from '#main/kernel/refusal';
import { fieldsOf } from '#main/storage/customer-fields';
import { identitiesOf } from '#main/storage/identities';
import { recordsOfPerson } from '#main/storage/people';
import { shopCountry } from '#main/storage/shop-country';
import { listShopFacts } from '#main/storage/shop-facts';
import type { Reader } from '#main/storage/statement';
import { findPersonal, noFacts, type Finding, type PersonalFacts } from '#shared/audience-guard/index';
import type { Visibility } from '#shared/domain/interaction';
import { listSenders } from './senders.ts';

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
