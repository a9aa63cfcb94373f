import { z } from 'zod';
import { customerKind } from './customer.ts';
import { id } from './instant.ts';

// What a filter over customers may ask. Negative answers hold for whom nothing is known, too: "not in English" is everybody
// but those known to speak it.

/** A day of the shop's own calendar. */
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/u);
const days = z.number().int().min(1).max(36_500);
const words = z.string().trim().min(1).max(200);
const known = [z.object({ is: z.literal('known') }), z.object({ is: z.literal('unknown') })] as const;

export const textTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['containing', 'not-containing', 'exactly']), text: words }),
  ...known,
]);
export type TextTest = Readonly<z.infer<typeof textTest>>;

export const choiceTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['any-of', 'none-of']), values: z.array(words).min(1).max(200).readonly() }),
  ...known,
]);
export type ChoiceTest = Readonly<z.infer<typeof choiceTest>>;

export const numberTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['at-least', 'at-most', 'exactly']), number: z.number() }),
  ...known,
]);
export type NumberTest = Readonly<z.infer<typeof numberTest>>;

export const flagTest = z.object({ is: z.enum(['yes', 'no']) });
export type FlagTest = Readonly<z.infer<typeof flagTest>>;

/** Of a moment that lies behind: `not-in-last` asks for one, but an older one. */
export const momentTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['in-last', 'not-in-last']), days }),
  z.object({ is: z.enum(['before', 'from']), day }),
  ...known,
]);
export type MomentTest = Readonly<z.infer<typeof momentTest>>;

/** Of a day that may lie ahead; `in-next` and `in-last` count today. */
export const dayTest = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['in-last', 'in-next']), days }),
  z.object({ is: z.enum(['before', 'from']), day }),
  z.object({ is: z.literal('past') }),
  ...known,
]);
export type DayTest = Readonly<z.infer<typeof dayTest>>;

/** Of a day that comes again every year; `in-next` counts today. */
export const birthdayTest = z.discriminatedUnion('is', [
  z.object({ is: z.literal('in-next'), days: z.number().int().min(1).max(366) }),
  z.object({ is: z.literal('in-month'), month: z.number().int().min(1).max(12) }),
  z.object({ is: z.literal('this-month') }),
  ...known,
]);
export type BirthdayTest = Readonly<z.infer<typeof birthdayTest>>;

/** Of everything that was said or noted, in the words of a search. */
export const saidTest = z.object({ is: z.enum(['containing', 'not-containing']), words });
export type SaidTest = Readonly<z.infer<typeof saidTest>>;

export const promiseStates = ['open', 'overdue', 'kept', 'broken'] as const;
export const taskStates = ['open', 'overdue', 'done', 'dropped'] as const;
export const complaintStates = ['open', 'open-high', 'closed'] as const;
export const dealStates = ['open', 'won', 'lost'] as const;
const anyOf = <State extends string>(states: readonly State[]) =>
  z.object({ is: z.enum(['any-of', 'none-of']), values: z.array(z.enum(states)).min(1).readonly() });

export const textFields = ['name', 'company', 'website', 'email', 'phone', 'city', 'postal-code', 'country'] as const;
export const choiceFields = ['stage', 'tag', 'channel', 'language', 'time-zone'] as const;
export const flagFields = ['vip', 'do-not-contact'] as const;
export const momentFields = [
  'first-contact',
  'last-contact',
  'last-inbound',
  'last-engaged',
  'last-outbound',
  'unanswered',
] as const;
export const saidFields = ['said', 'noted'] as const;

/** One test of one thing. A custom field's says by itself what type it was made for. */
export const segmentCondition = z.discriminatedUnion('field', [
  z.object({ field: z.enum(textFields), test: textTest }),
  z.object({ field: z.enum(choiceFields), test: choiceTest }),
  z.object({ field: z.literal('kind'), test: anyOf(customerKind.options) }),
  z.object({ field: z.enum(flagFields), test: flagTest }),
  z.object({ field: z.enum(momentFields), test: momentTest }),
  z.object({ field: z.literal('interactions'), test: numberTest }),
  z.object({ field: z.literal('birthday'), test: birthdayTest }),
  z.object({ field: z.enum(saidFields), test: saidTest }),
  z.object({ field: z.literal('promise'), test: anyOf(promiseStates) }),
  z.object({ field: z.literal('task'), test: anyOf(taskStates) }),
  z.object({ field: z.literal('complaint'), test: anyOf(complaintStates) }),
  z.object({
    /** Whether there is one deal of which all of this holds; null where it does not matter. */
    field: z.literal('deal'),
    test: z.object({
      is: z.enum(['some', 'none']),
      state: z.enum(dealStates).nullable(),
      stageIds: z.array(id).max(200).readonly(),
      /** In the currency's smallest unit. */
      amount: z
        .object({ is: z.enum(['at-least', 'at-most']), amount: z.number().int(), currency: z.string().max(10) })
        .nullable(),
      expected: dayTest.nullable(),
    }),
  }),
  z.object({
    field: z.literal('custom'),
    fieldId: id,
    of: z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), test: textTest }),
      z.object({ type: z.literal('number'), test: numberTest }),
      z.object({ type: z.literal('day'), test: dayTest }),
      z.object({ type: z.literal('flag'), test: flagTest }),
      z.object({ type: z.literal('choice'), test: choiceTest }),
    ]),
  }),
]);
export type SegmentCondition = Readonly<z.infer<typeof segmentCondition>>;

export const groupMatch = z.enum(['all', 'any', 'none']);
export type GroupMatch = z.infer<typeof groupMatch>;
/** All, any or none of what is in it holds; of an empty one all and none do. */
export type GroupOf<Condition> = Readonly<{ match: GroupMatch; of: readonly (Condition | GroupOf<Condition>)[] }>;
export type SegmentGroup = GroupOf<SegmentCondition>;
export type SegmentPart = SegmentCondition | SegmentGroup;

const segmentGroup: z.ZodType<SegmentGroup> = z.lazy(() =>
  z.object({ match: groupMatch, of: z.array(z.union([segmentCondition, segmentGroup])).readonly() }),
);

/** So that a filter stays one that a person can read, and a statement that SQLite takes: groups with nothing in them count too. */
const mostParts = 200;
const mostConditions = 100;
const deepest = 5;

export const segmentFilter = segmentGroup.refine((filter) => isBounded(filter));
export type SegmentFilter = z.infer<typeof segmentFilter>;

export const segment = z.object({ id, name: z.string(), filter: segmentFilter, position: z.number().int() }).readonly();
export type Segment = z.infer<typeof segment>;

/** What customers there are speak, where they live and how they came: what to choose from. */
export const segmentValues = z
  .object({
    languages: z.array(z.string()).readonly(),
    timeZones: z.array(z.string()).readonly(),
    channels: z.array(z.string()).readonly(),
  })
  .readonly();
export type SegmentValues = z.infer<typeof segmentValues>;

export function isGroup<Condition extends object>(part: Condition | GroupOf<Condition>): part is GroupOf<Condition> {
  return 'match' in part;
}

/** Every condition of a group, however deep. */
export function conditionsOf(group: SegmentGroup): readonly SegmentCondition[] {
  return group.of.flatMap((part) => (isGroup(part) ? conditionsOf(part) : [part]));
}

/** One level after the other: no filter is too large to be refused. */
function isBounded(filter: SegmentGroup): boolean {
  let level: readonly SegmentGroup[] = [filter];
  let parts = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    for (const { of } of level) parts += of.length;
    if (depth > deepest || parts > mostParts) return false;
    level = level.flatMap(({ of }) => of.filter(isGroup));
  }
  return conditionsOf(filter).length <= mostConditions;
}
