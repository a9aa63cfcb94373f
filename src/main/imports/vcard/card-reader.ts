import type { PostalAddress } from '#shared/domain/customer';
import type { ImportMapping, ImportRemark } from '#shared/domain/customer-import';
import type { Given, GivenWay } from '../given.ts';
import { readBirthday } from '../values/birthday.ts';
import { joinName } from '../values/names.ts';
import { countryCode, isPlace, placeKey } from '../values/places.ts';
import { distinctWays, readEmail, readPhones } from '../values/ways.ts';
import { readLanguage, readTags, readTimeZone } from '../values/words.ts';
import { CardProperties } from './card-properties.ts';
import { furtherOf } from './further.ts';
import { handleIn } from './handles.ts';
import { components, unescaped, type Property } from './property.ts';

export type CardContext = Readonly<{ mapping: ImportMapping; country: string; tag: string | null }>;

/** What a card says of a customer; its photo's bytes beside it. */
export type GivenCard = Readonly<{ given: Given; photo: Uint8Array | null }>;

/** Reads cards; what only some programs write is taken as the mapping says. */
export function cardReader({
  mapping,
  country,
  tag,
}: CardContext): (line: number, properties: readonly Property[]) => GivenCard {
  const fields = new Map(
    mapping.columns.flatMap(({ header, target, field }) =>
      target === 'custom' && field !== null ? [[header, field]] : [],
    ),
  );
  return (line, properties) => {
    const card = new CardProperties(properties);
    const addresses = readPlaces(card);
    const nearby = addresses.map((place) => countryCode(place.country)).find((code) => code !== null) ?? country;
    const { ways, words, remarks } = readWays(card, nearby);
    const birthday = readDay(card, words, remarks);
    const company = card.parts('ORG')[0] ?? '';
    const name = card.text('FN') || nameOf(card) || '';
    const isCompany = /^(?:org|organization)$/iu.test(card.text('KIND')) || /^company$/iu.test(card.text('X-ABSHOWAS'));
    const [website, ...sites] = card
      .all('URL')
      .map(({ value }) => unescaped(value).trim())
      .filter((value) => value !== '');
    const notes = card.all('NOTE').map(({ value }) => unescaped(value).trim());
    const further = [...sites.map((site) => `Website: ${site}`), ...words].join('\n');
    const photo = card.all('PHOTO').find(({ bytes }) => bytes !== null && bytes.byteLength > 0)?.bytes ?? null;
    const note = [...notes, further].filter((words) => words !== '').join('\n\n');
    return {
      photo,
      given: {
        line,
        id: null,
        kind: isCompany || (name === '' && company !== '') ? 'company' : null,
        name: (isCompany && company !== '' ? company : name || company) || null,
        company: isCompany || name === '' || name === company ? null : company || null,
        website: website ?? null,
        birthday,
        language: readLanguage(card.text('LANG')),
        timeZone: readTimeZone(card.text('TZ')),
        stage: null,
        vip: false,
        doNotContact: false,
        photo: null,
        ways: distinctWays(ways),
        addresses,
        tags: [
          ...new Set([
            ...card.all('CATEGORIES').flatMap(({ value }) => readTags(unescaped(value))),
            ...(tag === null ? [] : [tag]),
          ]),
        ].filter((word) => word !== 'My Contacts'),
        note: note === '' ? null : note,
        custom: Object.fromEntries(
          furtherOf(card).flatMap(([key, text]) => (fields.has(key) ? [[fields.get(key) ?? key, text]] : [])),
        ),
        remarks,
      },
    };
  };
}

function nameOf(card: CardProperties): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = card
    .parts('N')
    .map((part) => part.replaceAll(',', ' '));
  return joinName({ prefix, given, additional, family, suffix });
}

function readDay(card: CardProperties, words: string[], remarks: ImportRemark[]): string | null {
  const property = card.all('BDAY')[0];
  const text = card.text('BDAY');
  if (!property || text === '') return null;
  const omitted = property.parameters.get('x-apple-omit-year');
  const day = readBirthday(text, 'year-first');
  if (day !== null) return omitted !== undefined && day.startsWith(omitted) ? `--${day.slice(5)}` : day;
  words.push(`Birthday: ${text}`);
  remarks.push({ code: 'birthday-as-words', detail: text });
  return null;
}

function readWays(
  card: CardProperties,
  country: string,
): { ways: GivenWay[]; words: string[]; remarks: ImportRemark[] } {
  const ways: GivenWay[] = [];
  const words: string[] = [];
  const remarks: ImportRemark[] = [];
  const marked = (property: Property) => ({
    label: card.labelOf(property),
    preferred: property.types.has('pref'),
    name: null,
  });
  for (const property of card.all('EMAIL')) {
    const text = unescaped(property.value).trim();
    const address = readEmail(text);
    if (address !== null) ways.push({ ...marked(property), channel: 'email', address });
    else if (text !== '') {
      words.push(`E-mail: ${text}`);
      remarks.push({ code: 'email-as-words', detail: text });
    }
  }
  for (const property of card.all('TEL')) {
    // A URI: its extension is a parameter (RFC 3966 §5.3).
    const text = unescaped(property.value)
      .trim()
      .replace(/^tel:/iu, '')
      .replace(/;ext=/iu, ' ext. ')
      .replace(/;[a-z-]+=[\s\S]*$/iu, '');
    const read = readPhones(text, country);
    for (const address of read.numbers) ways.push({ ...marked(property), channel: 'phone', address });
    for (const word of read.words) {
      words.push(`${card.labelOf(property) === null ? 'Phone' : `Phone (${card.labelOf(property)})`}: ${word}`);
      remarks.push({ code: 'phone-as-words', detail: word });
    }
  }
  for (const property of [...card.all('IMPP'), ...card.starting('X-')]) {
    const handle = handleIn(property);
    if (handle) ways.push({ ...marked(property), ...handle, label: null, preferred: false });
  }
  return { ways, words, remarks };
}

function readPlaces(card: CardProperties): PostalAddress[] {
  const structured = card.all('ADR').map((property) => {
    const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] = components(
      property.value,
      ';',
    ).map((part) => part.trim());
    const lines = [extended, street, box].filter((part) => part !== '');
    return { label: card.labelOf(property), street: lines.join('\n'), city, region, postalCode, country };
  });
  const blank = { city: '', region: '', postalCode: '', country: '' };
  const written = card
    .all('LABEL')
    .map((property) => ({ ...blank, label: card.labelOf(property), street: unescaped(property.value).trim() }));
  const places = (structured.some(isPlace) ? structured : written).filter(isPlace);
  return [...new Map(places.toReversed().map((place) => [placeKey(place), place])).values()].toReversed();
}
