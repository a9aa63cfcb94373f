import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { WebWorld } from '#main/connectors/authorizer';
import { ProviderFailure } from '#main/connectors/failure';
import { askWeb, jsonOf } from '#main/connectors/web';
import { mastodonSettings, type MastodonSettings } from './settings.ts';

const filled = z.object({ handle: z.string().trim().min(3).max(400), api: z.url().optional() });
/** RFC 7033; the profile's own address tells which server answers for the domain. */
const finger = z.object({ links: z.array(z.object({ rel: z.string(), href: z.string().optional() })) });
const instance = z.object({ domain: z.string().min(1), title: z.string().catch('') });

export type Found = Readonly<{ settings: MastodonSettings; title: string }>;

/**
 * Finds the server of an address: by WebFinger where it answers elsewhere than the address ends, else there. Nothing secret is
 * sent. Refuses `nothing-to-read-there` and `address-not-safe`.
 */
export async function findServer(given: Readonly<Record<string, string>>, world: WebWorld): Promise<Found> {
  const { handle, api } = filled.parse(given);
  const { user, domain } = readHandle(handle);
  const base = api ?? (await serverOf(user, domain, world));
  const answer = await askWeb({ url: new URL('/api/v2/instance', base) }, world);
  const { success, data } = instance.safeParse(jsonOf(answer));
  if (!success) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: new URL(base).host });
  const settings = { api: base, domain: data.domain.toLowerCase(), user };
  return { settings: understood(mastodonSettings, settings, data.domain), title: data.title };
}

/** `@shop@server`, `shop@server`, or the address of the profile: `https://server/@shop`. */
function readHandle(typed: string): Readonly<{ user: string; domain: string }> {
  const page = /^https?:\/\/([^/?#]+)\/@?([^/?#@]+)/iu.exec(typed);
  const [, domain = '', user = ''] = page ?? [];
  const named = /^@?([^@\s/]+)@([^@\s/]+)$/u.exec(typed);
  const found = named ? { user: named[1] ?? '', domain: named[2] ?? '' } : { user, domain };
  if (found.user && URL.canParse(`https://${found.domain}`)) return found;
  throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: typed });
}

async function serverOf(user: string, domain: string, world: WebWorld): Promise<string> {
  const usual = `${/^127\.\d+\.\d+\.\d+(?::\d+)?$/u.test(domain) ? 'http' : 'https'}://${domain}/`;
  const url = new URL('/.well-known/webfinger', usual);
  url.searchParams.set('resource', `acct:${user}@${domain}`);
  const answer = await askWeb({ url }, world);
  // A domain that leaves the question to its server says so by a redirect.
  const elsewhere = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
  const links = finger.safeParse(jsonOf(answer)).data?.links ?? [];
  const self = links.find(({ rel }) => rel === 'self')?.href ?? elsewhere;
  if (self === null || !URL.canParse(self, url.href)) return usual;
  const { origin, protocol, host } = new URL(self, url.href);
  if (protocol === 'https:' || origin === new URL(usual).origin) return `${origin}/`;
  throw new ProviderFailure('refused', 'address-not-safe', { detail: host });
}
