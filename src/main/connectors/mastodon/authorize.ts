import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { AuthorizationAsked, Authorizer } from '#main/connectors/authorizer';
import { authorizationAddress, codeIn, exchangeCode, type OauthApp } from '#main/connectors/oauth';
import { askWeb, jsonOf } from '#main/connectors/web';
import { Secret } from '#main/kernel/secret';
import { account } from './entities.ts';
import { findServer } from './find-server.ts';
import { addressOf } from './settings.ts';

const scope = 'read write:statuses';
const registered = z.object({ client_id: z.string(), client_secret: z.string() });
const held = z.object({ api: z.url(), domain: z.string(), clientId: z.string(), clientSecret: z.string() });

/** Every server takes Shopbell as an app without anybody registering it: once for each sign-in, with its own way back. */
export const mastodonAuthorizer: Authorizer = {
  begin: async (asked, world) => {
    const { settings } = await findServer(asked.filled, world);
    const { api, domain } = settings;
    const form = new URLSearchParams({ client_name: 'Shopbell', redirect_uris: asked.redirect, scopes: scope });
    const answer = await askWeb({ url: new URL('/api/v1/apps', api), method: 'POST', form }, world);
    const { client_id: clientId, client_secret: clientSecret } = understood(registered, jsonOf(answer), domain);
    const url = authorizationAddress(appOf({ api, clientId, clientSecret }), asked, { scope });
    return { url, held: JSON.stringify({ api, domain, clientId, clientSecret }) };
  },
  finish: async ({ asked, held: kept, address }, world) => {
    const { domain, ...app } = held.parse(JSON.parse(kept));
    const { accessToken } = await exchangeCode(appOf(app), given(asked, address), world);
    const url = new URL('/api/v1/accounts/verify_credentials', app.api);
    const answer = await askWeb({ url, headers: { authorization: `Bearer ${accessToken}` } }, world);
    const { username: user } = understood(account, jsonOf(answer), domain);
    // Whoever signed in, which may be another account of theirs than the one typed.
    return { secret: new Secret(accessToken), filled: { handle: `@${addressOf({ user, domain })}` }, choose: null };
  },
};

function given({ redirect, verifier }: AuthorizationAsked, address: URL) {
  return { code: codeIn(address), redirect, verifier };
}

function appOf({ api, clientId, clientSecret }: Omit<z.infer<typeof held>, 'domain'>): OauthApp {
  const [authorize, token] = ['/oauth/authorize', '/oauth/token'].map((path) => new URL(path, api).href);
  return {
    ...{ authorize: authorize ?? api, token: token ?? api, clientId, clientSecret },
    ...{ names: 'within', writes: 'form' },
  };
}
