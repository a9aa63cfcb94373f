import { hash } from 'node:crypto';
import type { Incoming, IncomingAttachment, NormalizeContext, RawItem } from '#main/connectors/connector';
import { packed } from '#main/kernel/packing';
import { noDetails, type InteractionDetails, type Party } from '#shared/domain/interaction';
import { wordsOf } from './mail-words.ts';
import { partiesOf } from './parse/addresses.ts';
import { attachmentName } from './parse/attachment-name.ts';
import { readContent, type Enclosed, type FilePart } from './parse/content.ts';
import { instantOfDate, zoneOfDate } from './parse/date.ts';
import { decodeWords } from './parse/encoded-words.ts';
import { fieldOf, fieldsNamed, readHead, type Head } from './parse/head.ts';
import { messageIdOf, messageIdsOf, referencesOf } from './parse/message-ids.ts';
import { outlookThreadOf } from './parse/outlook-thread.ts';
import { subjectOf } from './parse/subject.ts';
import { recognized } from './recognize/recognize.ts';

const day = 24 * 60 * 60 * 1000;
const earliest = Date.UTC(1990, 0, 1);
const mostHeadKept = 64 * 1024;

/** Fields of which at least one stands in everything that is mail. */
const mailFields = [
  'from',
  'to',
  'date',
  'subject',
  'message-id',
  'received',
  'return-path',
  'sender',
  'reply-to',
  'mime-version',
  'content-type',
  'cc',
  'bcc',
  'delivered-to',
];

/**
 * A mail as an interaction. Throws an Error, and nothing else, for what is not mail or passes the limits on header
 * size, depth and number of parts; everything else is read as well as it can be.
 */
export async function normalizeMail(item: RawItem, context: NormalizeContext): Promise<Incoming> {
  const raw = Buffer.from(item.raw.buffer, item.raw.byteOffset, item.raw.byteLength);
  const head = readHead(raw);
  if (!head.fields.some((field) => mailFields.includes(field.name)))
    throw new Error('This is not a mail: it has no header');
  const content = readContent(raw, head);
  const author = authorOf(head);
  const messageId = messageIdOf(fieldOf(head, 'message-id'));
  const date = fieldOf(head, 'date');
  const digest = messageId === null ? hash('sha256', raw) : null;
  const own = new Set(context.ownAddresses.map((address) => address.toLowerCase()));
  const subject = subjectOf(head);
  const written = date === null ? null : instantOfDate(date);
  const inReplyTo = messageIdsOf(fieldOf(head, 'in-reply-to') ?? '')[0] ?? null;
  const words = wordsOf(content, { subject, answers: inReplyTo !== null, zone: zoneOfDate(date ?? '') });
  const replyTo = partiesOf(fieldsNamed(head, 'reply-to')).filter((party) => party.address !== author.address);
  const incoming: Incoming = {
    key: digest === null ? mailKey(messageId ?? '', author.address, date) : `sha256:${digest}`,
    kind: 'message',
    direction: own.has(author.address) ? 'outbound' : 'inbound',
    visibility: 'private',
    author,
    replyTo,
    to: partiesOf(fieldsNamed(head, 'to')),
    cc: partiesOf(fieldsNamed(head, 'cc')),
    subject,
    text: words.text,
    newText: words.newText,
    html: content.html,
    attachments: content.files.map(attachmentOf),
    rating: null,
    occurredAt: written !== null && written >= earliest && written <= item.receivedAt + day ? written : item.receivedAt,
    receivedAt: item.receivedAt,
    providerId: messageId ?? `sha256:${digest}`,
    inReplyTo,
    references: referencesOf(fieldOf(head, 'references')),
    permalink: null,
    thread: item.thread ?? outlookThreadOf(head),
    details: {
      ...noDetails,
      invitation: content.invitation,
      protection: content.protection,
      forwarded: words.forwarded ?? forwardedMessage(content.enclosed),
    },
    seen: item.seen,
    head: packed(head.bytes.subarray(0, mostHeadKept)),
  };
  return recognized(incoming, { head, raw, own });
}

/**
 * What makes two copies one mail. Message-ID alone would not do: whoever knows one could send a mail under it and
 * so make the real one look already known.
 */
function mailKey(messageId: string, from: string, date: string | null): string {
  return `mail:${hash('sha256', JSON.stringify([messageId, from, date ?? '']))}`;
}

function authorOf(head: Head): Party {
  for (const name of ['from', 'sender', 'return-path', 'reply-to']) {
    const party = partiesOf(fieldsNamed(head, name))[0];
    if (party !== undefined) return party;
  }
  const from = fieldOf(head, 'from');
  return { name: from === null || from === '' ? null : decodeWords(from).slice(0, 300), address: '' };
}

/** A message that came as the one message part of a mail was sent on in it. */
function forwardedMessage(enclosed: readonly Enclosed[]): InteractionDetails['forwarded'] {
  const [only] = enclosed;
  if (only === undefined || enclosed.length > 1) return null;
  const { head, content } = only;
  const date = fieldOf(head, 'date') ?? '';
  const subject = subjectOf(head);
  const { name, address } = authorOf(head);
  const author = name === null && address === '' ? null : { name, address };
  if (author === null && subject === null) return null;
  const { text } = wordsOf(content, { subject, answers: true, zone: zoneOfDate(date) });
  return { author, at: instantOfDate(date), subject, text };
}

function attachmentOf(part: FilePart): IncomingAttachment {
  return {
    name: attachmentName(part.name),
    mediaType: part.mediaType,
    inline: part.shown,
    contentId: part.contentId,
    content: part.content,
  };
}
