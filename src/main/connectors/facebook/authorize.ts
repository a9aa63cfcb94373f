import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { AuthorizationAsked, Authorizer, WebWorld } from '#main/connectors/authorizer';
import { ProviderFailure } from '#main/connectors/failure';
import { graphVersion, openGraph, type Graph } from '#main/connectors/graph';
import { requireApp } from '#main/connectors/graph-token';
import { authorizationAddress, codeIn, exchangeCode, type OauthApp } from '#main/connectors/oauth';
import { Secret } from '#main/kernel/secret';
import type { KeptTokens } from './page.ts';
import { apiBase, facebookSettings } from './settings.ts';

const scope = [
  ...['pages_show_list', 'pages_messaging', 'pages_manage_metadata', 'pages_read_engagement'],
  ...['pages_read_user_content', 'pages_manage_engagement'],
].join(',');
const exchanged = z.object({ access_token: z.string().min(1) });
const pages = z.array(z.object({ id: z.string(), name: z.string().catch('') }));

/** Signing in at Facebook with an app of one's own, and choosing one of the pages one looks after. */
export const facebookAuthorizer: Authorizer = {
  begin: async (asked) => {
    // No PKCE: Facebook has it only where it says who somebody is.
    const url = authorizationAddress(appOf(asked), { ...asked, challenge: null }, { scope });
    return { url, held: '' };
  },
  finish: async ({ asked, address }, world) => {
    const given = { code: codeIn(address), redirect: asked.redirect, verifier: null };
    const { accessToken } = await exchangeCode(appOf(asked), given, world);
    const user = await longLived(accessToken, asked, world);
    const body = await graphWith(user, asked, world).ask({
      path: 'me/accounts',
      query: { fields: 'id,name', limit: 100 },
    });
    const found = understood(z.object({ data: pages }), body, 'graph.facebook.com').data;
    if (found.length === 0) throw new ProviderFailure('refused', 'not-allowed-there', { detail: 'Facebook' });
    const kept: KeptTokens = { page: null, user };
    const options = found.map(({ id, name }) => ({ value: id, label: name || id }));
    return { secret: new Secret(JSON.stringify(kept)), filled: {}, choose: { field: 'page', options } };
  },
};

/** For an hour's token one of 60 days: what a page's token is had from then has no end. */
async function longLived(token: string, asked: AuthorizationAsked, world: WebWorld): Promise<string> {
  const { clientId, clientSecret } = appOf(asked);
  const form = new URLSearchParams({
    ...{ grant_type: 'fb_exchange_token', fb_exchange_token: token },
    ...{ client_id: clientId, client_secret: clientSecret ?? '' },
  });
  const body = await graphWith(token, asked, world).ask({ path: 'oauth/access_token', method: 'POST', form });
  return understood(exchanged, body, 'graph.facebook.com').access_token;
}

function graphWith(token: string, { filled }: AuthorizationAsked, world: WebWorld): Graph {
  return openGraph({ base: apiBase(apiIn(filled)), world, limits: [], token: () => Promise.resolve(token) });
}

function appOf(asked: AuthorizationAsked): OauthApp {
  const api = apiIn(asked.filled);
  const real = new URL(api).hostname === 'graph.facebook.com';
  const pageOf = real ? 'https://www.facebook.com' : api;
  return {
    authorize: new URL(`${graphVersion}/dialog/oauth`, pageOf).href,
    token: new URL('oauth/access_token', apiBase(api)).href,
    clientId: requireApp(asked),
    clientSecret: asked.secret?.reveal() ?? null,
    ...{ names: 'within', writes: 'form' },
  };
}

function apiIn(filled: AuthorizationAsked['filled']): string {
  return facebookSettings.unwrap().shape.api.parse(filled['api']);
}
