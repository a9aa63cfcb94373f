import { hash } from 'node:crypto';
import type { AppBskyActorDefs, AppBskyFeedPost } from '@atproto/api';

export type Person = Readonly<Required<Pick<AppBskyActorDefs.ProfileView, 'did' | 'handle' | 'displayName'>>>;
export type Reason = 'like' | 'repost' | 'follow' | 'mention' | 'reply' | 'quote';
/** Something somebody keeps in their repository: a post, a like, a repost, a follow. */
export type Kept = Readonly<{ uri: string; cid: string; by: Person; record: Record<string, unknown>; at: number }>;
export type Told = Readonly<{ reason: Reason; of: Kept; subject: string | null }>;

/** A post as it is written. */
export type Post = Readonly<{ by: Person; text: string; at: number; rkey?: string } & Partial<AppBskyFeedPost.Main>>;

/** Who is there, what they keep, and what the shop was told of it. */
export class BlueskyNetwork {
  readonly kept = new Map<string, Kept>();
  readonly told: Told[] = [];
  readonly blocked = new Set<string>();
  readonly #people = new Map<string, Person>();
  #written = 0;

  /** Made when first named. */
  person(handle: string, displayName = ''): Person {
    const known = this.#people.get(handle);
    if (known) return known;
    const made: Person = { did: didOf(handle), handle, displayName };
    this.#people.set(handle, made);
    return made;
  }

  people(dids: readonly string[]): Person[] {
    return [...this.#people.values()].filter(({ did }) => dids.includes(did));
  }

  /** A handle, or a DID. */
  find(name: string): Person | null {
    return [...this.#people.values()].find(({ did, handle }) => name === did || name === handle) ?? null;
  }

  post({ by, at, rkey, ...record }: Post): Kept {
    return this.keep({ by, collection: 'app.bsky.feed.post', at, ...(rkey !== undefined && { rkey }) }, record);
  }

  /** The same key again writes over what was there (com.atproto.repo.putRecord). */
  keep(
    place: Readonly<{ by: Person; collection: string; at: number; rkey?: string }>,
    record: Record<string, unknown>,
  ): Kept {
    const { by, collection, at } = place;
    const rkey = place.rkey ?? tid(at, this.#written++);
    const uri = `at://${by.did}/${collection}/${rkey}`;
    const whole = { createdAt: new Date(at).toISOString(), ...record, $type: collection };
    const made = { uri, cid: cidOf(JSON.stringify(whole)), by, record: whole, at };
    this.kept.set(uri, made);
    return made;
  }

  tell(told: Told): Kept {
    this.told.push(told);
    return told.of;
  }

  /** Gone from its repository, and with it what was told of it. */
  remove(uri: string): void {
    this.kept.delete(uri);
    for (let at = this.told.length - 1; at >= 0; at--) if (this.told[at]?.of.uri === uri) this.told.splice(at, 1);
  }

  /** What a repository has of a collection, newest first. */
  records(did: string, collection: string): Kept[] {
    return [...this.kept.values()]
      .filter(({ uri }) => uri.startsWith(`at://${did}/${collection}/`))
      .toSorted((one, other) => (one.uri < other.uri ? 1 : -1));
  }
}

export function refOf({ uri, cid }: Kept): Readonly<{ uri: string; cid: string }> {
  return { uri, cid };
}

/** RFC 4648's base32, as DIDs of the PLC method and CIDs are written. */
function letters(text: string, length: number): string {
  const signs = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...hash('sha256', text, 'buffer')]
    .map((byte) => signs[byte % 32] ?? 'a')
    .join('')
    .slice(0, length);
}

function didOf(handle: string): string {
  return `did:plc:${letters(handle, 24)}`;
}

function cidOf(text: string): string {
  return `bafyrei${letters(text, 32)}`;
}

/** A key that sorts by time (atproto.com/specs/tid): microseconds and a number that tells apart. */
export function tid(at: number, distinct: number): string {
  const signs = '234567abcdefghijklmnopqrstuvwxyz';
  let rest = BigInt(Math.floor(at)) * 1000n * 1024n + BigInt(distinct % 1024);
  let text = '';
  for (let digit = 0; digit < 13; digit++) {
    text = (signs[Number(rest % 32n)] ?? '2') + text;
    rest /= 32n;
  }
  return text;
}
