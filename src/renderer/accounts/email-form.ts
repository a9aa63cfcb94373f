import type { EmailSettings, MailServer, ServerSecurity } from '#shared/domain/account';
import type { Certificate } from '#shared/domain/refusal';
import type { Discovery } from '#shared/contract/accounts';

export type ServerUse = Certificate['server'];

/** One server as it stands in the form. What its owner typed by hand is never replaced by what was found or is usual. */
export type ServerFields = Readonly<{
  host: string;
  port: number | null;
  security: ServerSecurity;
  certificate: string | null;
  hostTyped: boolean;
  portTyped: boolean;
}>;

/** The form that connects a mailbox or signs in to it again. */
export type EmailForm = Readonly<{
  address: string;
  name: string;
  password: string;
  username: string;
  usernameTyped: boolean;
  interval: number;
  imap: ServerFields;
  smtp: ServerFields;
}>;

// RFC 8314 §7 and RFC 6409: implicit TLS on 993 and 465, STARTTLS on 143 and 587.
const usualPorts: Readonly<Record<ServerUse, Readonly<Record<ServerSecurity, number>>>> = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
};

const noServer = {
  host: '',
  port: null,
  security: 'tls',
  certificate: null,
  hostTyped: false,
  portTyped: false,
} as const;

export const emptyEmailForm: EmailForm = {
  address: '',
  name: '',
  password: '',
  username: '',
  usernameTyped: false,
  interval: 2,
  imap: { ...noServer, port: usualPorts.imap.tls },
  smtp: { ...noServer, port: usualPorts.smtp.tls },
};

/** A form for an account that is connected already; its password stays with the keychain. */
export function formOfSettings(address: string, name: string | null, settings: EmailSettings): EmailForm {
  const fields = (server: MailServer): ServerFields => ({ ...server, hostTyped: true, portTyped: true });
  return {
    ...emptyEmailForm,
    address,
    name: name ?? '',
    username: settings.username,
    usernameTyped: true,
    interval: settings.interval,
    imap: fields(settings.imap),
    smtp: fields(settings.smtp),
  };
}

/** The form with the servers that were found for its address. */
export function withDiscovery(form: EmailForm, found: Discovery): EmailForm {
  return {
    ...form,
    username: form.usernameTyped ? form.username : found.username,
    imap: withFoundServer(form.imap, found.imap),
    smtp: withFoundServer(form.smtp, found.smtp),
  };
}

function withFoundServer(fields: ServerFields, found: MailServer | null): ServerFields {
  if (fields.hostTyped) return fields;
  // What was found for an earlier address must not stay behind.
  if (!found) return { ...fields, host: '', certificate: null };
  return {
    ...fields,
    host: found.host,
    port: fields.portTyped ? fields.port : found.port,
    security: found.security,
    certificate: null,
  };
}

/** The server with another kind of security; its port follows unless it was typed by hand. */
export function withSecurity(fields: ServerFields, use: ServerUse, security: ServerSecurity): ServerFields {
  return { ...fields, security, port: fields.portTyped ? fields.port : usualPorts[use][security] };
}

/** The server under another name: a certificate trusted for the old one says nothing about the new one. */
export function withHost(fields: ServerFields, host: string): ServerFields {
  return { ...fields, host, hostTyped: true, certificate: null };
}

/** The form with a certificate its owner examined and trusts for this account alone. */
export function withTrusted(
  form: EmailForm,
  { server, fingerprint }: Pick<Certificate, 'server' | 'fingerprint'>,
): EmailForm {
  return { ...form, [server]: { ...form[server], certificate: fingerprint } };
}

/** What the core is asked to connect with. Call it only when `problemsOf` found none. */
export function settingsOf(form: EmailForm): EmailSettings {
  const server = ({ host, port, security, certificate }: ServerFields): MailServer => ({
    host: host.trim(),
    port: port ?? 0,
    security,
    certificate,
  });
  return { imap: server(form.imap), smtp: server(form.smtp), username: form.username.trim(), interval: form.interval };
}
