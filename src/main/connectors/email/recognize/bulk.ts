import { fieldOf, type Head } from '../parse/head.ts';
import { domainOf, isMachineAddress, type Mail } from './mail.ts';
import { serviceOf } from './service.ts';

/** Fields that programs for sending to many write. */
const campaignFields = new Set([
  ...['x-campaign', 'x-campaign-id', 'x-campaignid', 'x-mailchimp-campaign-id', 'x-mc-user', 'x-rpcampaign'],
  ...['x-csa-complaints', 'x-mailer-campaign', 'x-mailgun-tag', 'x-sib-id', 'x-mailjet-campaign', 'x-newsletter'],
  ...[
    'x-cmail-campaign',
    'x-ems-campaign',
    'x-job',
    'x-jobid',
    'x-bulkmail',
    'x-klaviyo-campaign',
    'x-acelle-customer-id',
  ],
]);

/** Whether a mail went out to many, or was made by a program for nobody to answer: newsletters, notices, receipts. */
export function isBulk({ head, incoming, own }: Mail): boolean {
  const byMachine = isMachineAddress(incoming.author.address) || serviceOf(incoming.author) !== null;
  if (byMachine && !answersElsewhere(incoming)) return true;
  if (isOwnList(head, own)) return false;
  const unsubscribe = fieldOf(head, 'list-unsubscribe') !== null;
  const precedence = fieldOf(head, 'precedence')?.toLowerCase() ?? '';
  // Somebody on a list who writes to the shop itself is a person.
  if (!unsubscribe && /^(?:list|bulk)?$/.test(precedence) && isListMember(head) && isToOwn(incoming, own)) return false;
  if (unsubscribe || fieldOf(head, 'list-id') !== null || /^(?:bulk|list|junk)/.test(precedence)) return true;
  const submitted = fieldOf(head, 'auto-submitted')?.toLowerCase() ?? 'no';
  if (!submitted.startsWith('no')) return true;
  return head.fields.some(({ name }) => campaignFields.has(name));
}

function isListMember(head: Head): boolean {
  return fieldOf(head, 'list-id') !== null && fieldOf(head, 'auto-submitted') === null;
}

function isToOwn(incoming: Mail['incoming'], own: ReadonlySet<string>): boolean {
  return incoming.to.some(({ address }) => own.has(address));
}

/** A program writes for somebody who can be answered. */
function answersElsewhere({ replyTo }: Mail['incoming']): boolean {
  return replyTo.some(({ address }) => !isMachineAddress(address));
}

/** A group address of the shop (Google Groups and the like) puts list fields on what customers write to it. */
function isOwnList(head: Head, own: ReadonlySet<string>): boolean {
  const list = /<([^<>\s]+)>/.exec(fieldOf(head, 'list-id') ?? '')?.[1]?.toLowerCase();
  return (
    list !== undefined &&
    [...own].some((address) => list === address.replace('@', '.') || list.endsWith(`.${domainOf(address)}`))
  );
}
