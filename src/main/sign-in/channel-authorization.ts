import * as oauth from 'oauth4webapi';
import type { AuthorizationAsked, Authorized, Authorizer } from '#main/connectors/authorizer';
import type { Answer } from '#main/connectors/failure';
import { Refusal } from '#main/kernel/refusal';
import type { Secret } from '#main/kernel/secret';
import type { BrowserSignIn } from '#shared/domain/sign-in-form';
import { awaitComingBack, type ComingBack } from './coming-back.ts';

/** What a channel's connector does at its network, wherever it runs. */
export type ChannelAuthorizer = Readonly<{
  begin: (asked: AuthorizationAsked) => Promise<Answer<Awaited<ReturnType<Authorizer['begin']>>>>;
  finish: (came: Parameters<Authorizer['finish']>[0]) => Promise<Answer<Authorized>>;
}>;

/** Somebody wants to sign in at a channel's network: its name, and what they filled in. */
export type ChannelSignIn = Readonly<{
  name: string;
  redirect: BrowserSignIn['redirect'];
  filled: Readonly<Record<string, string>>;
  secret: Secret | null;
}>;

export type ChannelAuthorization = Readonly<{ url: string }> &
  ComingBack<Authorized> &
  Readonly<{
    /** An address that somebody copied, whole or in part, or the code alone. Refuses `not-the-sign-in-address`. */
    paste: (text: string) => void;
  }>;

/** Begins to sign in at a channel's network: state, PKCE and the way back are the same for all of them. */
export async function beginChannelAuthorization(
  { name, redirect, filled, secret }: ChannelSignIn,
  authorizer: ChannelAuthorizer,
): Promise<ChannelAuthorization> {
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  const challenge = await oauth.calculatePKCECodeChallenge(verifier);
  const askedAt = (address: string): AuthorizationAsked => {
    return { filled, secret, redirect: address, state, verifier, challenge };
  };
  let held = '';
  const back = await awaitComingBack<Authorized>({ redirect, state }, async (address, where) => {
    refuseDenied(address.searchParams, name);
    return valueOf(await authorizer.finish({ asked: askedAt(where), held, address }));
  });
  try {
    const begun = valueOf(await authorizer.begin(askedAt(back.redirect)));
    held = begun.held;
    return {
      ...back,
      url: begun.url,
      paste: (text) => {
        const address = addressIn(text, { redirect: back.redirect, state });
        if (!address || !back.take(address)) throw new Refusal('not-the-sign-in-address', { field: 'pasted' });
      },
    };
  } catch (failure) {
    back.end(new Refusal('cancelled'));
    throw failure;
  }
}

/**
 * The address that a pasted text means: a whole one, its end, or the code alone, which says nothing of the state and is
 * taken from nobody but the person at the window. Null for anything else.
 */
export function addressIn(
  pasted: string,
  { redirect, state }: Readonly<{ redirect: string; state: string }>,
): URL | null {
  const text = pasted.trim();
  const whole = URL.parse(text);
  if (whole && /^https?:$/u.test(whole.protocol)) return isAnswer(whole) ? whole : null;
  const address = new URL(redirect);
  address.search = text.includes('=') ? text.replace(/^[^?]*\?/u, '') : '';
  if (isAnswer(address)) return address;
  if (!/^[\w.~+/=-]+(?:#_)?$/u.test(text)) return null;
  address.search = new URLSearchParams({ code: text.replace(/#_$/u, ''), state }).toString();
  return address;
}

function isAnswer({ searchParams }: URL): boolean {
  return searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
}

/** RFC 6749 §4.1.2.1; LinkedIn has words of its own for a person who declines. */
const declined = /^(?:access_denied|user_cancelled)/u;

function refuseDenied(parameters: URLSearchParams, name: string): void {
  const error = parameters.get('error');
  if (error === null) return;
  if (declined.test(error)) throw new Refusal('sign-in-declined', { detail: name });
  const words = parameters.get('error_description');
  throw new Refusal('sign-in-failed', { detail: words ? `${words} (${error})` : error });
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if ('value' in answer) return answer.value;
  const { code, detail } = answer.failure;
  throw new Refusal(code, { detail });
}
