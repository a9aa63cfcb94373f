import { understood } from '#main/connectors/api';
import type { Listed, RawItem } from '#main/connectors/connector';
import { answered, instantOf, isAfter, named, user, type Served, type User } from './post.ts';
import { price } from './prices.ts';
import type { Charged } from './purse.ts';

export type Me = Served['me'];

/** One thing X answered, understood so far as to list it. */
export type Entry = Readonly<{ id: string; author: User | null; entry: unknown }>;
export type Answered = Readonly<{
  entries: readonly Entry[];
  charged: readonly Charged[];
  next: string | undefined;
  errors: readonly unknown[];
}>;

/** What kind of thing was asked for, and what each costs. */
export type Priced = Readonly<{ kind: 'post' | 'message'; amount: number }>;

export function understand(body: unknown, { kind, amount }: Priced): Answered {
  const { data, includes, meta, errors } = understood(answered, body, 'X');
  const users = includes.users.flatMap((one) => user.safeParse(one).data ?? []);
  const found = data.flatMap((entry) => {
    const { data: known } = named.safeParse(entry);
    if (!known) return [];
    const writer = known.author_id ?? known.sender_id;
    return [{ id: known.id, author: users.find(({ id }) => id === writer) ?? null, entry }];
  });
  // A page is newest first, and sometimes says a thing twice.
  const once = new Map(found.map((one) => [one.id, one]));
  const entries = [...once.values()].toSorted((one, other) => (isAfter(one.id, other.id) ? -1 : 1));
  return {
    entries,
    charged: [
      ...entries.map(({ id }) => ({ name: `${kind} ${id}`, amount })),
      ...users.map(({ id }) => ({ name: `user ${id}`, amount: price.user })),
    ],
    next: meta.next_token,
    errors,
  };
}

export type RawParts = Readonly<{ me: Me; now: number; first: boolean; kind: Priced['kind'] }>;

/** Self-contained. What the first look finds is history, which nobody waits to read. */
export function rawOf(stream: string, { id, author, entry }: Entry, { me, now, first, kind }: RawParts): RawItem {
  return {
    ...{ stream, item: id, thread: null, seen: first },
    raw: Buffer.from(JSON.stringify({ me, author, [kind]: entry })),
    receivedAt: first ? Math.min(now, instantOf(id)) : now,
  };
}

export function listedAs(stream: string, id: string): Listed {
  return { stream, item: id, rank: instantOf(id) };
}
