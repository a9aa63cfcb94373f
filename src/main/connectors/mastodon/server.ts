import { z } from 'zod';
import { openApi, understood, type ApiAnswer, type ApiQuestion, type Ask } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Throttle } from '#main/connectors/throttle';
import { mastodonChannel } from './channel.ts';
import { account } from './entities.ts';
import type { MastodonSettings } from './settings.ts';

const refusal = z.object({ error: z.string().catch(''), error_description: z.string().optional().catch(undefined) });

/** A server's API in the name of an account. */
export class Server {
  readonly settings: MastodonSettings;
  readonly #world: Pick<World, 'clock' | 'credentials'>;
  readonly #ask: Ask;
  #known: Promise<string> | null = null;

  constructor(settings: MastodonSettings, world: Pick<World, 'clock' | 'credentials' | 'signal' | 'asked'>) {
    this.settings = settings;
    this.#world = world;
    const asking = { signal: world.signal, now: () => this.now, asked: world.asked };
    this.#ask = openApi({
      ...{ base: settings.api, world: asking, throttle: new Throttle(mastodonChannel.abilities.limits, asking) },
      failureOf: (answer) => failureOf(answer, settings.domain),
    });
  }

  get now(): number {
    return this.#world.clock.now();
  }

  /** What was answered; null for what is not, or no longer, there. */
  async ask<Output>(question: ApiQuestion, schema: z.ZodType<Output>): Promise<Output | null> {
    const { secret } = await this.#world.credentials();
    const headers = { ...question.headers, authorization: `Bearer ${secret.reveal().trim()}` };
    const { status, body } = await this.#ask({ bucket: 'request', ...question, headers });
    return status === 404 || status === 410 ? null : understood(schema, body, this.settings.domain);
  }

  /** A list, which a server may answer with nothing at all. */
  async list<Output>(question: ApiQuestion, of: z.ZodType<Output>): Promise<Output[]> {
    return (await this.ask(question, z.array(of))) ?? [];
  }

  /** The number of whoever signed in, who has to be the one that was connected. */
  async me(): Promise<string> {
    this.#known ??= this.whoAmI();
    return this.#known.catch((failure: unknown) => {
      this.#known = null;
      throw failure;
    });
  }

  async whoAmI(): Promise<string> {
    const found = await this.ask({ path: '/api/v1/accounts/verify_credentials' }, account);
    const { user, domain } = this.settings;
    if (found === null) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: domain });
    if (found.username.toLowerCase() === user.toLowerCase()) return found.id;
    throw new ProviderFailure('needs-sign-in', 'token-not-accepted', { detail: `@${found.acct}` });
  }
}

function failureOf({ status, body }: ApiAnswer, domain: string): ProviderFailure | null {
  // Whether it is gone is for whoever asked to say.
  if (status === 404 || status === 410) return null;
  const { data } = refusal.safeParse(body);
  const detail = (data?.error_description ?? data?.error ?? '').slice(0, 300) || `${domain}: ${status}`;
  if (status === 401) return new ProviderFailure('needs-sign-in', 'token-not-accepted', { detail: domain });
  // An account that is frozen, or a token that may do less than is asked of it.
  if (status === 403)
    return new ProviderFailure('needs-sign-in', 'token-not-accepted', { detail: `${domain} (“${detail}”)` });
  if (data === undefined) return new ProviderFailure('refused', 'nothing-to-read-there', { detail: domain });
  return new ProviderFailure('refused', 'server-refused', { detail });
}
