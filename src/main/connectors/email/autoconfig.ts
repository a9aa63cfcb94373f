import { mailServer, type MailServer } from '#shared/domain/account';

export type Autoconfig = Readonly<{ imap: MailServer; smtp: MailServer; username: string; provider: string | null }>;

const largest = 64 * 1024;

/** Where a domain publishes its servers for mail programs (Thunderbird's autoconfiguration). Only by TLS: whoever answers chooses where the password goes. */
export function autoconfigAddresses(address: string, domain: string): readonly string[] {
  return [
    `https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(address)}`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ];
}

/**
 * Reads such a file: the first IMAP and the first SMTP server that take a password over an encrypted connection.
 * Null when it is not one, or offers none.
 */
export function readAutoconfig(xml: string, address: string): Autoconfig | null {
  if (xml.length > largest || !xml.includes('<clientConfig')) return null;
  const imap = serverIn(xml, { element: 'incomingServer', type: 'imap' }, address);
  const smtp = serverIn(xml, { element: 'outgoingServer', type: 'smtp' }, address);
  if (!imap || !smtp) return null;
  return {
    imap: imap.server,
    smtp: smtp.server,
    username: imap.username ?? address,
    provider: valueOf(xml, 'displayName'),
  };
}

type Found = Readonly<{ server: MailServer; username: string | null }>;

function serverIn(
  xml: string,
  { element, type }: Readonly<{ element: string; type: string }>,
  address: string,
): Found | null {
  for (const [, attributes = '', body = ''] of xml.matchAll(
    new RegExp(`<${element}\\b([^>]*)>([^]*?)</${element}>`, 'g'),
  )) {
    if (!new RegExp(`\\btype\\s*=\\s*["']${type}["']`).test(attributes)) continue;
    const security = { SSL: 'tls', STARTTLS: 'starttls' }[valueOf(body, 'socketType') ?? ''];
    const ways = [...body.matchAll(/<authentication>\s*([^<]*?)\s*<\/authentication>/g)].map((match) => match[1]);
    if (
      security === undefined ||
      (ways.length > 0 && !ways.some((way) => way === 'password-cleartext' || way === 'plain'))
    )
      continue;
    const server = mailServer.safeParse({
      host: filled(valueOf(body, 'hostname') ?? '', address),
      port: Number(valueOf(body, 'port')),
      security,
    });
    if (server.success && isHostName(server.data.host)) {
      const username = valueOf(body, 'username');
      return { server: server.data, username: username === null ? null : filled(username, address) };
    }
  }
  return null;
}

/** Only names: what is published must not point a password at a bare address or something stranger. */
export function isHostName(host: string): boolean {
  return /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i.test(host);
}

function filled(text: string, address: string): string {
  const at = address.lastIndexOf('@');
  return text
    .replaceAll('%EMAILADDRESS%', address)
    .replaceAll('%EMAILLOCALPART%', address.slice(0, at))
    .replaceAll('%EMAILDOMAIN%', address.slice(at + 1));
}

function valueOf(xml: string, element: string): string | null {
  const value = new RegExp(`<${element}\\b[^>]*>\\s*([^<]{1,300}?)\\s*</${element}>`).exec(xml)?.[1];
  return value === undefined ? null : value.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
