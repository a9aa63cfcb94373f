import type { InteractionDetails } from '#shared/domain/interaction';
import { fieldOf, fieldsIn } from '../parse/head.ts';
import { messageIdsOf } from '../parse/message-ids.ts';
import { isWrittenByMailServer, readWords } from './delivery-words.ts';
import type { Mail } from './mail.ts';

type Delivery = NonNullable<InteractionDetails['delivery']>;

/** Reports are short; what they return may be megabytes, its header stands at its beginning. */
const mostRead = 256 * 1024;
const mostStatusParts = 5;
const longestReason = 600;

/** A report on a delivery: `delivery` is null where it tells of something else, such as that a mail was displayed. */
export type Report = Readonly<{ delivery: Delivery | null }>;

/** What a mail server reports on a mail of the shop's: as RFC 3464 has it, or in its own words. Null for any other mail. */
export function reportOf(mail: Mail): Report | null {
  const contentType = fieldOf(mail.head, 'content-type')?.toLowerCase() ?? '';
  const structured = contentType.startsWith('multipart/report');
  if (!structured && !isWrittenByMailServer(mail)) return null;
  const body = mail.raw.toString('latin1', mail.head.bodyAt, mail.head.bodyAt + mostRead);
  if (structured && /report-type\s*=\s*"?(?:disposition-notification|feedback-report)/.test(contentType))
    return { delivery: null };
  const delivery = readStatus(body) ?? readWords(mail);
  if (delivery === null) return structured ? { delivery: null } : null;
  return { delivery: { ...delivery, of: returnedId(body) ?? answeredId(mail) } };
}

/** The machine-readable part: per message one block of fields, then one for each recipient (RFC 3464 §2.1). */
function readStatus(body: string): Omit<Delivery, 'of'> | null {
  const recipients = statusParts(body)
    .flatMap((text) => text.split(/\r?\n[ \t]*\r?\n/))
    .map((block) => new Map(fieldsIn(Buffer.from(block, 'latin1')).map(({ name, value }) => [name, value])))
    .filter((fields) => fields.has('action') || fields.has('final-recipient'));
  for (const outcome of ['failed', 'delayed', 'delivered'] as const) {
    const told = recipients.filter((fields) => outcomeOf(fields) === outcome);
    const [first] = told;
    if (first === undefined) continue;
    const addresses = told.map(
      (fields) => addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient')),
    );
    return {
      outcome,
      recipient: [...new Set(addresses.filter((address) => address !== null))].join(', ') || null,
      reason: reasonOf(first),
    };
  }
  return null;
}

/** What the parts say that call themselves a status, byte by byte; one of them may be for people after all. */
function statusParts(body: string): string[] {
  const texts: string[] = [];
  const type = /^content-type:[ \t]*message\/(?:global-)?delivery-status\b/gim;
  for (let begun = type.exec(body); begun !== null && texts.length < mostStatusParts; begun = type.exec(body)) {
    const blank = /\r?\n\r?\n/.exec(body.slice(begun.index));
    if (blank === null) return texts;
    const from = begun.index + blank.index + blank[0].length;
    const end = body.indexOf('\n--', from);
    const content = body.slice(from, end < 0 ? undefined : end);
    const encoded = /content-transfer-encoding:[ \t]*base64/i.test(body.slice(begun.index, from));
    texts.push(encoded ? Buffer.from(content, 'base64').toString('latin1') : content);
    type.lastIndex = from + content.length;
  }
  return texts;
}

function outcomeOf(fields: ReadonlyMap<string, string>): Delivery['outcome'] {
  const action = fields.get('action')?.toLowerCase() ?? '';
  if (action.startsWith('delayed')) return 'delayed';
  if (/^(?:delivered|relayed|expanded)/.test(action)) return 'delivered';
  // RFC 3463 §3.1: class 4 may yet succeed, class 2 has.
  if (!action.startsWith('failed') && fields.get('status')?.startsWith('2')) return 'delivered';
  return 'failed';
}

/** `rfc822; ada@example.net`, sometimes in brackets, sometimes with a name of the host's own. */
function addressIn(value: string | undefined): string | null {
  const address = /[^\s<>;,"'@]{1,64}@[^\s<>;,"']{1,255}/.exec(value?.replace(/^[\w-]+\s*;/, '') ?? '')?.[0];
  return address?.toLowerCase() ?? null;
}

function reasonOf(fields: ReadonlyMap<string, string>): string | null {
  const told = fields.get('diagnostic-code')?.replace(/^[\w-]+\s*;\s*/, '') ?? fields.get('status') ?? null;
  return told === null ? null : told.replaceAll(/\s+/g, ' ').trim().slice(0, longestReason) || null;
}

/** The Message-ID in the header of what was returned: the last one, as reports quote nothing after it. */
function returnedId(body: string): string | null {
  const found = [...body.matchAll(/^[ \t>]*message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\r\n]{3,990}>)/gim)].at(-1)?.[1];
  return found === undefined ? null : (messageIdsOf(found)[0] ?? null);
}

function answeredId({ incoming }: Mail): string | null {
  return incoming.inReplyTo ?? incoming.references.at(-1) ?? null;
}
