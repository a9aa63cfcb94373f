import { z } from 'zod';
import { openApi, understood, type ApiAnswer, type ApiQuestion } from './api.ts';
import type { WebWorld } from './authorizer.ts';
import type { RequestLimit, World } from './connector.ts';
import { ProviderFailure } from './failure.ts';
import { Throttle } from './throttle.ts';

/** Of Facebook's and Instagram's API. Each is served for about two years. */
export const graphVersion = 'v25.0';

/** Where a network's API is: another address only where something stands in for it, on this very computer. */
export function graphApi(usual: string) {
  return z
    .url()
    .refine((address) => /^https:|^http:\/\/127\.\d+\.\d+\.\d+[:/]/u.test(address))
    .default(usual);
}

export type GraphQuestion = Omit<ApiQuestion, 'headers'>;

/** Meta's way of asking, in the name of whoever the token is of. */
export type Graph = Readonly<{
  /** Names the host where something is said of it. */
  host: string;
  now: () => number;
  ask: (question: GraphQuestion) => Promise<unknown>;
  /** A list page by page, as often as it has another. */
  pages: (question: GraphQuestion) => AsyncGenerator<GraphPage>;
}>;
export type GraphPage = Readonly<{ nodes: readonly unknown[]; more: boolean }>;

/** `refused` is the token that was just turned down. */
export type GraphToken = (refused?: string) => Promise<string>;

export type GraphParts = Readonly<{
  /** With the version, where the network has one. */
  base: string;
  world: WebWorld & Pick<World, 'asked'>;
  limits: readonly RequestLimit[];
  token: GraphToken;
}>;

const list = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional()
    .catch(undefined),
});

/** A list within an answer, or an edge that was left out because nothing is on it. */
export function listIn(body: unknown): Readonly<{ nodes: readonly unknown[]; after: string | null }> {
  const { data } = list.safeParse(body);
  const { next, cursors } = data?.paging ?? {};
  return { nodes: data?.data ?? [], after: next === undefined ? null : (cursors?.after ?? null) };
}

export function openGraph({ base, world, limits, token }: GraphParts): Graph {
  const { host } = new URL(base);
  const plain = openApi({
    ...{ base, world, throttle: new Throttle(limits, world) },
    failureOf: (answer, question) => failureOf(answer, question, { host, now: world.now() }),
  });
  const ask = async (question: GraphQuestion): Promise<unknown> => {
    // In a header: an address is what others write into their logs.
    const asking = (with_: string) => plain({ ...question, headers: { authorization: `Bearer ${with_}` } });
    const held = await token();
    try {
      return (await asking(held)).body;
    } catch (failure) {
      if (!(failure instanceof ProviderFailure) || failure.code !== 'account-needs-sign-in') throw failure;
    }
    return (await asking(await token(held))).body;
  };
  return { host, now: world.now, ask, pages: (question) => pages(question, ask, host) };
}

/** A cursor that has expired begins the list anew, once: what was met before is known by its id. */
async function* pages(
  question: GraphQuestion,
  ask: (question: GraphQuestion) => Promise<unknown>,
  host: string,
): AsyncGenerator<GraphPage> {
  let after: string | null = null;
  let anew = false;
  for (;;) {
    let body: unknown;
    try {
      body = await ask({ ...question, query: { ...question.query, after: after ?? undefined } });
    } catch (failure) {
      const expired = failure instanceof ProviderFailure && failure.code === 'gone-there';
      if (!expired || after === null || anew) throw failure;
      anew = true;
      after = null;
      continue;
    }
    understood(list, body, host);
    const page = listIn(body);
    yield { nodes: page.nodes, more: page.after !== null };
    if (page.after === null) return;
    after = page.after;
  }
}

const refusal = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    message: z.string().catch(''),
    error_user_msg: z.string().optional(),
    is_transient: z.boolean().optional(),
  }),
});

/** An app's limit, a person's, a page's, calls in a row; 80,000 and up are a business's, each of its products its own. */
const tooMany = new Set([4, 17, 32, 341, 613]);
/** Sent too late: the window of a conversation (a subcode), or of a comment. */
const lateSubcodes = new Set([2_018_278, 2_534_022]);
const late = 10_901;
/** Where the network does not say when it may be asked again, in milliseconds. */
const usualWait = 5 * 60_000;

/** What Graph's refusals mean (Graph API, "Handling errors"; Messenger, "Error codes"). */
function failureOf(
  { status, headers, body }: ApiAnswer,
  { sends = false }: GraphQuestion,
  { host, now }: Readonly<{ host: string; now: number }>,
): ProviderFailure {
  const { data } = refusal.safeParse(body);
  if (!data) return new ProviderFailure('refused', 'nothing-to-read-there', { detail: `${host}: ${status}` });
  const { code, error_subcode: subcode, is_transient: passing, ...said } = data.error;
  const detail = (said.error_user_msg ?? said.message).slice(0, 300) || `${host}: ${code}`;
  if (code === 190 || code === 102)
    return new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: host });
  if (tooMany.has(code) || (code >= 80_000 && code < 80_100))
    return new ProviderFailure('rate-limited', 'server-refused', { detail: host, until: now + waitIn(headers) });
  if (code === late || (subcode !== undefined && lateSubcodes.has(subcode)))
    return new ProviderFailure('refused', 'window-closed');
  if (code === 10_900) return new ProviderFailure('refused', 'answered-once', { detail: host });
  if (code === 551) return new ProviderFailure('refused', 'not-taken-there', { detail: host });
  if (code === 1 || code === 2 || passing === true)
    return new ProviderFailure('unreachable', 'server-refused', { detail, mayHaveLeft: sends });
  // Of the person who is written to, or of what is said: the account may go on.
  if (sends)
    return new ProviderFailure('refused', code === 100 && subcode === 33 ? 'gone-there' : 'server-refused', {
      detail: subcode === 33 ? host : detail,
    });
  if (code === 10 || (code >= 200 && code < 300) || code === 3)
    return new ProviderFailure('needs-sign-in', 'not-allowed-there', { detail: host });
  if (code === 100 || code === 803) return new ProviderFailure('refused', 'gone-there', { detail: host });
  return new ProviderFailure('refused', 'server-refused', { detail });
}

const usage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().catch(0) })).catch([]),
);

/** How long to leave it alone, in milliseconds: `estimated_time_to_regain_access` is minutes. */
function waitIn(headers: Headers): number {
  try {
    const { data } = usage.safeParse(JSON.parse(headers.get('x-business-use-case-usage') ?? ''));
    const minutes = Object.values(data ?? {}).flatMap((uses) => uses.map((use) => use.estimated_time_to_regain_access));
    if (minutes.length > 0) return Math.max(1, ...minutes) * 60_000;
  } catch {
    // Only a business's limits say for how long.
  }
  return usualWait;
}

/** Graph writes `2026-11-22T12:00:00+0000`; some of its lists give the seconds since 1970. */
export function instantOf(time: string): number {
  return /^\d{9,11}$/u.test(time) ? Number(time) * 1000 : Date.parse(time);
}
