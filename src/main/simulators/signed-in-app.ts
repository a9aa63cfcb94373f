import { formBody, type Answered, type Asked } from './simulator.ts';

/** Where a network has its page and its tokens, and how long these live. */
export type SignedInAppParts = Readonly<{
  authorize: string;
  token: string;
  /** Seconds an access token lives. */
  life: number;
  /** Null where the network gives nothing to renew with. */
  refreshes: boolean;
  /** A refresh token is good for once, and comes with the next. */
  rotates?: boolean;
  /** An app of a program on somebody's computer, which has no secret to keep. */
  isPublic?: boolean;
  now: () => number;
}>;

/** An app somebody registered at a simulated network, with one sign-in that is accepted from the start. */
export class SignedInApp {
  readonly clientId = 'shop-app';
  readonly clientSecret = 'a secret of the app';
  readonly #parts: SignedInAppParts;
  #issued = 1;
  #renewed = 0;
  #revoked = false;

  constructor(parts: SignedInAppParts) {
    this.#parts = parts;
  }

  /** What an account of it keeps in the keychain. */
  get secret(): string {
    const { life, refreshes, isPublic = false, now } = this.#parts;
    return JSON.stringify({
      accessToken: this.#token,
      refreshToken: refreshes ? this.#renews : null,
      expiresAt: now() + life * 1000,
      clientSecret: isPublic ? null : this.clientSecret,
    });
  }

  /** The token that was handed out last is turned down from now on; another one can be had. */
  expire(): void {
    this.#issued += 1;
  }

  /** Whoever signed in takes it back: nothing is renewed any more. */
  revoke(): void {
    this.expire();
    this.#revoked = true;
  }

  accepts({ headers }: Asked): boolean {
    return !this.#revoked && headers['authorization'] === `Bearer ${this.#token}`;
  }

  /** The network's page, on which everybody agrees at once, and its tokens; null for any other question. */
  answer(asked: Asked): Answered | null {
    if (asked.path === this.#parts.authorize) return this.#agreed(asked);
    return asked.path === this.#parts.token && asked.method === 'POST' ? this.#tokens(asked) : null;
  }

  get #token(): string {
    return `access-${this.#issued}`;
  }

  get #renews(): string {
    return this.#renewed === 0 ? 'renews' : `renews-${this.#renewed}`;
  }

  #agreed({ query }: Asked): Answered {
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', 'agreed');
    back.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { location: back.href } };
  }

  #tokens(asked: Asked): Answered {
    const form = formBody(asked);
    const [, basic = ''] = (asked.headers['authorization'] ?? '').split(' ');
    const [id, secret] = basic === '' ? [form.get('client_id'), form.get('client_secret')] : atob(basic).split(':');
    const { life, refreshes, rotates = false, isPublic = false } = this.#parts;
    const known = isPublic || decodeURIComponent((secret ?? '').replaceAll('+', ' ')) === this.clientSecret;
    if (id !== this.clientId || !known) return { status: 401, body: { error: 'invalid_client' } };
    const renewing = form.get('grant_type') === 'refresh_token';
    const granted = renewing ? form.get('refresh_token') === this.#renews : form.get('code') === 'agreed';
    if (!granted || this.#revoked) return { status: 400, body: { error: 'invalid_grant' } };
    if (renewing && rotates) this.#renewed += 1;
    return {
      body: {
        ...{ access_token: this.#token, token_type: 'Bearer', expires_in: life },
        ...(refreshes && (rotates || !renewing) && { refresh_token: this.#renews }),
      },
    };
  }
}
