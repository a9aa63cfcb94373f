import { z } from 'zod';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { askWeb, jsonOf } from '#main/connectors/web';
import { blueskySettings } from './settings.ts';

const filled = z.object({ handle: z.string().trim().min(1).max(2048), server: z.string().trim().default('') });

/** Who knows everybody: handles, and DIDs of the PLC method (did-method-plc). */
const directories = { handles: 'https://public.api.bsky.app', accounts: 'https://plc.directory' };

const resolved = z.object({ did: z.string().regex(/^did:(?:plc|web):\S+$/u) });
const didDocument = z.object({
  service: z.array(z.object({ id: z.string(), type: z.string(), serviceEndpoint: z.unknown() })).catch([]),
});
type WebWorld = Readonly<{ signal: AbortSignal; now: () => number }>;

/**
 * Finds the server that keeps the account: the one somebody typed, else the one its DID says (atproto.com/specs/account).
 * Nothing secret is sent. Refuses `nothing-to-read-there` for a handle nobody has, and `address-not-safe` for a server
 * that a password would reach in the clear.
 */
export async function locateAccount(
  given: Readonly<Record<string, string>>,
  world: WebWorld,
  { handles, accounts } = directories,
): Promise<Located> {
  const { handle: typed, server } = filled.parse(given);
  const handle = handleOf(typed);
  const own = server === '' ? null : safe(/^https?:\/\//iu.test(server) ? server : `https://${server}`);
  const did = await didOf(handle, own ?? handles, world);
  const api = own ?? safe(await serverOf(did, accounts, world));
  return { address: did.toLowerCase(), name: `@${handle}`, settings: blueskySettings.parse({ api, did, handle }) };
}

/** What people type or copy: with an @, in capitals, the address of their page, or the name alone where all are `.bsky.social`. */
function handleOf(typed: string): string {
  const page = /^https?:\/\/bsky\.app\/profile\/([^/?#]+)/iu.exec(typed)?.[1];
  const name = (page ?? typed).replace(/^@/u, '').toLowerCase();
  return name.includes('.') || name.startsWith('did:') ? name : `${name}.bsky.social`;
}

async function didOf(handle: string, directory: string, world: WebWorld): Promise<string> {
  if (handle.startsWith('did:')) return handle;
  const url = new URL('/xrpc/com.atproto.identity.resolveHandle', directory);
  url.searchParams.set('handle', handle);
  const { data } = resolved.safeParse(jsonOf(await askWeb({ url }, world)));
  if (!data) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: handle });
  return data.did;
}

async function serverOf(did: string, directory: string, world: WebWorld): Promise<string> {
  const [, method, name = ''] = did.split(':', 3);
  const url =
    method === 'web'
      ? new URL(`https://${decodeURIComponent(name)}/.well-known/did.json`)
      : new URL(`/${did}`, directory);
  const { data } = didDocument.safeParse(jsonOf(await askWeb({ url }, world)));
  const found = data?.service.find(
    ({ id, type }) => id.endsWith('#atproto_pds') && type === 'AtprotoPersonalDataServer',
  );
  if (typeof found?.serviceEndpoint === 'string') return found.serviceEndpoint;
  throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: did });
}

/** Only https carries a password, but for a server on this very computer. */
export function safe(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: address });
  const loopback = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\./u.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return `${url.origin}/`;
  throw new ProviderFailure('refused', 'address-not-safe', { detail: url.host });
}
