import { z } from 'zod';
import { customer, identity } from '#shared/domain/customer';
import { id, instant } from '#shared/domain/instant';
import { suggestion, suggestionKind } from '#shared/domain/suggestion';
import { nothing, operation, pageInput, pageOf } from './base.ts';

/** By what something is taken back; taking it back answers the same, so that that is taken back as well. */
const undoable = z.object({ undo: id });
/** The person there is now, and by what it is undone. */
const settled = undoable.extend({ id });

/** One of the records a person was merged from, for choosing which to take out again. */
export const personRecord = z
  .object({
    id,
    /** The record it was merged into; null for the one that stands for the person. */
    mergedInto: id.nullable(),
    mergedAt: instant.nullable(),
    /** `network`: joined on strong evidence, by itself. */
    mergedBy: z.enum(['owner', 'network', 'import']).nullable(),
    /** Its own, whoever it was merged into. */
    name: z.string(),
    identities: z.array(identity).readonly(),
    interactions: z.number().int().nonnegative(),
    firstAt: instant.nullable(),
    lastAt: instant.nullable(),
  })
  .readonly();
export type PersonRecord = z.infer<typeof personRecord>;

/** Somebody a customer is linked to. */
export const linked = z.object({ customer, role: z.string().nullable() }).readonly();
export type Linked = z.infer<typeof linked>;

/** A suggestion with both customers as they are shown. */
export const shownSuggestion = suggestion
  .unwrap()
  .extend({ customers: z.tuple([customer, customer]).readonly() })
  .readonly();
export type ShownSuggestion = z.infer<typeof shownSuggestion>;

const pair = z.tuple([id, id]);

export const people = {
  /**
   * Makes customers one: the first of them stands for the person. What is blank on its card is filled from the others.
   * Refuses `already-one-person` where they are one.
   */
  merge: operation.input(z.object({ ids: z.array(id).min(2).max(50) })).output(settled),
  /** Takes a record, with what had been merged into it before, out of the person it was merged into. */
  unmerge: operation.input(z.object({ recordId: id })).output(settled),
  /** Gives identities of a person, not all of them, to a customer of their own, with everything that came by them. */
  split: operation
    .input(
      z.object({
        customerId: id,
        identities: z
          .array(z.object({ channel: identity.unwrap().shape.channel, address: z.string().min(1).max(320) }))
          .min(1)
          .max(200),
      }),
    )
    .output(settled),
  /** The one that stands for the person first, then as they were merged. */
  records: operation.input(z.object({ customerId: id })).output(z.array(personRecord)),
  /** The surest first. `comparing` is how many customers have not been compared yet. */
  suggestions: operation
    .input(pageInput.extend({ kind: suggestionKind.default('same') }))
    .output(pageOf(shownSuggestion).extend({ total: z.number().int(), comparing: z.number().int() })),
  suggestionsOf: operation.input(z.object({ customerId: id })).output(z.array(shownSuggestion)),
  /** Does what is suggested: merges both, or links the one to the other. */
  accept: operation.input(z.object({ id })).output(settled),
  /** These two are not one person and do not belong together: for good. */
  dismiss: operation.input(z.object({ ids: pair })).output(undoable),
  /** Says that a customer belongs to a company or a household, which are customers too. */
  link: operation
    .input(z.object({ memberId: id, groupId: id, role: z.string().max(200).nullable().default(null) }))
    .output(undoable),
  unlink: operation.input(z.object({ memberId: id, groupId: id })).output(undoable),
  /** The companies and households somebody belongs to, and who belongs to them. */
  links: operation
    .input(z.object({ customerId: id }))
    .output(z.object({ groups: z.array(linked), members: z.array(linked) })),
  /** How many suggestions wait. */
  counts: operation.input(nothing).output(z.object({ suggestions: z.number().int() })),
};
