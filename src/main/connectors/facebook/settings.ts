import { z } from 'zod';
import { graphApi, graphVersion } from '#main/connectors/graph';

/** What an account is configured with, apart from its tokens. */
export const facebookSettings = z
  .object({
    /** The page's number, or the name in its address. */
    page: z.string().trim().min(1).max(200),
    /** The owner's app; '' where a token of the page was pasted. */
    clientId: z.string().trim().max(100).default(''),
    api: graphApi('https://graph.facebook.com'),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(3),
  })
  .readonly();
export type FacebookSettings = z.infer<typeof facebookSettings>;

export function apiBase(api: string): string {
  return new URL(`${graphVersion}/`, api).href;
}

/** Somebody on Facebook, whom every page knows by another number. */
export function personAddress(page: string, id: string | undefined): string {
  return id ? `fb:${page}:${id}` : '';
}

/** The number in such an address; null for one that was given by another page, or by nobody. */
export function personNumber(page: string, address: string | undefined): string | null {
  const prefix = `fb:${page}:`;
  return address?.startsWith(prefix) ? address.slice(prefix.length) : null;
}
