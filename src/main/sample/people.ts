import type { Channel } from '#shared/domain/channel';
import { names } from './names.ts';
import { places } from './places.ts';
import { chanceOf, type Chance } from './random.ts';
import type { Language } from './script.ts';

/** A customer of the sample shop. */
export type Person = Readonly<{
  /** From 1; nobody else has it. */
  number: number;
  first: string;
  name: string;
  language: Language;
  /** What they call themselves where names are taken. */
  handle: string;
  /** Where they are met, the usual place first. */
  channels: readonly Channel[];
  /** How often something happens with them. */
  scenes: number;
  tags: readonly string[];
}>;

const howMany = 310;
const languages: readonly Language[] = [...Array<Language>(15).fill('en'), 'de', 'de', 'fr', 'fr', 'es'];
const usualTags = ['regular', 'gluten-free', 'vegan', 'birthday club', 'nut allergy', 'delivery'];
/** Who has come from the first week on, through every door. */
export const oldFriend = 'Ines Harbottle';

/** The same people in every sample. */
export function peopleIn(): Person[] {
  const chance = chanceOf(20);
  const taken = new Set<string>();
  const people = Array.from({ length: howMany }, (_, index) => newPerson(index + 2, chance, taken));
  return [
    {
      ...{ number: 1, first: 'Ines', name: oldFriend, language: 'en', handle: 'ines_harbottle', scenes: 34 },
      ...{
        channels: ['email', 'facebook', 'instagram', 'google-reviews', 'wordpress'],
        tags: ['regular', 'birthday club'],
      },
    },
    ...people,
  ];
}

function newPerson(number: number, chance: Chance, taken: Set<string>): Person {
  const language = chance.one(languages);
  const [first, last] = freeName(language, chance, taken);
  return {
    ...{ number, first, name: `${first} ${last}`, language },
    handle: handleOf(first, last, chance),
    channels: channelsOf(chance),
    scenes: howOften(number, chance),
    tags: chance.happens(0.22) ? [chance.one(usualTags)] : [],
  };
}

function freeName(language: Language, chance: Chance, taken: Set<string>): readonly [first: string, last: string] {
  const { first, last } = names[language];
  for (;;) {
    const name = [chance.one(first), chance.one(last)] as const;
    if (taken.has(name.join(' '))) continue;
    taken.add(name.join(' '));
    return name;
  }
}

/** Every ninth is a regular. */
function howOften(number: number, chance: Chance): number {
  return number % 9 === 0 ? chance.whole(5, 12) : chance.whole(1, 2);
}

function channelsOf(chance: Chance): Channel[] {
  const found = new Set([oneByShare(chance)]);
  if (chance.happens(0.18)) found.add(oneByShare(chance));
  if (chance.happens(0.05)) found.add(oneByShare(chance));
  return [...found];
}

function oneByShare(chance: Chance): Channel {
  let left = chance.whole(1, 100);
  return places.find(({ share }) => (left -= share) <= 0)?.channel ?? 'email';
}

function handleOf(first: string, last: string, chance: Chance): string {
  const [one, other] = [plain(first), plain(last)];
  return chance.one([`${one}.${other}`, `${one}${other}`, `${one}_${other.slice(0, 3)}`, `${other}.${one.charAt(0)}`]);
}

/** A domain to each family: one for all would look like a company. */
export function mailOf({ handle, name }: Person): string {
  return `${handle}@${plain(name.slice(name.indexOf(' ') + 1))}.example`;
}

/** In the letters that handles and mail addresses take. */
function plain(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase();
}
