import type { ComAtprotoServerCreateSession } from '@atproto/api';
import { jsonBody, type Answered, type Asked } from '../simulator.ts';
import type { Person } from './network.ts';

/** How long a token to ask with lives, in milliseconds. */
const accessFor = 2 * 60 * 60_000;

/** The account's sign-ins: an app password becomes a token to ask with and one to renew it, which is used up by that. */
export class BlueskySessions {
  password = 'abcd-efgh-ijkl-mnop';
  /** Whether the app password may read messages in private. */
  privileged = true;
  #access = '';
  #refresh = '';
  #given = 0;

  /** The tokens given so far are taken no more; with `refresh` those that renew neither. */
  expire(refresh = false): void {
    this.#access = '';
    if (refresh) this.#refresh = '';
  }

  /** What signing in is answered; null for a question that is no sign-in. */
  answer(asked: Asked, shop: Person): Answered | null {
    if (asked.path === '/xrpc/com.atproto.server.createSession') {
      const { identifier, password } = Object(jsonBody(asked));
      if (password === this.password && [shop.did, shop.handle].includes(identifier)) return this.#give(shop, asked.at);
      return { status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } };
    }
    if (asked.path !== '/xrpc/com.atproto.server.refreshSession') return null;
    if (this.#refresh !== '' && bearerOf(asked) === this.#refresh) return this.#give(shop, asked.at);
    return { status: 400, body: { error: 'ExpiredToken', message: 'Token has been revoked' } };
  }

  /** How a question without a token that is good is answered; null for one with it. */
  refusal(asked: Asked): Answered | null {
    if (bearerOf(asked) === '')
      return { status: 401, body: { error: 'AuthMissing', message: 'Authentication Required' } };
    if (bearerOf(asked) !== this.#access)
      return { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } };
    if (asked.path.startsWith('/xrpc/chat.') && !this.privileged)
      return { status: 400, body: { error: 'InvalidToken', message: 'Bad token method' } };
    return null;
  }

  #give({ did, handle }: Person, now: number): Answered {
    this.#given += 1;
    const token = (scope: string, milliseconds: number): string =>
      [
        '{"alg":"HS256"}',
        JSON.stringify({ scope, sub: did, iat: now / 1000, exp: (now + milliseconds) / 1000 }),
        `${this.#given}`,
      ]
        .map((part) => Buffer.from(part).toString('base64url'))
        .join('.');
    this.#access = token(this.privileged ? 'com.atproto.appPassPrivileged' : 'com.atproto.appPass', accessFor);
    this.#refresh = token('com.atproto.refresh', 90 * 24 * 60 * 60_000);
    const body: ComAtprotoServerCreateSession.OutputSchema = {
      ...{ did, handle, accessJwt: this.#access, refreshJwt: this.#refresh, active: true },
    };
    return { body };
  }
}

function bearerOf({ headers }: Asked): string {
  return (headers['authorization'] ?? '').replace(/^Bearer /u, '');
}
