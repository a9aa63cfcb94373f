import { z } from 'zod';
import { openApi, understood, type Ask } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Throttle } from '#main/connectors/throttle';
import { fetchFile } from '#main/connectors/web';
import { telegramChannel } from './channel.ts';
import type { TelegramSettings } from './settings.ts';

const refusal = z.object({
  description: z.string().catch(''),
  parameters: z.object({ retry_after: z.number().optional() }).catch({}),
});
const answered = z.object({ ok: z.literal(true), result: z.unknown() });
const tokenShape = /^\d{3,20}:[\w-]{20,100}$/u;

type Method = Readonly<{ name: string; given?: Readonly<Record<string, unknown>>; sends?: boolean; bucket?: string }>;

/** The bot API. The token stands in the path of every question, so no path is ever part of what is told of a failure. */
export class Bot {
  readonly #world: Pick<World, 'clock' | 'credentials'>;
  readonly #host: string;
  readonly #api: string;
  readonly #throttle: Throttle;

  constructor({ api }: TelegramSettings, world: Pick<World, 'clock' | 'credentials' | 'signal' | 'asked'>) {
    this.#world = world;
    this.#api = api;
    this.#host = new URL(api).host;
    const { limits } = telegramChannel.abilities;
    this.#throttle = new Throttle(limits, { now: () => this.now, signal: world.signal, asked: world.asked });
  }

  get now(): number {
    return this.#world.clock.now();
  }

  /** Asks for one method; its result, as `schema` reads it. */
  async call<Result>(method: Method, schema: z.ZodType<Result>, signal: AbortSignal): Promise<Result> {
    const { name, given = {}, sends = false, bucket = '' } = method;
    const path = `/bot${await this.#token()}/${name}`;
    const { body } = await this.#ask(signal)({ path, method: 'POST', body: given, sends, bucket });
    return understood(schema, understood(answered, body, this.#host).result, this.#host);
  }

  /** A file by the path that `getFile` told. Null where it is there no more. */
  async file(path: string, most: number, signal: AbortSignal): Promise<Uint8Array | null> {
    const url = new URL(`/file/bot${await this.#token()}/${path}`, this.#api);
    return fetchFile(url, most, { signal, now: () => this.now });
  }

  #ask(signal: AbortSignal): Ask {
    return openApi({
      base: this.#api,
      world: { signal, now: () => this.now },
      throttle: this.#throttle,
      failureOf: ({ status, body }) => failureOf(status, refusal.safeParse(body).data?.description ?? '', this.#host),
      tooMany: (body) => {
        const { retry_after: seconds } = refusal.safeParse(body).data?.parameters ?? {};
        if (seconds === undefined) return null;
        const until = this.now + Math.max(1, seconds) * 1000;
        return new ProviderFailure('rate-limited', 'server-refused', { detail: this.#host, until });
      },
    });
  }

  /** What is no token is not put into an address. */
  async #token(): Promise<string> {
    const { secret } = await this.#world.credentials();
    const token = secret.reveal().trim();
    if (tokenShape.test(token)) return token;
    throw new ProviderFailure('needs-sign-in', 'token-not-accepted', { detail: this.#host });
  }
}

function failureOf(status: number, description: string, host: string): ProviderFailure {
  const detail = description.slice(0, 300) || `${host}: ${status}`;
  // An unknown token is a path that is not there.
  if (status === 401 || (status === 404 && /^not found$/iu.test(description)))
    return new ProviderFailure('needs-sign-in', 'token-not-accepted', { detail: host });
  if (status === 409) return new ProviderFailure('refused', 'fetched-elsewhere', { detail: 'Telegram' });
  if (status === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/iu.test(description))
    return new ProviderFailure('refused', 'not-taken-there', { detail: 'Telegram' });
  if (/BUSINESS_PEER/iu.test(description))
    return new ProviderFailure('refused', 'window-closed', { detail: 'private' });
  if (/message is too long/iu.test(description)) return new ProviderFailure('refused', 'too-long', { detail: '4096' });
  return new ProviderFailure('refused', 'server-refused', { detail });
}
