import { z } from 'zod';
import { nameRecord, recountCustomer } from './customers.ts';
import { forgetSplit, restoreSplit } from './split-records.ts';
import { filledBy, fillUpwards, givenBy } from './fills.ts';
import { giveIdentity } from './giving.ts';
import { refreshConversation } from './conversations.ts';
import { pointingOf, pointRecord } from './people.ts';
import { change } from './statement.ts';
import type { Writer } from './open-log.ts';

const merged = z.object({
  what: z.literal('merged'),
  id: z.string(),
  into: z.string(),
  clock: z.string(),
  on: z.boolean(),
});
const notSame = z.object({
  what: z.literal('not-same'),
  ids: z.tuple([z.string(), z.string()]),
  clock: z.string(),
  on: z.boolean(),
});
const given = z.object({
  what: z.literal('given'),
  channel: z.string(),
  address: z.string(),
  from: z.string(),
  to: z.string(),
});
const linked = z.object({
  what: z.literal('linked'),
  memberId: z.string(),
  groupId: z.string(),
  role: z.string().nullable(),
  clock: z.string(),
  on: z.boolean(),
});

/**
 * One thing that acts about people change: a record points to another one; two records are said not to be one person; an
 * identity changes hands; somebody belongs to a group. `on`: from then on it is so; off: no more. Turned around, each is its
 * own undoing. `clock` is of the act that said it first, also where it is said again by undoing the undoing.
 */
export const personChange = z.discriminatedUnion('what', [merged, notSame, given, linked]);
export type PersonChange = Readonly<z.infer<typeof personChange>>;
type Change<What extends PersonChange['what']> = Extract<PersonChange, { what: What }>;

const sayNotSame = change(
  'insert into not_same (first_id, second_id, clock) values (@first, @second, @clock) on conflict do nothing',
);
const unsayNotSame = change('delete from not_same where first_id = @first and second_id = @second and clock = @clock');
const insertLink = change(
  'insert into customer_link (member_id, group_id, role, clock) values (@memberId, @groupId, @role, @clock) on conflict do nothing',
);
const deleteLink = change(
  'delete from customer_link where member_id = @memberId and group_id = @groupId and clock = @clock',
);

// Whoever was merged is found under the person they are.
const unfind = change("update customer set finding = '' where id = @id and merged_into is not null");

export function turnedAround(done: PersonChange): PersonChange {
  return done.what === 'given' ? { ...done, from: done.to, to: done.from } : { ...done, on: !done.on };
}

/** Does what of these still fits what there is, in their order, and computes anew what follows; answers what was done. */
export function changePeople(writer: Writer, changes: readonly PersonChange[]): PersonChange[] {
  const touched = new Set<string>();
  const conversations = new Set<string>();
  const done = changes.filter((one) => {
    const did = doOne(writer, one, conversations);
    if (did) for (const id of recordsIn(one)) touched.add(id);
    return did;
  });
  for (const id of touched) {
    nameRecord(writer, id);
    recountCustomer(writer, id);
    unfind.run(writer, { id });
    forgetSplit(writer, id);
  }
  for (const id of conversations) refreshConversation(writer, id);
  return done;
}

function doOne(writer: Writer, one: PersonChange, conversations: Set<string>): boolean {
  switch (one.what) {
    case 'merged':
      return one.on ? point(writer, one) : unpoint(writer, one);
    case 'not-same': {
      const [first, second] = one.ids.toSorted();
      const row = { first: first ?? '', second: second ?? '', clock: one.clock };
      return (one.on ? sayNotSame : unsayNotSame).run(writer, row) > 0;
    }
    case 'given':
      return giveIdentity(writer, one, conversations);
    case 'linked': {
      const { memberId, groupId, role, clock } = one;
      if (one.on) return insertLink.run(writer, { memberId, groupId, role, clock }) > 0;
      return deleteLink.run(writer, { memberId, groupId, clock }) > 0;
    }
    default:
      return one satisfies never;
  }
}

function point(writer: Writer, { id, into, clock }: Change<'merged'>): boolean {
  for (const made of [id, into]) restoreSplit(writer, made);
  const [record, target] = [pointingOf(writer, id), pointingOf(writer, into)];
  if (!record || !target || record.into !== null || target.personId === id) {
    for (const made of [id, into]) forgetSplit(writer, made);
    return false;
  }
  pointRecord(writer, id, { into, clock });
  fillUpwards(writer, into, givenBy(writer, id));
  return true;
}

function unpoint(writer: Writer, { id, into, clock }: Change<'merged'>): boolean {
  const record = pointingOf(writer, id);
  if (record?.into !== into || record.clock !== clock) return false;
  const filled = filledBy(writer, into, clock);
  pointRecord(writer, id, null);
  fillUpwards(writer, into, filled, clock);
  return true;
}

function recordsIn(one: PersonChange): readonly string[] {
  if (one.what === 'merged') return [one.id, one.into];
  return one.what === 'given' ? [one.from, one.to] : [];
}
