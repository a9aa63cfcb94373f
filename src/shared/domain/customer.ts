import { z } from 'zod';
import { channel } from './channel.ts';
import { id, instant } from './instant.ts';
import { isReachable } from './interaction.ts';

/** One way a customer is known on one channel; a phone number is an identity of channel `phone`, in E.164. */
export const identity = z
  .object({
    channel,
    address: z.string(),
    name: z.string().nullable(),
    /** What the address is for: work, home, mobile … */
    label: z.string().nullable().default(null),
    /** The one to write to, or to call, first. */
    preferred: z.boolean().default(false),
  })
  .readonly();
export type Identity = z.infer<typeof identity>;

/** Where a letter goes. */
export const postalAddress = z
  .object({
    label: z.string().nullable(),
    street: z.string(),
    city: z.string(),
    region: z.string(),
    postalCode: z.string(),
    country: z.string(),
  })
  .readonly();
export type PostalAddress = z.infer<typeof postalAddress>;

/** Companies and households are customers themselves, so that what is said to them has a place. */
export const customerKind = z.enum(['person', 'company', 'household']);
export type CustomerKind = z.infer<typeof customerKind>;

/** The stages every shop has; another may be typed. */
export const usualStages = ['lead', 'customer', 'regular', 'lapsed'] as const;

/** The e-mail addresses among the ways a customer is known: an address, not a channel, is what a letter can be sent to. */
export function emailAddresses(identities: readonly Identity[]): string[] {
  return waysToWrite(identities).map(({ address }) => address);
}

/** Those of the ways a customer is known by which a letter can be sent, the preferred one first. */
export function waysToWrite(identities: readonly Identity[]): Identity[] {
  return preferredFirst(identities).filter(({ channel, address }) => channel === 'email' && isReachable(address));
}

/** Those by which one can call, the preferred one first. */
export function waysToCall(identities: readonly Identity[]): Identity[] {
  return preferredFirst(identities).filter(({ channel }) => channel === 'phone');
}

/** What stands on a record of its own: every one of these remembers when it was last set. */
export const customerFields = z.object({
  kind: customerKind,
  name: z.string(),
  company: z.string().nullable(),
  website: z.string().nullable(),
  /** YYYY-MM-DD, or --MM-DD where the year is not known. */
  birthday: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  /** IANA. */
  timeZone: z.string().nullable(),
  /** SHA-256 of a picture kept in the log's folder. */
  photo: z.string().nullable(),
  addresses: z.array(postalAddress).readonly(),
  stage: z.string().nullable(),
  vip: z.boolean(),
  doNotContact: z.boolean(),
});
export type CustomerFields = Readonly<z.infer<typeof customerFields>>;

/** How a way to reach somebody is marked. */
export const identityMark = identity.unwrap().pick({ label: true, preferred: true });

/**
 * What is said of a record anew, by whatever of it is named: fields; tags, there or not; custom values by the id of their
 * field; the ways it is known, by `channel:address`. Null takes away.
 */
export const customerChange = z.object({
  fields: customerFields.partial().optional(),
  tags: z.record(z.string(), z.boolean()).optional(),
  custom: z.record(z.string(), z.string().nullable()).optional(),
  identities: z.record(z.string(), identityMark.nullable()).optional(),
});
export type CustomerChange = Readonly<z.infer<typeof customerChange>>;
export type FieldChange = Readonly<NonNullable<CustomerChange['fields']>>;

/** Whether a way somebody is known by is an e-mail address. */
export function isMail({ channel }: Pick<Identity, 'channel'>): boolean {
  return channel === 'email';
}

/** Whether it is a phone number. */
export function isPhone({ channel }: Pick<Identity, 'channel'>): boolean {
  return channel === 'phone';
}

/** The numbers among the ways a customer is known, in E.164. */
export function phoneNumbers(identities: readonly Identity[]): string[] {
  return waysToCall(identities).map(({ address }) => address);
}

/** A person (or company) who dealt with the shop: one, of however many records they were merged. */
export const customer = z
  .object({
    id,
    ...customerFields.shape,
    identities: z.array(identity).readonly(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    tags: z.array(z.string()).readonly(),
    /** By the id of the custom field, as text. */
    custom: z.record(z.string(), z.string()).readonly(),
    /** What was noted about them, oldest first, in Markdown. */
    notes: z.string(),
    firstAt: instant.nullable(),
    lastAt: instant.nullable(),
    interactions: z.number().int().nonnegative(),
    /** How many records were merged into this person; 1 where none were. */
    records: z.number().int().positive(),
  })
  .readonly();
export type Customer = z.infer<typeof customer>;

function preferredFirst(identities: readonly Identity[]): Identity[] {
  return identities.toSorted((one, other) => Number(other.preferred) - Number(one.preferred));
}
