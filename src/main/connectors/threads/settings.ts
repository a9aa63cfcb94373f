import { z } from 'zod';
import { graphApi } from '#main/connectors/graph';
import type { LongLivedNetwork } from '#main/connectors/graph-token';

/** Threads counts its versions by itself. */
const version = 'v1.0';

/** What an account is configured with, apart from its token. */
export const threadsSettings = z
  .object({
    /** The profile's name, without the @. */
    username: z.string().trim().toLowerCase().min(1).max(60),
    /** The owner's app; '' where a token was pasted. */
    clientId: z.string().trim().max(100).default(''),
    api: graphApi('https://graph.threads.net'),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(5),
  })
  .readonly();
export type ThreadsSettings = z.infer<typeof threadsSettings>;

export function apiBase(api: string): string {
  return new URL(`${version}/`, api).href;
}

export function threadsNetwork(api: string): LongLivedNetwork {
  const real = new URL(api).hostname === 'graph.threads.net';
  return {
    kind: 'th',
    authorize: new URL('oauth/authorize', real ? 'https://www.threads.net' : api).href,
    code: new URL('oauth/access_token', api).href,
    api: new URL('/', api).href,
    scope: [
      ...['threads_basic', 'threads_content_publish', 'threads_read_replies', 'threads_manage_replies'],
      'threads_manage_mentions',
    ].join(','),
  };
}

/** Somebody on Threads: the API gives no number of theirs, only the name they go by. */
export function personAddress(username: string | undefined): string {
  return username ? `threads.net/@${username.toLowerCase()}` : '';
}
