import type { Channel } from '#shared/domain/channel';
import type { Instant } from '#shared/domain/instant';
import type { InteractionKind, Visibility } from '#shared/domain/interaction';
import { peopleIn, type Person } from './people.ts';
import { placeOf } from './places.ts';
import { chanceOf, type Chance } from './random.ts';
import type { Script } from './script.ts';
import { fill, fillings } from './fill.ts';
import { vocabularies } from './words/vocabularies.ts';

/** Something that was said, or done without words. */
export type Said = Readonly<{ at: Instant; by: 'they' | 'we'; text: string; rating: number | null }>;

/** What happened once between somebody and the shop, from its first word to its last. */
export type Scene = Readonly<{
  /** The same in every life of this seed. */
  key: string;
  person: Person;
  channel: Channel;
  kind: InteractionKind;
  visibility: Visibility;
  subject: string | null;
  said: readonly Said[];
  script: Script | null;
}>;

export type Life = Readonly<{ people: readonly Person[]; scenes: readonly Scene[] }>;

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long the sample shop has been open. */
export const daysOfLife = 730;
/** What is younger than this has yet to arrive, by the networks themselves. */
const past = 2;

/** Two years of a small bakery up to `now`: the same for the same seed, but for the days it happened on. */
export function lifeUntil(now: Instant, seed = 7): Life {
  const chance = chanceOf(seed);
  const people = peopleIn();
  const today = new Date(now).setHours(0, 0, 0, 0);
  const scenes = people.flatMap((person) =>
    // Once by every door; then mostly by the usual one.
    Array.from({ length: Math.max(person.scenes, person.channels.length) }, (_, at) =>
      newScene(person, at, { chance, today }),
    ),
  );
  return { people, scenes: scenes.toSorted((one, other) => beginOf(one) - beginOf(other)) };
}

/** What was said as which of a scene's words: the same in every life of this seed. */
export function nameOf({ key }: Scene, index: number): string {
  return `${key}-${index}`;
}

export function beginOf({ said }: Scene): Instant {
  return said[0]?.at ?? 0;
}

type Around = Readonly<{ chance: Chance; today: Instant }>;

function newScene(person: Person, index: number, { chance, today }: Around): Scene {
  const key = `${person.number}-${index}`;
  // More lately than in the beginning.
  const ago = past + Math.floor((daysOfLife - past) * chance.part() ** 1.4);
  const begin = today - ago * day + chance.whole(6 * 60, 21 * 60) * minute;
  const [usual = 'email'] = person.channels;
  const channel = person.channels[index] ?? (chance.happens(0.6) ? usual : chance.one(person.channels));
  const place = placeOf(channel);
  const [gesture] = place.gestures;
  if (gesture && chance.happens(0.45)) {
    const kind = chance.one(place.gestures);
    const said = [{ at: begin, by: 'they' as const, text: '', rating: null }];
    return { ...{ key, person, channel, kind, visibility: 'public', subject: null }, said, script: null };
  }
  if (place.public === 'review') return review(person, { key, begin, channel }, chance);
  const visibility = place.private !== null && (place.public === null || chance.happens(0.5)) ? 'private' : 'public';
  const script = scriptFor(person, visibility, chance);
  const kind = place[visibility] ?? 'message';
  const filling = fillings(vocabularies[person.language], person, chance);
  const spoken = talk(script, { begin, until: today - day, filling }, chance);
  const said = visibility === 'private' && !place.letters ? withFarewell(spoken, person, chance) : spoken;
  const headed = place.letters || visibility === 'public';
  const subject = headed ? fill(script.subject, filling) : null;
  return { key, person, channel, kind, visibility, subject, said, script };
}

/** Complaints are rare, however many ways there are to make one. */
function scriptFor({ language }: Person, visibility: Visibility, chance: Chance): Script {
  const fitting = vocabularies[language].scripts.filter(({ where }) => where === visibility);
  const [cross, calm] = [true, false].map((is) => fitting.filter(({ about }) => (about === 'complaint') === is));
  return chance.one((cross?.length && chance.happens(0.05) ? cross : calm) ?? fitting);
}

function talk(
  { turns }: Script,
  { begin, until, filling }: Readonly<{ begin: Instant; until: Instant; filling: Readonly<Record<string, string>> }>,
  chance: Chance,
): Said[] {
  const said: Said[] = [];
  let at = begin;
  for (const [by, ...ways] of turns) {
    if (at > until) break;
    said.push({ at, by, text: fill(chance.one(ways), filling), rating: null });
    // Most are answered within the hour or so, some the next day.
    at += (by === 'they' && chance.happens(0.15) ? chance.whole(8 * 60, 26 * 60) : chance.whole(4, 150)) * minute;
    // Who answers in thanks has come home with the cake by then.
    if (said.length >= 3 && by === 'we') at += chance.whole(0, 2) * day;
  }
  return said;
}

/** A chat goes on for years: what is over in it has to sound so. */
function withFarewell(said: readonly Said[], { language, first: name }: Person, chance: Chance): readonly Said[] {
  const last = said.at(-1);
  if (last?.by !== 'they') return said;
  const text = fill(chance.one(vocabularies[language].farewells), { name });
  return [...said, { at: last.at + chance.whole(2, 40) * minute, by: 'we', text, rating: null }];
}

const stars = [5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1] as const;

function review(
  person: Person,
  { key, begin, channel }: Readonly<{ key: string; begin: Instant; channel: Channel }>,
  chance: Chance,
): Scene {
  const vocabulary = vocabularies[person.language];
  const rating = chance.one(stars);
  const filling = fillings(vocabulary, person, chance);
  const said: Said[] = [{ at: begin, by: 'they', text: fill(chance.one(vocabulary.reviews[rating]), filling), rating }];
  const { glad, sorry } = vocabulary.reviewAnswers;
  if (rating < 4 || chance.happens(0.6))
    said.push({
      ...{ at: begin + chance.whole(20, 1500) * minute, by: 'we', rating: null },
      text: fill(chance.one(rating < 4 ? sorry : glad), filling),
    });
  return { key, person, channel, kind: 'review', visibility: 'public', subject: null, said, script: null };
}
