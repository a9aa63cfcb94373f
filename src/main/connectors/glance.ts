import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Listed, Page, Position, RawItem } from './connector.ts';
import { nothing } from './api.ts';

/** One item as a list gave it. `says` is what changes when somebody edits or hides it. */
export type Entry = Readonly<{
  id: string;
  at: number;
  says: string;
  raw: unknown;
  /** Whether the shop has read it there already, where the network tells. */
  seen: boolean;
  thread: string | null;
}>;

/** A list as it looked at one moment: the newest messages of a conversation, the newest comments below a post. */
export type Glance = Readonly<{
  /** Names the list for good. */
  of: string;
  stream: string;
  entries: readonly Entry[];
  /** What is there although nothing of it is shown: not missing. */
  veiled?: readonly string[];
  /** The list has nothing else. */
  complete: boolean;
  /** It is looked at the same way every time, so that what is missing or reads otherwise is told by comparing. */
  compared: boolean;
  /** What is older, where all of these are new. */
  older: (() => AsyncIterable<readonly Entry[]>) | null;
  /** Since when something may be lost, where all of these are new and nothing older is to be had. */
  gapSince: number | null;
}>;

/** What a poll remembers besides what the log knows: how lists looked, and the connector's own numbers. */
const remembered = z.object({ seen: z.record(z.string(), z.string()), marks: z.record(z.string(), z.number()) });

export type Looking = Readonly<{
  /** The connector's own numbers from the last time, and for the next. */
  marks: Map<string, number>;
  /** Nothing was brought before. */
  first: boolean;
  /** A list that is known to be as it was is not looked at, and compared with next time. */
  keep: (of: string) => void;
}>;

export type LookParts = Readonly<{
  streams: readonly string[];
  look: (parts: Looking) => AsyncIterable<Glance>;
  /** One item by its id; null where it is not to be had. */
  read: (stream: string, id: string) => Promise<Entry | null>;
  now: () => number;
}>;

/**
 * Polls a network that has nothing but lists, newest first: what is new in them is brought, what reads otherwise is brought
 * again, and what was in one and is missing between others that are still there was taken away. Whatever is older than a list
 * shows is left alone.
 */
export async function* pollGlances(position: Position, parts: LookParts): AsyncGenerator<Page> {
  const first = position.cursor === null;
  const before = first ? { seen: {}, marks: {} } : remembered.parse(JSON.parse(position.cursor));
  for (const stream of parts.streams) yield* readPending(stream, position, parts);
  const known = new Map<string, Set<string>>();
  const knownIn = async (stream: string): Promise<Set<string>> => {
    const met = known.get(stream) ?? new Set(await position.present(stream));
    known.set(stream, met);
    return met;
  };
  const marks = new Map(Object.entries(before.marks));
  const seen: Record<string, string> = {};
  const keep = (of: string): void => {
    const trace = before.seen[of];
    if (trace !== undefined) seen[of] = trace;
  };
  for await (const glance of parts.look({ marks, first, keep })) {
    const entries = inOrder(glance.entries);
    const now = entries.map(traceOf).join('');
    if (glance.compared) seen[glance.of] = now;
    if (glance.compared && before.seen[glance.of] === now) continue;
    const met = await knownIn(glance.stream);
    const page = await compared({ ...glance, entries }, before.seen[glance.of] ?? '', { met, first, now: parts.now() });
    if (page) yield page;
  }
  const next = JSON.stringify({ seen, marks: Object.fromEntries(marks) });
  if (next !== position.cursor) yield { ...nothing, cursor: next };
}

/** What was listed when the program ended, before it was read. */
async function* readPending(stream: string, position: Position, parts: LookParts): AsyncGenerator<Page> {
  for (const item of await position.pending(stream, 10_000)) {
    const entry = await parts.read(stream, item);
    if (entry) yield { ...nothing, items: [rawOf(entry, stream, parts.now())] };
    // Not to be had by its id is no deletion: Instagram says so of whatever is old.
    else yield { ...nothing, gone: [{ stream, item, rank: 0 }] };
  }
}

async function compared(
  glance: Glance,
  former: string,
  { met, first, now }: Readonly<{ met: Set<string>; first: boolean; now: number }>,
): Promise<Page | null> {
  const { stream, entries } = glance;
  const missing = missingOf(glance, former, met);
  const fresh = entries.filter(({ id }) => !met.has(id));
  const traces = new Set(tracesIn(former));
  const changed = entries.filter((entry) => met.has(entry.id) && glance.compared && !traces.has(traceOf(entry)));
  const allNew = entries.length > 0 && fresh.length === entries.length && !glance.complete;
  if (allNew && glance.older) fresh.push(...(await olderOf(glance.older, met)));
  for (const { id } of fresh) met.add(id);
  for (const id of missing) met.delete(id);
  const gap = allNew && !first && glance.gapSince !== null ? { gapSince: glance.gapSince } : {};
  if (fresh.length + changed.length + missing.length === 0) return null;
  return {
    ...nothing,
    listed: fresh.map(({ id, at }): Listed => ({ stream, item: id, rank: at })),
    items: inOrder([...fresh, ...changed])
      .toReversed()
      .map((entry) => rawOf(entry, stream, first ? Math.min(now, entry.at) : now)),
    gone: missing.map((item) => ({ stream, item, rank: 0 })),
    became: missing.map((item) => ({ stream, item, state: 'deleted' })),
    ...gap,
  };
}

/** Until one is met that is known. All of a list is listed in one step: a poll that is cut off leaves no hole in it. */
async function olderOf(older: () => AsyncIterable<readonly Entry[]>, met: ReadonlySet<string>): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entries of older()) {
    const fresh = entries.filter(({ id }) => !met.has(id));
    found.push(...fresh);
    if (fresh.length < entries.length) break;
  }
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  return [...byId.values()];
}

/** What was there, and is not although something older still is, or although the list was given to its end. */
function missingOf(
  { entries, veiled = [], complete, compared: comparable }: Glance,
  former: string,
  met: ReadonlySet<string>,
) {
  if (!comparable || former === '') return [];
  const before = tracesIn(former).map((trace) => trace.slice(0, half));
  const here = new Set([...entries.map(({ id }) => id), ...veiled].map(shortOf));
  const reach = complete ? before.length : before.findLastIndex((id) => here.has(id));
  const lost = new Set(before.slice(0, Math.max(0, reach)).filter((id) => !here.has(id)));
  return lost.size === 0 ? [] : [...met].filter((id) => lost.has(shortOf(id)));
}

/** Newest first and each once, however the network gave them. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()].toSorted((one, other) => other.at - one.at || (other.id < one.id ? -1 : 1));
}

/** Of an id and of its words as many signs each: enough to tell one list's apart, and no words are kept. */
const half = 8;

function traceOf({ id, says }: Entry): string {
  return shortOf(id) + shortOf(says);
}

function shortOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, half);
}

function tracesIn(text: string): string[] {
  return text.match(/.{16}/gu) ?? [];
}

export function rawOf({ id, raw, seen, thread }: Entry, stream: string, receivedAt: number): RawItem {
  return { stream, item: id, raw: Buffer.from(JSON.stringify(raw)), receivedAt, seen, thread };
}
