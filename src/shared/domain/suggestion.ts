import { z } from 'zod';
import { id } from './instant.ts';

/** What speaks for two customers being one, or for one of them belonging to the other. */
export const reasonCode = z.enum([
  'same-name',
  'similar-name',
  'nickname',
  'swapped-name',
  'same-surname',
  'same-company',
  'company-domain',
  'similar-address',
  'same-local-part',
  'handle-like-address',
  'name-in-address',
  'same-phone',
  'phone-in-signature',
  'address-in-signature',
  'same-birthday',
  'similar-birthday',
  'same-postal-address',
  'same-postal-code',
  'same-city',
  'role-address',
]);
export type ReasonCode = z.infer<typeof reasonCode>;

/** `detail` is what both have in common, or what of the one is like what of the other. */
export const reason = z.object({ code: reasonCode, detail: z.string().nullable() }).readonly();
export type Reason = z.infer<typeof reason>;

/** `same`: accepted, they are merged. `belongs`: accepted, the first is linked to the second, which is a company. */
export const suggestionKind = z.enum(['same', 'belongs']);
export type SuggestionKind = z.infer<typeof suggestionKind>;

/** Two customers of whom the log thinks that they are one, or belong together; somebody decides. */
export const suggestion = z
  .object({
    id,
    kind: suggestionKind,
    customerIds: z.tuple([id, id]).readonly(),
    /** How sure, from 0 to 1. */
    score: z.number().min(0).max(1),
    /** The strongest first. */
    reasons: z.array(reason).readonly(),
  })
  .readonly();
export type Suggestion = z.infer<typeof suggestion>;
