import type { Incoming } from '#main/connectors/connector';
import { fieldOf, type Head } from '../parse/head.ts';

/** A mail as far as it was read, and what else there is to judge it by. */
export type Mail = Readonly<{
  incoming: Incoming;
  head: Head;
  raw: Buffer;
  /** The shop's addresses, in lower case. */
  own: ReadonlySet<string>;
}>;

/** Whether it came in an envelope without a sender, as what asks for no answer does (RFC 5321 §4.5.5). */
export function hasNoSender(head: Head): boolean {
  return fieldOf(head, 'return-path')?.replaceAll(/\s/g, '') === '<>';
}

export function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Names that registries sell domains under, so that `shop.co.uk` is a site and `co.uk` is none. */
const underCountry = new Set(['co', 'com', 'net', 'org', 'gov', 'ac', 'edu', 'or', 'ne', 'go', 'gob', 'gouv']);

/** The domain somebody registered, of a host or address below it: `mail.shop.co.uk` belongs to `shop.co.uk`. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [country, second] = [labels.at(-1) ?? '', labels.at(-2) ?? ''];
  return labels.slice(country.length === 2 && underCountry.has(second) ? -3 : -2).join('.');
}

const machineName =
  /^(?:(?:no|do[._-]?not|don[._-]?t|keine?|nicht|ne|non)[._-]?(?:reply|respond|answer|antworten?|antwort|repondre|rispondere|responder)|noreplies?|wordpress|www-data|apache|mailer|automated|notifications?|notify|alerts?|bounces?|mailer-daemon)(?:[._+-].*)?$|(?:^|[._+-])(?:no[._-]?reply|do[._-]?not[._-]?reply)(?:$|[._+-])/;

/** Whether an address says of itself that nobody reads what is sent to it. */
export function isMachineAddress(address: string): boolean {
  return machineName.test(localPart(address));
}
