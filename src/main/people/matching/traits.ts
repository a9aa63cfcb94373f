import { addressOf, isFreeMail, isRole, type Address } from './address.ts';
import { companyWords, nameOf, wordsOfLocalPart, type Name } from './name.ts';
import { plain } from './plain.ts';
import { handleBehind, isMadeUp } from '#shared/domain/handle';
import { isMail, isPhone, type CustomerKind } from '#shared/domain/customer';

/** What the log has of a person, over all of their records. */
export type Known = Readonly<{
  id: string;
  kind: CustomerKind;
  names: readonly string[];
  identities: readonly Readonly<{ channel: string; address: string }>[];
  companies: readonly string[];
  websites: readonly string[];
  birthdays: readonly string[];
  places: readonly Readonly<{ street: string; city: string; postalCode: string }>[];
  /** In E.164, and addresses, from the signatures of what they wrote. */
  signed: Readonly<{ phones: readonly string[]; addresses: readonly string[] }>;
}>;

/** By what a person can be told from others: what is known of them, made comparable. */
export type Traits = Readonly<{
  id: string;
  kind: CustomerKind;
  names: readonly Name[];
  /** Words of their own addresses, where nobody said a name. */
  nameless: boolean;
  addresses: readonly Address[];
  phones: readonly string[];
  signedPhones: readonly string[];
  signedAddresses: readonly string[];
  /** What they go by on other channels, without what differs from network to network. */
  handles: readonly string[];
  /** Domains that are not everybody's. */
  domains: readonly string[];
  companies: readonly string[];
  birthdays: readonly string[];
  streets: readonly string[];
  postalCodes: readonly string[];
  cities: readonly string[];
  /** Its addresses are all posts': whoever it is, it is no one person. */
  role: boolean;
}>;

export function traitsOf(known: Known): Traits {
  const addresses = known.identities.filter(isMail).flatMap(({ address }) => addressOf(address) ?? []);
  const ownDomains = addresses.map(({ domain }) => domain).filter((domain) => !isFreeMail(domain));
  const said = distinct(
    known.names.flatMap((name) => nameOf(name) ?? []),
    ({ words }) => words.join(' '),
  );
  const nameless = said.length === 0;
  const read = nameless ? addresses.filter(({ local }) => !isRole(local)).map(nameInAddress) : [];
  return {
    id: known.id,
    kind: known.kind,
    names: nameless ? read.filter(({ words }) => words.length > 0) : said.map((name) => spelledOut(name, addresses)),
    nameless,
    addresses,
    phones: known.identities.filter(isPhone).map(({ address }) => address),
    signedPhones: known.signed.phones,
    signedAddresses: known.signed.addresses,
    handles: unique(
      [
        ...known.identities
          .filter((way) => !isMail(way) && !isPhone(way) && !isMadeUp(way.address))
          .map(({ address }) => address),
        ...known.names.flatMap((name) => handleBehind(name) ?? []),
      ].map(handleOf),
    ),
    domains: unique([...ownDomains, ...known.websites.flatMap(domainOfWebsite)]),
    companies: unique(known.companies.map(companyWords)),
    birthdays: unique(known.birthdays),
    streets: unique(
      known.places.map(
        ({ street, postalCode, city }) =>
          placeWords(street) && `${placeWords(street)} ${placeWords(postalCode || city)}`,
      ),
    ),
    postalCodes: unique(known.places.map(({ postalCode }) => placeWords(postalCode))),
    cities: unique(known.places.map(({ city }) => placeWords(city))),
    role: addresses.length > 0 && addresses.every(({ local }) => isRole(local)),
  };
}

/** What somebody goes by: the part before an at sign of a fediverse address, without signs and digits at its end. */
export function handleOf(address: string): string {
  return plain(
    address
      .replace(/^@/u, '')
      .replace(/@.*$/u, '')
      .replace(/\.bsky\.social$/u, ''),
  )
    .replaceAll(/[^a-z0-9]/gu, '')
    .replace(/\d+$/u, '');
}

/** What a name leaves out is in their address: R. Sharma is rahul.sharma@, Tomasz is tomasz.podiak@. */
function spelledOut(name: Name, addresses: readonly Address[]): Name {
  if (name.words.length > 1 && name.words.every((word) => word.length > 1)) return name;
  for (const { local } of addresses) {
    const inAddress = wordsOfLocalPart(local).filter((word) => word.length > 2);
    const whole = name.words.map((word) =>
      word.length > 1
        ? word
        : (inAddress.find((other) => other.startsWith(word) && !name.words.includes(other)) ?? word),
    );
    if (whole.length === 1 && inAddress.length === 2 && inAddress.includes(whole[0] ?? ''))
      return { ...name, words: inAddress };
    if (whole.some((word, at) => word !== name.words[at])) return { ...name, words: whole };
  }
  return name;
}

function nameInAddress({ local }: Address): Name {
  return { words: wordsOfLocalPart(local), shown: local };
}

function domainOfWebsite(website: string): string[] {
  const domain = /^(?:https?:\/\/)?(?:www\.)?([^/:?#\s]+\.[^/:?#\s]+)/iu.exec(website.trim())?.[1]?.toLowerCase();
  return domain === undefined || isFreeMail(domain) ? [] : [domain];
}

function placeWords(text: string): string {
  return plain(text)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .replace(/\b(?:str|strasse|street|st)\b/gu, 'str')
    .replace(/(?<=[a-z])(?:strasse|str)\b/gu, 'str')
    .trim();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
