import type { InteractionDetails } from '#shared/domain/interaction';
import { fieldOf, type Head } from '../parse/head.ts';
import { domainOf, siteOf } from './mail.ts';

type Result = Readonly<{ method: string; result: string; properties: ReadonlyMap<string, string> }>;

/** Services that name themselves by one of their domains and receive under another. */
const sameOperator = new Map([
  ['mac.com', 'icloud.com'],
  ['me.com', 'icloud.com'],
  ['apple.com', 'icloud.com'],
  ['rzone.de', 'strato.com'],
  ['strato.de', 'strato.com'],
  ['web.de', 'gmx.net'],
  ['googlemail.com', 'google.com'],
]);

/**
 * Whether the receiving server found the author's address to be theirs: DMARC where it says, else an aligned DKIM or SPF
 * pass (RFC 7489 §3.1). Null when that server says nothing. `own` is whether the address claims to be the shop's.
 */
export function authenticityOf(head: Head, address: string, own: boolean): InteractionDetails['authenticity'] {
  if (fieldOf(head, 'authentication-results') === null) return null;
  const results = trustedResults(head);
  if (results.length === 0) return null;
  const domain = siteOf(domainOf(address));
  const said = (method: string) => results.find((result) => result.method === method)?.result ?? null;
  const aligned = (method: string, ...names: readonly string[]) =>
    results.some(
      ({ method: by, result, properties }) =>
        by === method &&
        result === 'pass' &&
        names.some((name) => siteOf(domainOf(properties.get(name) ?? '')) === domain),
    );
  const [dmarc, spf, composite] = [said('dmarc'), said('spf'), said('compauth')];
  const detail = ['dmarc', 'spf', 'dkim']
    .flatMap((method) => (said(method) === null ? [] : [`${method}=${said(method)}`]))
    .join(' ');
  if (dmarc === 'pass' || composite === 'pass') return { verdict: 'passed', detail };
  if (dmarc === 'fail' || composite === 'fail') return { verdict: 'failed', detail };
  if (aligned('dkim', 'header.d', 'header.i') || aligned('spf', 'smtp.mailfrom', 'smtp.mail'))
    return { verdict: 'passed', detail };
  // Without a policy a stranger's softfail may be a forwarder; nobody forwards the shop's own mail to itself.
  const refused = spf === 'fail' || (own && spf === 'softfail');
  return { verdict: refused ? 'failed' : 'unknown', detail };
}

/**
 * What the receiving server itself found. Anybody can write such a field into a mail; what counts is the topmost, above
 * every Received or beside that of the server it names, and what follows it before the next hop (RFC 8601 §5, §7.1).
 * ARC is not looked at: it tells what others found.
 */
function trustedResults(head: Head): readonly Result[] {
  const results: Result[] = [];
  const passedBy = new Set<string>();
  let trusted: string | null = null;
  for (const { name, value } of head.fields) {
    if (name === 'received') {
      if (trusted !== null) return results;
      passedBy.add(operatorOf(/\bby\s+([\w.-]+)/i.exec(value)?.[1] ?? ''));
    }
    if (name !== 'authentication-results') continue;
    const { server, found } = readResults(value);
    // Exchange Online leaves its name out.
    const operator = server === null ? 'outlook.com' : operatorOf(server);
    trusted ??= passedBy.size === 0 || passedBy.has(operator) ? operator : null;
    if (trusted === null) return [];
    if (operator === trusted) results.push(...found);
  }
  return results;
}

function operatorOf(host: string): string {
  const site = siteOf(host);
  return sameOperator.get(site) ?? site;
}

/** RFC 8601 §2.2. */
function readResults(value: string): Readonly<{ server: string | null; found: readonly Result[] }> {
  const [first = '', ...rest] = withoutComments(value.slice(0, 10_000)).split(';');
  const named = !/^\s*\w+\s*=/.test(first);
  const parts = named ? rest : [first, ...rest];
  return {
    server: named ? (first.trim().split(/\s+/)[0] ?? '') : null,
    found: parts.flatMap((part): Result[] => {
      const [verdict, ...properties] = part.trim().toLowerCase().split(/\s+/);
      const [method = '', result = ''] = (verdict ?? '').split('=');
      if (result === '') return [];
      const pairs = properties.map((property): [string, string] => {
        const equals = property.indexOf('=');
        return [property.slice(0, equals), property.slice(equals + 1).replaceAll('"', '')];
      });
      return [{ method, result, properties: new Map(pairs) }];
    }),
  };
}

function withoutComments(value: string): string {
  let text = value;
  for (let depth = 0; depth < 5 && text.includes('('); depth++) text = text.replaceAll(/\([^()]*\)/g, ' ');
  return text;
}
