import { z } from 'zod';
import { severity } from './complaint.ts';
import { conversationTag } from './conversation.ts';
import { id, instant } from './instant.ts';
import { interactionKind, visibility } from './interaction.ts';
import { choiceTest, flagTest, groupMatch, isGroup, numberTest, textTest, type GroupOf } from './segment.ts';

// When something comes in of which this holds, then that is done. What a rule may do is this list and no more: nothing in it
// sends, and nothing in it closes a complaint.

const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.object({ is: z.enum(['any-of', 'none-of']), values: z.array(z.enum(values)).min(1).readonly() });

export const ruleTextFields = ['sender', 'domain', 'subject', 'words'] as const;
export const ruleChoiceFields = ['channel', 'account', 'stage', 'tag', 'language', 'segment'] as const;
export const ruleFlagFields = ['complaint', 'files', 'first', 'answers-us', 'vip', 'do-not-contact'] as const;
/** When it came: while the shop was open, outside its hours, or on a day off. */
export const serviceTimes = ['open', 'closed', 'day-off'] as const;

export const ruleCondition = z.discriminatedUnion('field', [
  z.object({ field: z.enum(ruleTextFields), test: textTest }),
  z.object({ field: z.enum(ruleChoiceFields), test: choiceTest }),
  z.object({ field: z.enum(ruleFlagFields), test: flagTest }),
  z.object({ field: z.literal('kind'), test: oneOf(interactionKind.options) }),
  z.object({ field: z.literal('visibility'), test: oneOf(visibility.options) }),
  z.object({ field: z.literal('hours'), test: oneOf(serviceTimes) }),
  z.object({ field: z.literal('rating'), test: numberTest }),
  z.object({
    field: z.literal('custom'),
    fieldId: id,
    of: z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), test: textTest }),
      z.object({ type: z.literal('number'), test: numberTest }),
      z.object({ type: z.literal('flag'), test: flagTest }),
      z.object({ type: z.literal('choice'), test: choiceTest }),
    ]),
  }),
]);
export type RuleCondition = Readonly<z.infer<typeof ruleCondition>>;
export type RuleGroup = GroupOf<RuleCondition>;
export type RulePart = RuleCondition | RuleGroup;

const ruleGroup: z.ZodType<RuleGroup> = z.lazy(() =>
  z.object({
    match: groupMatch,
    of: z
      .array(z.union([ruleCondition, ruleGroup]))
      .max(50)
      .readonly(),
  }),
);
const deepest = 5;
export const ruleFilter = ruleGroup.refine((filter) => depthOf(filter) <= deepest);

const words = z.string().trim().min(1).max(500);
const days = z.number().int().min(0).max(365);

export const ruleAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('tag-conversation'), tag: conversationTag }),
  z.object({ do: z.literal('tag-customer'), tag: conversationTag }),
  z.object({ do: z.literal('mark-vip') }),
  z.object({ do: z.literal('set-state'), state: z.enum(['waiting', 'done']) }),
  /** For so many days, or with null until the shop opens next. */
  z.object({ do: z.literal('snooze'), days: days.min(1).nullable() }),
  /** Due so many days later, at the time of day it came. */
  z.object({ do: z.literal('follow-up'), text: words, days: days.nullable() }),
  /** Joins the case that is open already, where there is one. */
  z.object({ do: z.literal('open-complaint'), severity }),
  /** A saved answer, for a person to read, change and send. */
  z.object({ do: z.literal('draft'), answerId: id }),
  z.object({ do: z.literal('notify'), words }),
]);
export type RuleAction = Readonly<z.infer<typeof ruleAction>>;
export type RuleDeed = RuleAction['do'];

export const ruleName = z.string().trim().min(1).max(100);
export const ruleActions = z.array(ruleAction).min(1).max(10).readonly();

/** Looks at each thing that comes in from the moment it was switched on, in its place among the others. */
export const rule = z
  .object({
    id,
    name: ruleName,
    filter: ruleFilter,
    actions: ruleActions,
    /** Where it held, the rules behind it are not asked. */
    stops: z.boolean(),
    position: z.number().int(),
    /** Since when it is switched on; null while it is not. */
    onSince: instant.nullable(),
  })
  .readonly();
export type Rule = z.infer<typeof rule>;

/** What became of one action: done, so already, or not possible. */
export const ruleOutcome = z
  .object({ action: ruleAction, outcome: z.enum(['done', 'already', 'not-possible']) })
  .readonly();
export type RuleOutcome = z.infer<typeof ruleOutcome>;

/** What it ran on: who wrote what, and when. */
const ranOn = {
  interactionId: id,
  conversationId: id,
  from: z.string(),
  subject: z.string().nullable(),
  preview: z.string(),
  occurredAt: instant,
};

/** That a rule held of something that came in, and what it did. */
export const ruleRun = z
  .object({
    ...ranOn,
    ruleId: id,
    at: instant,
    outcomes: z.array(ruleOutcome).readonly(),
    /** By what it is undone; null where it changed nothing, or was undone. */
    undo: id.nullable(),
    undone: z.boolean(),
  })
  .readonly();
export type RuleRun = z.infer<typeof ruleRun>;

/** What a rule would have done. */
export const rulePreview = z
  .object({
    from: instant,
    asOf: instant,
    /** How much came in since then, and of how much the rule holds. */
    considered: z.number().int(),
    matched: z.number().int(),
    /** The newest of those. */
    examples: z.array(z.object(ranOn).readonly()).readonly(),
  })
  .readonly();
export type RulePreview = z.infer<typeof rulePreview>;

/** Every condition of a group, however deep. */
export function ruleConditionsOf(group: RuleGroup): readonly RuleCondition[] {
  return group.of.flatMap((part) => (isGroup(part) ? ruleConditionsOf(part) : [part]));
}

function depthOf(group: RuleGroup): number {
  return 1 + Math.max(0, ...group.of.filter(isGroup).map(depthOf));
}
