import { z } from 'zod';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { askWeb, jsonOf, type WebAnswer, type WebRequest } from '#main/connectors/web';
import type { WordPressSettings } from './settings.ts';

/** What the API says when it refuses (WP_Error). */
const refusal = z.object({ code: z.string(), message: z.string().catch('') });
type Refused = Readonly<{ status: number; code: string; message: string }>;

export type Parameters = Readonly<Record<string, string | number>>;
export type Route = Omit<WebRequest, 'url' | 'headers'> & Readonly<{ route: string; parameters?: Parameters }>;

/** A site's API in the name of its user. Every question is refused as a ProviderFailure, or answered. */
export class Site {
  readonly #settings: WordPressSettings;
  readonly #world: Pick<World, 'clock' | 'credentials' | 'signal'>;

  constructor(settings: WordPressSettings, world: Pick<World, 'clock' | 'credentials' | 'signal'>) {
    this.#settings = settings;
    this.#world = world;
  }

  get now(): number {
    return this.#world.clock.now();
  }

  /** The answer, with what `expected` refusals say instead of failing. */
  async ask(
    asked: Route,
    expected: readonly number[] = [],
  ): Promise<Readonly<{ body: unknown; headers: Headers }> | Refused> {
    const { route, parameters = {}, ...request } = asked;
    const { username, api } = this.#settings;
    const { secret } = await this.#world.credentials();
    const basic = Buffer.from(`${username}:${secret.reveal()}`).toString('base64');
    const { clock, signal } = this.#world;
    const answer = await askWeb(
      { ...request, url: routeAddress(api, route, parameters), headers: { authorization: `Basic ${basic}` } },
      { signal, now: () => clock.now() },
    );
    const { status, headers } = answer;
    const body = jsonOf(answer);
    if (status >= 200 && status < 300) {
      if (body !== null) return { body, headers };
      throw new ProviderFailure('unexpected', 'nothing-to-read-there', {
        detail: hostOf(api),
        mayHaveLeft: asked.sends === true,
      });
    }
    const refused = refusedBy(answer, body);
    if (expected.includes(status)) return refused;
    throw failureOf(refused, hostOf(api));
  }

  /** The answer to a question that has to be answered. */
  async get(route: string, parameters: Parameters): Promise<Readonly<{ body: unknown; headers: Headers }>> {
    const answer = await this.ask({ route, parameters });
    if ('code' in answer) throw failureOf(answer, hostOf(this.#settings.api));
    return answer;
  }
}

/** An address below the API: a site without permalinks takes the route as a parameter. */
export function routeAddress(api: string, route: string, parameters: Parameters): URL {
  const address = new URL(api);
  if (address.searchParams.has('rest_route')) address.searchParams.set('rest_route', `/${route}`);
  else address.pathname = `${address.pathname.replace(/\/$/u, '')}/${route}`;
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, String(value));
  return address;
}

function refusedBy({ status }: WebAnswer, body: unknown): Refused {
  const { data } = refusal.safeParse(body);
  return { status, code: data?.code ?? '', message: plain(data?.message ?? '') };
}

/** Codes of rest_authorization_required_code(): 401 when nobody is signed in, 403 when somebody may not. */
function failureOf({ status, code, message }: Refused, host: string): ProviderFailure {
  const detail = message || `${host}: ${status}`;
  // A wrong application password reads like none at all, which is what some hosts make of every request.
  if (status === 401 && /^rest_(?:not_logged_in|cannot|forbidden)/u.test(code))
    return new ProviderFailure('needs-sign-in', 'sign-in-not-heard', { detail: host });
  if (status === 401) return new ProviderFailure('needs-sign-in', 'wrong-password', { detail });
  // Not of the person but of the post: `rest_comment_closed` and its like are refused, whoever asks.
  if (status === 403 && /^rest_(?:cannot|forbidden|user_cannot)/u.test(code))
    return new ProviderFailure('needs-sign-in', 'not-allowed-there', { detail: host });
  if (status === 404 && code !== '' && code !== 'rest_no_route')
    return new ProviderFailure('refused', 'gone-there', { detail: host });
  if (status >= 300 && status < 500 && code === '')
    return new ProviderFailure('refused', 'nothing-to-read-there', { detail: host });
  return new ProviderFailure('refused', 'server-refused', { detail });
}

/** Messages come with HTML in them. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .trim()
    .slice(0, 300);
}

function hostOf(api: string): string {
  return new URL(api).host;
}

/** What an answer says; a plugin or a firewall may have made it say something else. */
export function understood<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const { data, error } = schema.safeParse(body);
  if (error) throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: 'wp/v2', cause: error });
  return data;
}
