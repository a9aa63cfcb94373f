import { z } from 'zod';
import { newId } from '#main/kernel/ids';
import { Refusal, notFound } from '#main/kernel/refusal';
import { actTelling, type Act, type Done } from './activity.ts';
import { recordBehind } from './customers.ts';
import { changePeople, personChange, turnedAround, type PersonChange } from './person-changes.ts';
import { mergedInto, personOf, pointingOf, recordsBelow, recordsOfPerson } from './people.ts';
import { beginRecord } from './split-records.ts';
import { query, type Reader } from './statement.ts';
import type { Way } from './identities.ts';
import type { Writer } from './open-log.ts';

/** The person there is then, and by what it is undone. */
export type Settled = Readonly<{ id: string; undo: string }>;

/** What is done to people, as their activity names it; undone it is `undo-…`. */
const kinds = [
  'merge-customers',
  'unmerge-customer',
  'split-customer',
  'not-same',
  'link-customers',
  'unlink-customers',
] as const;
type Kind = (typeof kinds)[number];

const notSameWith = query(
  z.object({ first: z.string(), second: z.string(), clock: z.string() }),
  `select first_id as first, second_id as second, clock from not_same where first_id = @id
   union all select first_id, second_id, clock from not_same where second_id = @id`,
);
const identities = query(
  z.object({ count: z.number() }),
  'select count(*) as count from identity where customer_id in (select value from json_each(@records))',
);
const linkRow = query(
  z.object({ role: z.string().nullable(), clock: z.string() }),
  'select role, clock from customer_link where member_id = @memberId and group_id = @groupId',
);

/** Merges the people these records belong to: the first stands for all of them. Refuses where they are one already. */
export function mergePeople(writer: Writer, ids: readonly string[]): Settled {
  const [first, ...others] = [...new Set(ids.map((id) => requirePerson(writer, id)))];
  if (first === undefined || others.length === 0) throw new Refusal('already-one-person');
  const undo = newId(writer.clock.now());
  for (const id of others) merge(writer, { id, into: first, actor: 'owner', batch: undo });
  return { id: first, undo };
}

/**
 * Merges two people because of strong evidence. Null, and nothing done, where they are one already or somebody said that
 * they are not.
 */
export function joinPeople(writer: Writer, [one, other]: readonly [string, string]): Settled | null {
  const [left, right] = [personOf(writer, one), personOf(writer, other)];
  if (left === null || right === null || left === right) return null;
  // Whichever evidence came first, the same of the two stands for the person.
  const [first, second] = left < right ? [left, right] : [right, left];
  if (saidNotSame(writer, first, second).length > 0) return null;
  const undo = newId(writer.clock.now());
  merge(writer, { id: second, into: first, actor: 'network', batch: undo });
  return { id: first, undo };
}

function merge(
  writer: Writer,
  { id, into, ...by }: Readonly<{ id: string; into: string; actor: Act['actor']; batch: string }>,
): void {
  const unsaid = saidNotSame(writer, id, into).map((said) => ({ ...said, on: false }));
  doTo(writer, { ...by, kind: 'merge-customers', id }, (clock) =>
    changePeople(writer, [...unsaid, { what: 'merged', id, into, clock, on: true }]),
  );
}

/** Takes a record, with what was merged into it, out of its person, who is said to be somebody else. */
export function unmergePerson(writer: Writer, id: string): Settled {
  const { into, clock } = pointingOf(writer, id) ?? notFound();
  if (into === null || clock === null) throw new Refusal('invalid-input', { detail: 'not merged into anybody' });
  const out = recordsBelow(writer, id);
  const rest = recordsOfPerson(writer, id).filter((record) => !out.includes(record));
  const undo = newId(writer.clock.now());
  doTo(writer, { actor: 'owner', batch: undo, kind: 'unmerge-customer', id }, (now) =>
    changePeople(writer, [{ what: 'merged', id, into, clock, on: false }, ...notSame(out, rest, now)]),
  );
  return { id, undo };
}

/** Gives identities of a person, not all of them, to a customer of their own. */
export function splitPerson(writer: Writer, customerId: string, ways: readonly Way[]): Settled {
  const records = recordsOfPerson(writer, requirePerson(writer, customerId));
  const leaving = ways.map(({ channel, address }) => {
    const from = recordBehind(writer, channel, address);
    return from !== null && records.includes(from) ? { channel, address, from } : notFound();
  });
  const count = new Set(leaving.map(({ channel, address }) => `${channel}:${address}`)).size;
  if (count === 0 || count >= countIdentities(writer, records))
    throw new Refusal('invalid-input', { detail: 'none or all of the identities' });
  const id = newId(writer.clock.now());
  const undo = newId(writer.clock.now());
  beginRecord(writer, id);
  doTo(writer, { actor: 'owner', batch: undo, kind: 'split-customer', id }, (clock) =>
    changePeople(writer, [
      ...leaving.map((given) => ({ what: 'given', ...given, to: id }) as const),
      ...notSame([id], records, clock),
    ]),
  );
  return { id, undo };
}

/** Two people who are not one and do not belong together. */
export function sayNotSame(writer: Writer, [one, other]: readonly [string, string]): Readonly<{ undo: string }> {
  const [first, second] = [requirePerson(writer, one), requirePerson(writer, other)];
  if (first === second) throw new Refusal('already-one-person');
  const undo = newId(writer.clock.now());
  doTo(writer, { actor: 'owner', batch: undo, kind: 'not-same', id: first }, (clock) =>
    changePeople(writer, notSame(recordsOfPerson(writer, first), recordsOfPerson(writer, second), clock)),
  );
  return { undo };
}

/** `role` undefined takes the link away. */
export function linkPeople(
  writer: Writer,
  link: Readonly<{ memberId: string; groupId: string; role?: string | null }>,
): Readonly<{ undo: string }> {
  const [memberId, groupId] = [requirePerson(writer, link.memberId), requirePerson(writer, link.groupId)];
  if (memberId === groupId) throw new Refusal('already-one-person');
  const standing = linkRow.one(writer, { memberId, groupId });
  const { role } = link;
  const undo = newId(writer.clock.now());
  const kind = role === undefined ? 'unlink-customers' : 'link-customers';
  const between = { what: 'linked', memberId, groupId } as const;
  doTo(writer, { actor: 'owner', batch: undo, kind, id: memberId }, (clock) =>
    changePeople(writer, [
      ...(standing ? [{ ...between, ...standing, on: false }] : []),
      ...(role === undefined ? [] : [{ ...between, role, clock, on: true }]),
    ]),
  );
  return { undo };
}

/** Whether somebody said of any record of the one person that it is not the same as any of the other. */
export function isSaidNotSame(reader: Reader, one: string, other: string): boolean {
  return saidNotSame(reader, one, other).length > 0;
}

/** Takes back one act, if it is of those here; false where nothing of it stands. */
export function takeBackPeople(writer: Writer, done: Done, batch: string): boolean {
  const was = kinds.find((kind) => done.kind === kind || done.kind === `undo-${kind}`);
  if (was === undefined) return false;
  const changes = z.array(personChange).parse(JSON.parse(done.after ?? '[]'));
  const back = changes.map(turnedAround).toReversed();
  const kind = done.kind === was ? (`undo-${was}` as const) : was;
  return doTo(writer, { actor: 'owner', batch, kind, id: done.entityId }, (clock) => {
    const undone = changePeople(writer, back);
    // Done again it is as it was, with whom it left behind.
    return kind === was ? undone : [...undone, ...changePeople(writer, leftBehind(writer, undone, clock))];
  });
}

/** What somebody wrote on a record whose identities went back to where they came from goes back with them. */
function leftBehind(writer: Writer, undone: readonly PersonChange[], clock: string): PersonChange[] {
  return undone.flatMap((one): PersonChange[] => {
    if (one.what !== 'given' || countIdentities(writer, [one.from]) > 0) return [];
    const record = pointingOf(writer, one.from);
    if (record?.into !== null || mergedInto(writer, one.from).length > 0) return [];
    return [{ what: 'merged', id: one.from, into: one.to, clock, on: true }];
  });
}

/** Writes an act down with what it did to people. False where that was nothing. */
function doTo(
  writer: Writer,
  { id, kind, ...by }: Readonly<{ id: string; kind: Kind | `undo-${Kind}`; actor: Act['actor']; batch: string }>,
  project: (clock: string) => readonly PersonChange[],
): boolean {
  const done = { ...by, kind, entity: 'customer', entityId: id, customerId: id, before: null } as const;
  let changes: readonly PersonChange[] = [];
  actTelling(writer, done, (clock) => {
    changes = project(clock);
    return changes;
  });
  return changes.length > 0;
}

/** What was said of records of the one person, that they are not the same as some of the other. */
function saidNotSame(reader: Reader, one: string, other: string): Extract<PersonChange, { what: 'not-same' }>[] {
  const others = new Set(recordsOfPerson(reader, other));
  return recordsOfPerson(reader, one).flatMap((id) =>
    notSameWith
      .all(reader, { id })
      .filter(({ first, second }) => others.has(first === id ? second : first))
      .map(({ first, second, clock }) => ({ what: 'not-same', ids: [first, second], clock, on: true }) as const),
  );
}

/** Every record of the one side with every one of the other: whoever of them is taken out later is still somebody else. */
function notSame(some: readonly string[], others: readonly string[], clock: string): PersonChange[] {
  return some.flatMap((one) =>
    others.map((other): PersonChange => ({ what: 'not-same', ids: [one, other], clock, on: true })),
  );
}

function countIdentities(reader: Reader, records: readonly string[]): number {
  return identities.one(reader, { records: JSON.stringify(records) })?.count ?? 0;
}

function requirePerson(reader: Reader, id: string): string {
  return personOf(reader, id) ?? notFound();
}
