import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { beginAuthorization } from '#main/sign-in/authorization';
import { oauthProviders } from '#main/sign-in/providers';
import { Refusal } from '#main/kernel/refusal';

const issuer = 'https://login.example';
const client = { clientId: 'c', clientSecret: null, issuer, scopes: null };
const metadata = { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };

/** Begins at a provider whose answers to us are these; `back` is the browser coming back with these parameters. */
async function begun(answers: Readonly<Record<string, () => Response | Promise<Response>>>) {
  const asked: string[] = [];
  const provider = oauthProviders.find(({ id }) => id === 'other');
  if (!provider) throw new Error('The list has lost it');
  const fetch = (address: string): Promise<Response> => {
    asked.push(address);
    return Promise.resolve(answers[new URL(address).pathname]?.() ?? new Response('', { status: 404 }));
  };
  const authorization = await beginAuthorization({ provider, client }, 'anna@example.com', {
    fetch,
    clock: { now: () => 0 },
  });
  onTestFinished(() => authorization.end(new Refusal('cancelled')));
  const { searchParams } = new URL(authorization.url);
  const back = async (parameters: Readonly<Record<string, string>>): Promise<string> => {
    const address = new URL(searchParams.get('redirect_uri') ?? '');
    address.search = new URLSearchParams({ state: searchParams.get('state') ?? '', ...parameters }).toString();
    return (await globalThis.fetch(address)).text();
  };
  return { authorization, back, asked };
}
const known = { '/.well-known/openid-configuration': () => Response.json(metadata) };

it('finds the provider by OAuth metadata first, then by OpenID Connect', async () => {
  const { asked } = await begun(known);
  expect(asked).toEqual([
    `${issuer}/.well-known/oauth-authorization-server`,
    `${issuer}/.well-known/openid-configuration`,
  ]);
});

it('takes no answer of another issuer: a second provider must not get the code of the first', async () => {
  const { authorization, back, asked } = await begun(known);
  expect(await back({ code: 'x', iss: 'https://evil.example' })).toContain('You are not signed in');
  await expect(authorization.outcome).rejects.toMatchObject({ code: 'sign-in-failed' });
  expect(asked.filter((address) => address.endsWith('/token'))).toEqual([]);
});

it('misses the issuer where the provider says that it always names itself (RFC 9207)', async () => {
  const named = { ...metadata, authorization_response_iss_parameter_supported: true };
  const { authorization, back } = await begun({ '/.well-known/openid-configuration': () => Response.json(named) });
  await back({ code: 'x' });
  await expect(authorization.outcome).rejects.toMatchObject({ code: 'sign-in-failed' });
});

it('shows what the provider said as text, however it was written', async () => {
  const { back } = await begun(known);
  const page = await back({ error: 'server_error', error_description: '<img src=x onerror=alert(1)>' });
  expect({ tag: page.includes('<img'), words: page.includes('&#60;img') }).toEqual({ tag: false, words: true });
});

it('refuses a provider that gives nothing to stay signed in with, and keeps no token in the failure', async () => {
  const { authorization, back } = await begun({
    ...known,
    '/token': () => Response.json({ access_token: 'short-lived-secret', token_type: 'bearer' }),
  });
  await back({ code: 'x' });
  const failure: unknown = await authorization.outcome.catch((caught: unknown) => caught);
  expect(failure).toMatchObject({ code: 'sign-in-failed' });
  expect(inspect(failure, { depth: 12, showHidden: true })).not.toContain('short-lived-secret');
});

it('keeps no token in a failure of an answer that is malformed', async () => {
  const { authorization, back } = await begun({
    ...known,
    '/token': () => Response.json({ access_token: 'leaky-secret', token_type: 7 }),
  });
  await back({ code: 'x' });
  const failure: unknown = await authorization.outcome.catch((caught: unknown) => caught);
  expect(failure).toMatchObject({ code: 'sign-in-failed' });
  expect(inspect(failure, { depth: 12, showHidden: true })).not.toContain('leaky-secret');
});

it('shows a code once, also when the browser loads the page twice: a provider ends a grant for the second time', async () => {
  const answer = Promise.withResolvers<Response>();
  const { authorization, back, asked } = await begun({ ...known, '/token': () => answer.promise });
  const shown = (): number => asked.filter((address) => address.endsWith('/token')).length;
  const first = back({ code: 'x' });
  await vi.waitFor(() => expect(shown()).toBe(1));
  const second = back({ code: 'x' });
  // Answered after the second one was taken in.
  await back({ state: 'guessed' });
  answer.resolve(Response.json({ access_token: 'a', refresh_token: 'r', token_type: 'bearer' }));
  await authorization.outcome;
  expect(await first).toContain('You are signed in');
  expect(await second).toContain('You are signed in');
  expect(shown()).toBe(1);
});
