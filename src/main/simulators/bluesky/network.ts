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
  person(handle: string, displayName = '', did = didOf(handle)): Person {
    const known = this.#people.get(handle);
    if (known) return known;
    const made: Person = { did, handle, displayName };
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

function didOf(handle: string): string {
  return `did:plc:${base32(hash('sha256', handle, 'buffer')).slice(0, 24)}`;
}

/** The name of a record's content: version 1, DAG-CBOR, and its SHA-256 (github.com/multiformats/cid). */
function cidOf(text: string): string {
  return `b${base32(Buffer.concat([Buffer.from([0x01, 0x71, 0x12, 0x20]), hash('sha256', text, 'buffer')]))}`;
}

/** RFC 4648 §6, in small letters and without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return [...bits.matchAll(/.{1,5}/gu)]
    .map(([five]) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
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
