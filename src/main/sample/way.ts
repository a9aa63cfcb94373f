import type { Channel } from '#shared/domain/channel';
import type { Party } from '#shared/domain/interaction';

/**
 * How a network names people and threads, so that what was said two years ago and what is said now are of one person, and
 * in one thread where the network has one for each person. Plain data: it crosses to the thread that writes the past.
 */
export type Way = Readonly<{
  channel: Channel;
  /** The shop's account there. */
  accountId: string;
  own: Party;
  /** By the number of a person: their name there, and the thread with them in private, where the network has one. */
  people: ReadonlyMap<number, Readonly<{ party: Party; thread: string | null }>>;
  /** The network's ids of what people said in the past, by `nameOf`; what is not there was never given one. */
  said: ReadonlyMap<string, string>;
}>;
