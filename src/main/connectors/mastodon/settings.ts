import { z } from 'zod';

const loopback = /^http:\/\/127\.\d+\.\d+\.\d+[:/]/u;

/** What an account is configured with, apart from its access token. */
export const mastodonSettings = z
  .object({
    /** Where the server answers, which need not be where its people's addresses end. */
    api: z.url().refine((address) => address.startsWith('https:') || loopback.test(address)),
    domain: z.string().min(1).max(253),
    user: z.string().min(1).max(100),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(1),
  })
  .readonly();
export type MastodonSettings = z.infer<typeof mastodonSettings>;

export function addressOf({ user, domain }: Pick<MastodonSettings, 'user' | 'domain'>): string {
  return `${user}@${domain}`.toLowerCase();
}

/** The provider's id of a status: over all servers no other has it. */
export function statusId(domain: string, id: string): string {
  return `${domain}#${id}`;
}

/** The number in a provider's id; null for one that this server never gave, and for what is no status. */
export function statusIn(domain: string, providerId: string | null): string | null {
  const prefix = `${domain}#`;
  const id = providerId?.startsWith(prefix) ? providerId.slice(prefix.length) : '';
  return /^[\da-z]{1,40}$/iu.test(id) ? id : null;
}
