import type { Channel } from '#shared/domain/channel';
import type { Instant } from '#shared/domain/instant';
import type { Visibility } from '#shared/domain/interaction';
import { fill, fillings } from './fill.ts';
import type { Network, Saying } from './network.ts';
import type { Person } from './people.ts';
import { placeOf } from './places.ts';
import type { Chance } from './random.ts';
import type { Script } from './script.ts';
import { vocabularies } from './words/vocabularies.ts';

/** When somebody writes first after the sample was opened, how often from then on, and how long until they answer, in milliseconds. */
const pace = { first: 8000, least: 45_000, most: 100_000, answering: [6000, 20_000] } as const;
/** So many come by themselves; nobody watches a sample for longer. */
const mostScenes = 150;

export type WorldParts = Readonly<{
  networks: readonly Network[];
  people: readonly Person[];
  chance: Chance;
  /** There is something new at a network. */
  news: (channel: Channel) => void;
}>;

type Talk = Readonly<{
  network: Network;
  saying: Saying;
  script: Script | null;
  filling: Readonly<Record<string, string>>;
}>;

/** Lets people write to the shop, and answer when they are answered, until it is closed. */
export class World {
  readonly #parts: WorldParts;
  readonly #timers = new Set<NodeJS.Timeout>();
  /** What was said, by the network's name for it. */
  readonly #talks = new Map<string, Talk>();
  readonly #answered = new Map<Network, number>();
  #scenes = 0;
  #closed = false;

  constructor(parts: WorldParts) {
    this.#parts = parts;
  }

  /** From now on somebody writes every minute or so. */
  begin(): void {
    this.#soon(pace.first, () => this.#next());
    this.#look();
  }

  says(channel: Channel, saying: Saying, talk: Pick<Talk, 'script' | 'filling'> = { script: null, filling: {} }): void {
    const network = this.#parts.networks.find((one) => one.channel === channel);
    if (!network) return;
    this.#talks.set(`${channel} ${network.says(saying)}`, { network, saying, ...talk });
    this.#parts.news(channel);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #next(): void {
    const { chance } = this.#parts;
    this.#scenes += 1;
    this.#somebodyWrites(Date.now());
    if (this.#scenes < mostScenes) this.#soon(chance.whole(pace.least, pace.most), () => this.#next());
  }

  #somebodyWrites(at: Instant): void {
    const { chance, networks, people } = this.#parts;
    const { channel } = chance.one(networks);
    const person = chance.one(people.filter(({ channels }) => channels.includes(channel)));
    const place = placeOf(channel);
    const vocabulary = vocabularies[person.language];
    const filling = fillings(vocabulary, person, chance);
    const visibility: Visibility =
      place.private !== null && (place.public === null || chance.happens(0.6)) ? 'private' : 'public';
    if (place.public === 'review') {
      const rating = chance.one([5, 5, 4, 5, 3] as const);
      const text = fill(chance.one(vocabulary.reviews[rating]), filling);
      return this.says(channel, { by: person, text, visibility, subject: '', at, after: null, rating });
    }
    const script = chance.one(
      vocabulary.scripts.filter(({ where, about }) => where === visibility && about !== 'complaint'),
    );
    const [, ...ways] = script.turns[0] ?? ['they', 'Hello!'];
    const text = fill(chance.one(ways), filling);
    const saying = {
      by: person,
      text,
      visibility,
      subject: fill(script.subject, filling),
      at,
      after: null,
      rating: null,
    };
    this.says(channel, saying, { script, filling });
  }

  /** Who was answered since the last look, and what they say to it. */
  #look(): void {
    for (const network of this.#parts.networks) {
      const answered = network.answered();
      const known = this.#answered.get(network) ?? 0;
      this.#answered.set(network, answered.length);
      for (const name of answered.slice(known)) this.#goOn(name, network);
    }
    this.#soon(2000, () => this.#look());
  }

  #goOn(name: string, network: Network): void {
    const { chance } = this.#parts;
    const talk = this.#talks.get(`${network.channel} ${name}`);
    // Nobody answers the answer to a review, nor thanks twice.
    if (!talk || talk.saying.rating !== null || talk.saying.after !== null) return;
    const { saying, script, filling } = talk;
    const [, ...ways] = script?.turns[2] ?? ['they', ...thanks[saying.by.language]];
    const text = fill(chance.one(ways), filling);
    const [least, most] = pace.answering;
    this.#soon(chance.whole(least, most), () =>
      this.says(network.channel, { ...saying, text, at: Date.now(), after: name }),
    );
  }

  #soon(wait: number, then: () => void): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, wait);
    this.#timers.add(timer);
  }
}

const thanks = {
  en: ['Thank you for the quick answer!', 'Great, thank you!', 'That helps, thanks.'],
  de: ['Vielen Dank für die schnelle Antwort!', 'Super, danke!'],
  fr: ['Merci pour votre réponse rapide !', 'Parfait, merci.'],
  es: ['¡Gracias por la respuesta tan rápida!', 'Perfecto, gracias.'],
} as const;
