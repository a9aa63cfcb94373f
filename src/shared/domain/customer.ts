import { z } from 'zod';
import { channel } from './channel.ts';
import { id, instant } from './instant.ts';
import { isReachable } from './interaction.ts';

/** One way a customer is known on one channel. */
export const identity = z.object({ channel, address: z.string(), name: z.string().nullable() }).readonly();
export type Identity = z.infer<typeof identity>;

/** The e-mail addresses among the ways a customer is known: an address, not a channel, is what a letter can be sent to. */
export function emailAddresses(identities: readonly Identity[]): string[] {
  return identities
    .filter(({ channel, address }) => channel === 'email' && isReachable(address))
    .map(({ address }) => address);
}

/** A person (or company) who dealt with the shop. */
export const customer = z
  .object({
    id,
    name: z.string(),
    identities: z.array(identity).readonly(),
    company: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    stage: z.string().nullable(),
    tags: z.array(z.string()).readonly(),
    notes: z.string(),
    firstAt: instant.nullable(),
    lastAt: instant.nullable(),
    interactions: z.number().int().nonnegative(),
  })
  .readonly();
export type Customer = z.infer<typeof customer>;
