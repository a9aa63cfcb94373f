import { createHash } from 'node:crypto';
import { formBody, type Answered, type Asked } from '../simulator.ts';

/** Apps that registered themselves, and those who let them in: at its page whoever comes says yes. */
export class MastodonSignIn {
  readonly #apps = new Map<string, Readonly<{ secret: string; redirects: readonly string[] }>>();
  readonly #codes = new Map<string, URLSearchParams>();
  readonly #token: () => string;

  constructor(token: () => string) {
    this.#token = token;
  }

  answer(asked: Asked): Answered | null {
    switch (`${asked.method} ${asked.path}`) {
      case 'POST /api/v1/apps':
        return this.#register(formBody(asked));
      case 'GET /oauth/authorize':
        return this.#authorize(asked.query);
      case 'POST /oauth/token':
        return this.#exchange(formBody(asked));
      default:
        return null;
    }
  }

  #register(form: URLSearchParams): Answered {
    const id = `app-${this.#apps.size + 1}`;
    const secret = `secret-of-${id}`;
    this.#apps.set(id, { secret, redirects: (form.get('redirect_uris') ?? '').split('\n') });
    return { body: { id: '1', name: form.get('client_name'), client_id: id, client_secret: secret } };
  }

  #authorize(query: URLSearchParams): Answered {
    const redirect = query.get('redirect_uri') ?? '';
    if (!this.#apps.get(query.get('client_id') ?? '')?.redirects.includes(redirect))
      return { status: 400, body: 'The redirect uri included is not valid.' };
    const code = `code-${this.#codes.size + 1}`;
    this.#codes.set(code, query);
    const back = new URL(redirect);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { location: back.href }, body: '' };
  }

  #exchange(form: URLSearchParams): Answered {
    const asked = this.#codes.get(form.get('code') ?? '');
    const app = this.#apps.get(form.get('client_id') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    if (!asked || app?.secret !== form.get('client_secret') || form.get('redirect_uri') !== asked.get('redirect_uri'))
      return {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'The provided authorization grant is invalid' },
      };
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (challenge !== asked.get('code_challenge')) return { status: 400, body: { error: 'invalid_grant' } };
    const scope = asked.get('scope');
    return { body: { access_token: this.#token(), token_type: 'Bearer', scope, created_at: 1_600_000_000 } };
  }
}
