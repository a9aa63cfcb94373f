import { z } from 'zod';
import { graphApi, graphVersion } from '#main/connectors/graph';
import type { LongLivedNetwork } from '#main/connectors/graph-token';

/** What an account is configured with, apart from its token. */
export const instagramSettings = z
  .object({
    /** The account's name, without the @. */
    username: z.string().trim().toLowerCase().min(1).max(60),
    /** The owner's app; '' where a token was pasted. */
    clientId: z.string().trim().max(100).default(''),
    api: graphApi('https://graph.instagram.com'),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(3),
  })
  .readonly();
export type InstagramSettings = z.infer<typeof instagramSettings>;

export function apiBase(api: string): string {
  return new URL(`${graphVersion}/`, api).href;
}

export function instagramNetwork(api: string): LongLivedNetwork {
  const real = new URL(api).hostname === 'graph.instagram.com';
  return {
    kind: 'ig',
    authorize: new URL('oauth/authorize', real ? 'https://www.instagram.com' : api).href,
    code: new URL('oauth/access_token', real ? 'https://api.instagram.com' : api).href,
    api: new URL('/', api).href,
    scope: 'instagram_business_basic,instagram_business_manage_messages,instagram_business_manage_comments',
  };
}

/** Somebody on Instagram, whom every account knows by another number. */
export function personAddress(account: string, id: string | undefined, username: string | undefined): string {
  return id ? `ig:${account}:${id}` : username ? `instagram.com/${username.toLowerCase()}` : '';
}

/** The number in such an address; null where there is none of this account's. */
export function personNumber(account: string, address: string | undefined): string | null {
  const prefix = `ig:${account}:`;
  return address?.startsWith(prefix) ? address.slice(prefix.length) : null;
}
