import { z } from 'zod';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { askWeb, jsonOf, type WebAnswer } from '#main/connectors/web';
import { routeAddress } from './site.ts';
import { siteName, wordpressSettings } from './settings.ts';

const filled = z.object({ url: z.string().trim().min(1), username: z.string().trim().min(1).max(320) });
const index = z.object({
  name: z.string().catch(''),
  home: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  namespaces: z.array(z.string()),
});
/** How often a front page may lead elsewhere: http to https, with and without www. */
const mostRedirects = 5;

/**
 * Finds the API of the site somebody typed, as the site itself tells it (the `Link` header that WordPress sends with every
 * page), else where WordPress usually has it. Nothing secret is sent. Refuses `nothing-to-read-there`, and `address-not-safe`
 * where a password would travel readable for everybody on the way.
 */
export async function locateSite(
  given: Readonly<Record<string, string>>,
  world: Readonly<{ signal: AbortSignal; now: () => number }>,
): Promise<Located> {
  const { url, username } = filled.parse(given);
  const front = await frontPage(addressOf(url), world);
  const told = /<([^>]+)>;\s*rel="?https:\/\/api\.w\.org\/"?/u.exec(front.answer.headers.get('link') ?? '')?.[1];
  const named =
    told ?? /<link[^>]+rel=["']https:\/\/api\.w\.org\/["'][^>]+href=["']([^"']+)/iu.exec(front.answer.text)?.[1];
  const usual = [new URL('wp-json/', folderOf(front.url)), new URL('?rest_route=/', folderOf(front.url))];
  for (const api of [...(named === undefined ? [] : [new URL(named, front.url)]), ...usual]) {
    const found = await indexAt(api, world);
    if (!found) continue;
    const home = safe(found.home ?? found.url ?? front.url.href, front.url);
    const settings = wordpressSettings.parse({ api: safe(api.href, front.url), home, username });
    return { address: siteName(home), name: found.name.trim().slice(0, 200) || null, settings };
  }
  throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: front.url.host });
}

async function indexAt(api: URL, world: Parameters<typeof locateSite>[1]): Promise<z.infer<typeof index> | null> {
  const answer = await askWeb({ url: routeAddress(api.href, '', { _fields: 'name,home,url,namespaces' }) }, world);
  const { success, data } = index.safeParse(jsonOf(answer));
  return success && data.namespaces.includes('wp/v2') ? data : null;
}

async function frontPage(
  start: URL,
  world: Parameters<typeof locateSite>[1],
): Promise<Readonly<{ url: URL; answer: WebAnswer }>> {
  let url = start;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await askWeb({ url }, world);
    const to = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || to === null) return { url, answer };
    url = new URL(to, url);
  }
  throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: start.host });
}

/** What people type: with a scheme or without, a page of the site, its administration. */
function addressOf(typed: string): URL {
  const whole = /^https?:\/\//iu.test(typed)
    ? typed
    : `${/^(?:localhost|127\.)/u.test(typed) ? 'http' : 'https'}://${typed}`;
  let url;
  try {
    url = new URL(whole);
  } catch {
    throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: typed });
  }
  url.pathname = url.pathname.replace(/\/wp-(?:admin|login|json)\b.*$/u, '/');
  url.hash = '';
  url.search = '';
  return url;
}

function folderOf(page: URL): URL {
  return new URL(page.pathname.endsWith('/') ? page.pathname : `${page.pathname}/`, page);
}

/** Only https carries a password, but for a site on this very computer. A site may name itself with http and answer https. */
function safe(address: string, front: URL): string {
  const url = new URL(address);
  if (url.protocol === 'http:' && front.protocol === 'https:' && url.host === front.host) url.protocol = 'https:';
  if (url.protocol === 'https:' || isLoopback(url.hostname)) return url.href;
  throw new ProviderFailure('refused', 'address-not-safe', { detail: url.host });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
