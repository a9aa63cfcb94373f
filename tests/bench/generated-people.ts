import { nameOf } from '#main/people/matching/name';
import { otherNamesFor } from '#main/people/matching/nicknames';
import type { Known } from '#main/people/matching/traits';
import { cultures, freeDomains, list, streets, trades, type Culture } from './cultures.ts';
import { drawing, type Draw } from './drawing.ts';

/** A record of somebody as it may stand in a log, and who they really are. */
export type Labelled = Readonly<{ known: Known; truth: string }>;

type Company = Readonly<{ name: string; domain: string }>;
type Person = Readonly<{
  given: string;
  middle: string | null;
  surname: string;
  birthday: string;
  /** Their household's number, and the one they give: that, or their mobile phone's. */
  line: string;
  phone: string;
  place: Readonly<{ street: string; city: string; postalCode: string }>;
  company: Company | null;
  work: string | null;
  free: string;
  second: string;
  handle: string;
}>;

/** So many people, some of one family, some colleagues; each with one to four records that agree as badly as real ones do. */
export function generatePeople(count: number, seed: number): Labelled[] {
  const draw = drawing(seed);
  const companies = Array.from({ length: Math.max(3, Math.floor(count / 12)) }, (_, at) => {
    const name = `${draw.one(trades)}${draw.one(trades)} ${at}`;
    return {
      name: `${name[0]?.toUpperCase()}${name.slice(1)} GmbH`,
      domain: `${name.normalize('NFKD').replaceAll(/[^a-z0-9]/gu, '')}.example`,
    };
  });
  const people: Person[] = [];
  const taken = new Set<string>();
  /** An address belongs to one person alone. */
  const own = (address: string): string => {
    const free = taken.has(address)
      ? own(address.replace(/(?<=.)[@.](?=\w+\.\w+$)/u, (sign) => `${draw.below(100)}${sign}`))
      : address;
    taken.add(free);
    return free;
  };
  while (people.length < count) {
    const relative = people.length > 0 && draw.chance(0.12) ? draw.one(people) : null;
    people.push(personLike(draw, { relative, company: draw.chance(0.3) ? draw.one(companies) : null, own }));
  }
  return people.flatMap((person, number) => {
    const records = draw.chance(0.65) ? 1 : 2 + draw.below(3);
    return Array.from({ length: records }, (_, at) => ({
      known: recordOf(draw, person, `${number}-${at}`),
      truth: String(number),
    }));
  });
}

type Around = Readonly<{ relative: Person | null; company: Company | null; own: (address: string) => string }>;

function personLike(draw: Draw, { relative, company, own }: Around): Person {
  const culture = draw.one(cultures);
  // A father and his son are called the same now and then.
  const given = relative && draw.chance(0.04) ? relative.given : draw.common(culture.given);
  const surname = relative?.surname ?? surnameOf(draw, culture);
  const year = 1940 + draw.below(65);
  const digits = (length: number): string => Array.from({ length }, () => draw.below(10)).join('');
  const line = relative && draw.chance(0.4) ? relative.line : culture.line.replaceAll('#', () => digits(1));
  const initial = latin(given).slice(0, 1);
  const local = draw.one([
    `${latin(given)}.${latin(surname)}`,
    `${latin(given)}${latin(surname)}`,
    `${initial}.${latin(surname)}`,
    `${latin(given)}${digits(2)}`,
    `${latin(surname)}.${latin(given)}`,
    `${latin(given)}.${latin(surname)}${digits(2)}`,
  ]);
  return {
    given,
    middle: draw.chance(0.15) ? draw.common(culture.given) : null,
    surname,
    birthday: `${year}-${String(1 + draw.below(12)).padStart(2, '0')}-${String(1 + draw.below(28)).padStart(2, '0')}`,
    line,
    phone: draw.chance(0.6) ? culture.mobile.replaceAll('#', () => digits(1)) : line,
    place:
      relative && draw.chance(0.7)
        ? relative.place
        : {
            street: `${draw.one(streets)} Street ${1 + draw.below(120)}`,
            city: draw.common(culture.cities),
            postalCode: digits(5),
          },
    company,
    work:
      company &&
      own(
        `${draw.one([`${latin(given)}.${latin(surname)}`, `${initial}${latin(surname)}`, latin(surname)])}@${company.domain}`,
      ),
    free: own(`${local}@${draw.one(freeDomains)}`),
    second: own(
      draw.chance(0.5)
        ? `${local}@${draw.one(freeDomains)}`
        : `${local.replace(/\d+$/u, '')}${10 + draw.below(89)}@${draw.one(freeDomains)}`,
    ),
    handle: own(
      `@${draw.one([local.replace(/[._]/gu, ''), `${latin(given)}${digits(3)}`, `the${latin(surname)}`])}.bsky.social`,
    ),
  };
}

function surnameOf(draw: Draw, { surnames, rare, parts }: Culture): string {
  if (!draw.chance(rare)) return draw.common(surnames);
  return parts.map((part) => draw.one(list(part))).join('');
}

function recordOf(draw: Draw, person: Person, id: string): Known {
  const { given, surname, middle, company, place, work } = person;
  const atWork = work !== null && draw.chance(0.5);
  const identities = [
    ...(draw.chance(0.85)
      ? [
          {
            channel: 'email',
            address: slip(draw, atWork ? work : draw.chance(0.7) ? person.free : person.second, 0.06),
          },
        ]
      : []),
    ...(draw.chance(0.25)
      ? [{ channel: 'phone', address: draw.chance(0.9) ? person.phone : `+4477${10_000_000 + draw.below(90_000_000)}` }]
      : []),
    ...(draw.chance(0.15) ? [{ channel: 'bluesky', address: person.handle }] : []),
  ];
  const moved = draw.chance(0.1);
  return {
    id,
    kind: 'person',
    names: identities.length === 0 || draw.chance(0.92) ? [written(draw, { given, middle, surname })] : [],
    identities,
    companies: company !== null && draw.chance(0.4) ? [company.name] : [],
    websites: [],
    birthdays: draw.chance(0.2) ? [draw.chance(0.9) ? person.birthday : mistypedDate(draw, person.birthday)] : [],
    places: draw.chance(0.35)
      ? [
          moved
            ? {
                ...place,
                street: `${draw.one(streets)} Street ${draw.below(99)}`,
                postalCode: String(10_000 + draw.below(80_000)),
              }
            : { ...place, street: draw.chance(0.8) ? slip(draw, place.street, 0.05) : '' },
        ]
      : [],
    signed: {
      phones: draw.chance(0.15) ? [person.phone] : [],
      addresses: work !== null && !atWork && draw.chance(0.08) ? [work] : [],
    },
  };
}

function written(
  draw: Draw,
  { given, middle, surname }: Readonly<{ given: string; middle: string | null; surname: string }>,
): string {
  const called = nameOf(given)?.words[0] ?? given;
  const first = draw.next();
  const short =
    first < 0.12 ? (otherNamesFor(called)[0] ?? given) : first < 0.17 ? `${[...given][0]}.` : first < 0.2 ? '' : given;
  const last = draw.chance(0.03)
    ? ''
    : draw.chance(0.02)
      ? `${surname}-${draw.one(['Smith', 'Weber', 'Novak'])}`
      : surname;
  const name = slip(
    draw,
    [short, middle !== null && draw.chance(0.3) ? middle : '', last].filter(Boolean).join(' ') || surname,
    0.07,
  );
  const style = draw.next();
  if (style < 0.06 && name.includes(' ')) return `${name.split(' ').at(-1)}, ${name.split(' ').slice(0, -1).join(' ')}`;
  if (style < 0.1) return name.split(' ').toReversed().join(' ');
  if (style < 0.25) return latinWords(name);
  if (style < 0.3) return name.toUpperCase();
  if (style < 0.33) return name.toLowerCase();
  return style < 0.36 ? `Dr. ${name}` : name;
}

/** A typing error, now and then. */
function slip(draw: Draw, text: string, chance: number): string {
  if (!draw.chance(chance) || text.length < 4) return text;
  const letters = [...text];
  const at = 1 + draw.below(letters.length - 2);
  const kind = draw.below(4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at] ?? '');
  else if (kind === 2) letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
  else letters[at] = 'abcdefghijklmnopqrstuvwxyz'[draw.below(26)] ?? 'e';
  return letters.join('');
}

function mistypedDate(draw: Draw, date: string): string {
  const at = draw.one([2, 3, 6, 9]);
  return `${date.slice(0, at)}${draw.below(at === 6 ? 3 : 9)}${date.slice(at + 1)}`;
}

function latin(text: string): string {
  return latinWords(text)
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
}

function latinWords(text: string): string {
  return (nameOf(text)?.words ?? [text]).map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join(' ');
}
