import type { Channel } from '#shared/domain/channel';
import type { Instant } from '#shared/domain/instant';
import type { Party, Visibility } from '#shared/domain/interaction';
import type { Person } from './people.ts';

/** Somebody says something to the shop. */
export type Saying = Readonly<{
  by: Person;
  text: string;
  visibility: Visibility;
  /** Of a mail, or what words in public stand under. */
  subject: string;
  at: Instant;
  /** What it goes on from, as `says` named it. */
  after: string | null;
  /** Of a review. */
  rating: number | null;
}>;

/** A network of the sample shop: what stands in for it on loopback, the shop's account there, and its people. */
export type Network = Readonly<{
  channel: Channel;
  account: Readonly<{ address: string; name: string; settings: unknown; secret: string }>;
  /** How the shop is called there. */
  own: Party;
  /** How somebody is called there, and the thread with them in private, where there is one for each. */
  whois: (person: Person) => Readonly<{ party: Party; thread: string | null }>;
  /** What is said can be answered; the answer names what it is then known by. */
  says: (saying: Saying) => string;
  /**
   * What was said before anybody looks at the network: it can be answered, though nothing lists it. Answers the id its
   * connector knows it by; null where an answer needs none.
   */
  recalls: (saying: Saying) => string | null;
  /** By those names, what the shop has answered so far: as often as it did. */
  answered: () => readonly string[];
  close: () => Promise<void>;
}>;
