import { z } from 'zod';
import { understood, type ApiAnswer } from '#main/connectors/api';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppAuthorizer, type OwnAppNetwork } from '#main/connectors/own-app';

/** Reddit's API in the name of an "installed app", which has no secret; it takes no part in PKCE. */
export const redditNetwork: OwnAppNetwork = {
  authorize: 'https://www.reddit.com/api/v1/authorize',
  token: 'https://www.reddit.com/api/v1/access_token',
  api: 'https://oauth.reddit.com/',
  names: 'basic',
  scope: 'identity privatemessages read history submit',
  parameters: { duration: 'permanent' },
  pkce: false,
  // Programs that name themselves as a library does are turned away.
  headers: { 'user-agent': 'desktop:shopbell:1 (the inbox of a shop)' },
  failureOf,
};

export const redditAuthorizer = ownAppAuthorizer(redditNetwork, async (ask) => {
  const { body } = await ask({ path: 'api/v1/me' });
  return { filled: { user: understood(z.object({ name: z.string() }), body, 'Reddit').name }, choose: null };
});

function failureOf({ status, body }: ApiAnswer): ProviderFailure {
  const { data } = z.object({ message: z.string(), reason: z.string().optional() }).safeParse(body);
  const detail = `Reddit: ${data?.reason ?? data?.message ?? status}`;
  return new ProviderFailure('refused', 'server-refused', { detail });
}
