import { once } from 'node:events';
import { request } from 'node:http';
import { z } from 'zod';

const signedIn = z.object({ account: z.object({ did: z.string() }), ephemeralToken: z.string() });
const leads = z.object({ url: z.url() });

type Asked = Readonly<{ body?: unknown; headers?: Readonly<Record<string, string>> }>;
type Answered = Readonly<{ status: number; location: string | null; text: string }>;

/**
 * Somebody at the sign-in page of a real server, who allows what is asked for: asks the server as the page's script does, with what a
 * browser says of itself. Answers the address that they come back to.
 */
export async function allowAt(address: string, who: Readonly<{ handle: string; password: string }>): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(address);
  const ask = (at: string, asked: Asked = {}): Promise<Answered> => answerOf(at, asked, cookies);
  const navigates = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const page = await ask(address, { headers: navigates });
  if (page.status !== 200) throw new Error(`${address}: ${page.status} ${page.text.slice(0, 500)}`);
  const fromPage = { referer: address, origin, 'sec-fetch-site': 'same-origin' };
  const script = (name: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
    ask(`${origin}/@atproto/oauth-provider/~api/${name}`, {
      body,
      headers: {
        ...fromPage,
        'sec-fetch-mode': 'same-origin',
        'x-csrf-token': cookies.get('csrf-token') ?? '',
        ...headers,
      },
    });
  const entered = await script('sign-in', {
    locale: 'en',
    username: who.handle,
    password: who.password,
    remember: false,
  });
  const { account, ephemeralToken } = signedIn.parse(JSON.parse(entered.text));
  const allowed = await script('consent', { did: account.did }, { authorization: `Bearer ${ephemeralToken}` });
  const { url } = leads.parse(JSON.parse(allowed.text));
  const { location, text } = await ask(url, {
    headers: { ...fromPage, ...navigates, 'sec-fetch-site': 'same-origin' },
  });
  if (location === null) throw new Error(`${url}: ${text.slice(0, 500)}`);
  return location;
}

/** By hand: `fetch` says of itself that it is no browser. */
async function answerOf(address: string, { body, headers }: Asked, cookies: Map<string, string>): Promise<Answered> {
  const asking = request(address, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...headers,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
  });
  asking.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = await once(asking, 'response');
  for (const cookie of response.headers['set-cookie'] ?? []) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
    cookies.set(name, value);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: response.statusCode, location: response.headers.location ?? null, text };
}
