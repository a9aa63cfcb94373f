import type { z } from 'zod';
import type { Page } from './connector.ts';
import { ProviderFailure } from './failure.ts';
import type { Throttle } from './throttle.ts';
import { askWeb, jsonOf, type WebRequest } from './web.ts';

/** One question to a network's API. What it counts as is told by the network's limits; '' where it counts as nothing. */
export type ApiQuestion = Omit<WebRequest, 'url'> &
  Readonly<{
    path: string;
    query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
    bucket?: string;
    /** How the web is asked, where that takes more than headers. */
    web?: typeof askWeb;
  }>;
export type ApiAnswer = Readonly<{ status: number; headers: Headers; body: unknown }>;

export type ApiParts = Readonly<{
  /** Every path hangs below it. */
  base: string;
  world: Readonly<{ signal: AbortSignal; now: () => number }>;
  throttle: Throttle | null;
  /** What a refusal of the network is; `null` leaves it to whoever asked, who finds its status in the answer. */
  failureOf: (answer: ApiAnswer, question: ApiQuestion) => ProviderFailure | null;
  /** What its 429 says, where that is not to wait; `null` where it is. */
  tooMany?: (body: unknown) => ProviderFailure | null;
}>;

export type Ask = (question: ApiQuestion) => Promise<ApiAnswer>;

/** A network's API over JSON: its limits are kept, its refusals are ProviderFailures, and no redirect is followed. */
export function openApi({ base, world, throttle, failureOf, tooMany }: ApiParts): Ask {
  return async (question) => {
    const { path, query = {}, bucket = '', web = askWeb, ...request } = question;
    const url = new URL(path, base.endsWith('/') ? base : `${base}/`);
    for (const [name, value] of Object.entries(query))
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined) url.searchParams.append(name, String(one));
    const answered = bucket === '' ? undefined : await throttle?.take(bucket);
    const asked = web({ ...request, url }, world, (busy) => tooMany?.(jsonOf(busy)) ?? null);
    const answer = await asked.finally(answered);
    const { status, headers } = answer;
    const ok = status >= 200 && status < 300;
    const body = status === 204 ? null : jsonOf(answer);
    if (ok && body === null && status !== 204)
      throw new ProviderFailure('unexpected', 'nothing-to-read-there', {
        detail: url.host,
        mayHaveLeft: request.sends === true,
      });
    const refused = ok ? null : failureOf({ status, headers, body }, question);
    if (refused) throw refused;
    return { status, headers, body };
  };
}

/** What an answer says, where the network may say something else one day. */
export function understood<Output>(schema: z.ZodType<Output>, body: unknown, host: string): Output {
  const { data, error } = schema.safeParse(body);
  if (error) throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: host, cause: error });
  return data;
}

/** A step that says nothing: what a page begins as. */
export const nothing: Page = { listed: [], items: [], gone: [], ended: [], marks: [], became: [], cursor: null };
