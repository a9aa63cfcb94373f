import type { z } from 'zod';
import { openApi, understood, type ApiAnswer, type ApiQuestion } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { Throttle } from '#main/connectors/throttle';
import { blueskyChannel } from './channel.ts';
import { failureOf, isNotSignedIn } from './failure.ts';
import type { BlueskySettings } from './settings.ts';
import { askingWith, openProver, type Prover } from './proof.ts';
import { holdSession, type Kept } from './tokens.ts';

/** A method of the account's server (XRPC): its name is its path. */
export type Method = Readonly<{ method: string } & Pick<ApiQuestion, 'query' | 'headers' | 'body' | 'sends'>>;

export type Xrpc = Readonly<{
  /** The answer, refusals too, but for those of the sign-in. */
  call: (asked: Method) => Promise<ApiAnswer>;
  /** What it says, where it has to answer. */
  get: <Output>(schema: z.ZodType<Output>, asked: Method) => Promise<Output>;
  /** What the app password allows, or what was granted, as the server calls it. */
  scope: () => Promise<string>;
  failureOf: (answer: ApiAnswer) => Error;
  now: () => number;
}>;

/** The account's server in its name. A token that was turned down is renewed once. */
export function openXrpc(settings: BlueskySettings, world: World): Xrpc {
  const host = new URL(settings.api).host;
  const outside = { signal: world.signal, now: () => world.clock.now() };
  const throttle = new Throttle(blueskyChannel.abilities.limits, { ...outside, asked: world.asked });
  const base = new URL('xrpc/', settings.api).href;
  const ask = openApi({ base, world: outside, throttle, failureOf: () => null });
  const session = holdSession(settings, world, ask);
  // A grant keeps its key as long as it lives, and with it what its server wants signed next.
  let prover: Promise<Prover> | null = null;
  const namedBy = async (kept: Kept, headers: Method['headers']): Promise<Pick<ApiQuestion, 'headers' | 'web'>> => {
    const { access } = kept;
    if (!('key' in kept)) return { headers: { ...headers, authorization: `Bearer ${access}` } };
    return { headers: { ...headers }, web: askingWith({ access, prover: await (prover ??= openProver(kept.key)) }) };
  };
  const call: Xrpc['call'] = async ({ method, headers, ...rest }) => {
    const bucket = rest.sends === true ? 'write' : 'request';
    const attempt = async (kept: Kept): Promise<ApiAnswer> =>
      ask({
        ...{ path: method, method: rest.body === undefined ? 'GET' : 'POST', bucket, ...rest },
        ...(await namedBy(kept, headers)),
      });
    const kept = await session();
    const answer = await attempt(kept);
    return isNotSignedIn(answer) ? attempt(await session(kept)) : answer;
  };
  return {
    call,
    get: async (schema, asked) => {
      const answer = await call(asked);
      if (answer.status >= 300) throw failureOf(answer, host);
      return understood(schema, answer.body, host);
    },
    scope: async () => (await session()).scope,
    failureOf: (answer) => failureOf(answer, host),
    now: outside.now,
  };
}
