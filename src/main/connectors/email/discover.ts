import type { MailServer } from '#shared/domain/account';
import { autoconfigAddresses, isHostName, readAutoconfig, type Autoconfig } from './autoconfig.ts';
import { providerOfDomain, providerOfExchanger, type Provider } from './providers.ts';

/** Servers for an address and how sure they are; the shape the contract gives to the window. */
export type EmailDiscovery = Readonly<{
  imap: MailServer | null;
  smtp: MailServer | null;
  username: string;
  source: 'built-in' | 'autoconfig' | 'srv' | 'guess' | 'none';
  provider: string | null;
  advice: Provider['advice'];
  adviceUrl: string | null;
  oauth: string | null;
}>;

type ServiceRecord = Readonly<{ name: string; port: number; priority: number }>;

export type DiscoveryNetwork = Readonly<{
  fetch: (address: string, options: { signal: AbortSignal }) => Promise<Response>;
  resolveSrv: (name: string) => Promise<readonly ServiceRecord[]>;
  resolveMx: (name: string) => Promise<readonly Readonly<{ exchange: string; priority: number }>[]>;
  signal: AbortSignal;
}>;

/** Milliseconds for everything together; somebody is waiting at a form. */
const patience = 4000;
const largestFile = 64 * 1024;

/**
 * Finds the servers of an address: the list that comes with the program, mail exchangers of a provider where one signs in
 * in the browser (a web host often publishes its own servers for a domain whose mail has long gone there), what the
 * domain publishes (autoconfig file, SRV records of RFC 6186), any other exchangers, and at last a guess. Steps that fail are silent. Everything is
 * asked at once; the surer answer wins. Never throws, never takes much longer than four seconds.
 */
export async function discoverEmail(address: string, network: DiscoveryNetwork): Promise<EmailDiscovery> {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  if (!address.includes('@') || !isHostName(domain)) return { ...unknown, username: address };
  const listed = providerOfDomain(domain);
  if (listed) return fromProvider(listed, address);

  const signal = AbortSignal.any([network.signal, AbortSignal.timeout(patience)]);
  const inTime = <Result>(work: Promise<Result | null>) => Promise.race([work.catch(() => null), expiry(signal)]);
  const files = autoconfigAddresses(address, domain).map((place) =>
    inTime(autoconfig(place, address, { ...network, signal })),
  );
  const services = inTime(serviceRecords(domain, network));
  const exchanger = inTime(exchangerProvider(domain, network));

  const host = await exchanger;
  if (host?.oauth) return fromProvider(host, address);
  for (const file of files) {
    const found = await file;
    if (found) return { ...unknown, ...found, source: 'autoconfig' };
  }
  const servers = await services;
  if (servers) return { ...unknown, ...servers, username: address, source: 'srv' };
  if (host) return fromProvider(host, address);
  const guessed = (name: string, port: number): MailServer => ({
    host: `${name}.${domain}`,
    port,
    security: 'tls',
    certificate: null,
  });
  return { ...unknown, imap: guessed('imap', 993), smtp: guessed('smtp', 465), username: address, source: 'guess' };
}

const unknown: EmailDiscovery = {
  imap: null,
  smtp: null,
  username: '',
  source: 'none',
  provider: null,
  advice: null,
  adviceUrl: null,
  oauth: null,
};

function fromProvider(provider: Provider, address: string): EmailDiscovery {
  const { imap, smtp, name, advice, adviceUrl, oauth } = provider;
  const username = provider.username === 'local' ? address.slice(0, address.lastIndexOf('@')) : address;
  return { imap, smtp, username, source: 'built-in', provider: name, advice, adviceUrl, oauth };
}

async function autoconfig(place: string, address: string, network: DiscoveryNetwork): Promise<Autoconfig | null> {
  const response = await network.fetch(place, { signal: network.signal });
  // A redirect may have led away from TLS.
  if (!response.ok || (response.url !== '' && !response.url.startsWith('https:'))) return null;
  return readAutoconfig(await beginningOf(response), address);
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > largestFile) break;
  }
  return text;
}

async function serviceRecords(
  domain: string,
  network: DiscoveryNetwork,
): Promise<Pick<EmailDiscovery, 'imap' | 'smtp'> | null> {
  const ask = (service: string) => network.resolveSrv(`${service}._tcp.${domain}`).catch(() => []);
  const [imaps, imap, submissions, submission] = await Promise.all([
    ask('_imaps'),
    ask('_imap'),
    ask('_submissions'),
    ask('_submission'),
  ]);
  const incoming = best(imaps, 'tls') ?? best(imap, 'starttls');
  const outgoing = best(submissions, 'tls') ?? best(submission, 'starttls');
  return incoming && outgoing ? { imap: incoming, smtp: outgoing } : null;
}

/** The record to try first; a target of `.` says that the service is not offered (RFC 2782). */
function best(records: readonly ServiceRecord[], security: MailServer['security']): MailServer | null {
  const usable = records
    .filter((record) => isHostName(record.name) && record.port > 0)
    .toSorted((left, right) => left.priority - right.priority);
  const first = usable[0];
  return first ? { host: first.name, port: first.port, security, certificate: null } : null;
}

async function exchangerProvider(domain: string, network: DiscoveryNetwork): Promise<Provider | null> {
  const records = await network.resolveMx(domain);
  for (const record of records.toSorted((left, right) => left.priority - right.priority)) {
    const found = providerOfExchanger(record.exchange);
    if (found) return found;
  }
  return null;
}

function expiry(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
