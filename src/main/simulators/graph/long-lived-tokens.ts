import type { Answered, Asked } from '../simulator.ts';
import { bodyValue, refusal, type GraphGround } from './ground.ts';

const day = 24 * 60 * 60_000;
const life = 60 * day;

/** Tokens of Instagram and Threads: an hour's, exchanged for 60 days', renewed once they are a day old. */
export class LongLivedTokens {
  readonly appId = '5647382910';
  readonly appSecret = 'app-secret-of-the-bakery';
  /** How often one was renewed. */
  renewed = 0;
  readonly #ground: GraphGround;
  readonly #kind: 'ig' | 'th';
  readonly #given = new Map<string, number>();

  constructor(ground: GraphGround, kind: 'ig' | 'th') {
    this.#ground = ground;
    this.#kind = kind;
    this.#give(ground.now);
  }

  /** The token that was given out last. */
  get token(): string {
    return [...this.#given.keys()].at(-1) ?? '';
  }

  /** What an account keeps in the keychain. */
  get secret(): string {
    const givenAt = this.#given.get(this.token) ?? 0;
    return JSON.stringify({ token: this.token, givenAt, expiresAt: givenAt + life });
  }

  /** Nobody is let in any more: somebody took the app off, or changed the password. */
  end(): void {
    this.#ground.tokens.clear();
  }

  answer(asked: Asked, path: string): Answered | null {
    const value = (name: string) => asked.query.get(name) ?? bodyValue(asked, name);
    if (path === 'oauth/authorize') {
      const back = new URL(String(value('redirect_uri')));
      back.search = new URLSearchParams({ code: 'code-of-anna', state: String(value('state')) }).toString();
      return { status: 302, headers: { location: `${back.href}#_` }, body: '' };
    }
    const short = `short-${this.#kind}-token`;
    if (path === 'oauth/access_token') {
      const right = value('client_id') === this.appId && value('client_secret') === this.appSecret;
      if (!right || value('code') !== 'code-of-anna') return refusal(100, 'Invalid platform app');
      return { body: { access_token: short, user_id: 17_841_400_001 } };
    }
    const grant = value('grant_type');
    const token = value('access_token');
    if (path === 'access_token' && grant === `${this.#kind}_exchange_token`)
      return token === short && value('client_secret') === this.appSecret
        ? this.#answer()
        : refusal(190, 'Invalid token');
    if (path !== 'refresh_access_token' || grant !== `${this.#kind}_refresh_token`) return null;
    const givenAt = typeof token === 'string' && this.#ground.tokens.has(token) ? this.#given.get(token) : undefined;
    if (givenAt === undefined) return refusal(190, 'Error validating access token');
    if (this.#ground.now - givenAt < day) return refusal(100, 'The token is less than 24 hours old');
    this.renewed += 1;
    return this.#answer();
  }

  #answer(): Answered {
    return { body: { access_token: this.#give(this.#ground.now), token_type: 'bearer', expires_in: life / 1000 } };
  }

  #give(at: number): string {
    const token = `${this.#kind}-token-${this.#given.size + 1}-of-the-bakery`;
    this.#given.set(token, at);
    this.#ground.tokens.add(token);
    return token;
  }
}
