import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '#main/kernel/refusal';
import type { z } from 'zod';
import { act, findBatch, kindOfUndoing, type Act, type Done } from './activity.ts';
import type { Writer } from './open-log.ts';
import type { Reader } from './statement.ts';

/** A thing that people write down and put right: what it says is its fields, and null where it is not there. */
export type Revisable<Fields extends object> = Readonly<{
  entity: Act['entity'];
  fields: z.ZodType<Fields>;
  find: (reader: Reader, id: string) => Fields | null;
  /** Makes it say this; `clock` is the act's. */
  write: (writer: Writer, id: string, fields: Fields | null, clock: string) => void;
  /** The record of the customer it is about; null where it is about nobody alone. */
  recordOf: (fields: Fields) => string | null;
  /** Fields that say one thing together: they are taken back all, or none where one of them was changed since. */
  together?: readonly (keyof Fields & string)[];
}>;

/** Who does something, which may be a rule, and with which acts it is undone. */
export type Doing = Readonly<{ actor: Act['actor']; batch: string }>;

/** What is to become of one thing, by which kind of act, and which acts it is undone with; the owner does it unless named. */
export type Revision<Fields> = Readonly<{ id: string; to: Fields | null; kind: string; batch: string }> &
  Partial<Doing>;

/** Makes a thing say something else, by an act that keeps what changed. False where it says that already. */
export function revise<Fields extends object>(
  writer: Writer,
  noun: Revisable<Fields>,
  { id, to, kind, batch, actor = 'owner' }: Revision<Fields>,
): boolean {
  const from = noun.find(writer, id);
  const about = to ?? from;
  if (about === null || isDeepStrictEqual(from, to)) return false;
  const { before, after } = from === null || to === null ? { before: from, after: to } : difference(from, to);
  const customerId = noun.recordOf(about);
  act(writer, { actor, kind, entity: noun.entity, entityId: id, customerId, before, after, batch }, (clock) =>
    noun.write(writer, id, to, clock),
  );
  return true;
}

/** What a thing is to say: what it says, but for the changes that were given. */
export function withChanges<Fields extends object>(
  standing: Fields,
  changes: Readonly<{ [Field in keyof Fields]?: Fields[Field] | undefined }>,
): Fields {
  return { ...standing, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) };
}

/** Takes one act on a thing back, but for the fields that were changed again since. */
export function unrevise<Fields extends object>(
  writer: Writer,
  noun: Revisable<Fields>,
  { done, batch }: Readonly<{ done: Done; batch: string }>,
): boolean {
  const { entityId: id, before, after } = done;
  const kind = kindOfUndoing(done.kind);
  if (before === null) return revise(writer, noun, { id, to: null, kind, batch });
  if (after === null) return revise(writer, noun, { id, to: noun.fields.parse(JSON.parse(before)), kind, batch });
  const standing = noun.find(writer, id);
  if (standing === null) return false;
  const [formerly, then]: [object, object] = [JSON.parse(before), JSON.parse(after)];
  const now = new Map(Object.entries(standing));
  const isStill = ([name, value]: [string, unknown]): boolean => isDeepStrictEqual(now.get(name), value);
  const together = new Set<string>(noun.together);
  const bound = Object.entries(then).filter(([name]) => together.has(name));
  const left = new Set(bound.every(isStill) ? [] : bound.map(([name]) => name));
  const still = Object.entries(then).filter((said) => isStill(said) && !left.has(said[0]));
  const back = new Map(Object.entries(formerly));
  const to = noun.fields.parse({ ...standing, ...Object.fromEntries(still.map(([name]) => [name, back.get(name)])) });
  return revise(writer, noun, { id, to, kind, batch });
}

/** The acts of one batch, last first. Refuses `not-found` where there is none. */
export function doneTogether(reader: Reader, batch: string): readonly Done[] {
  const done = findBatch(reader, batch);
  if (done.length === 0) throw new Refusal('not-found');
  return done.toReversed();
}

function difference(from: object, to: object): Readonly<{ before: object; after: object }> {
  const next = new Map(Object.entries(to));
  const changed = Object.entries(from).filter(([name, value]) => !isDeepStrictEqual(next.get(name), value));
  return {
    before: Object.fromEntries(changed),
    after: Object.fromEntries(changed.map(([name]) => [name, next.get(name)])),
  };
}
