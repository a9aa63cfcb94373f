import MailComposer from 'nodemailer/lib/mail-composer';
import type { Outgoing } from '#main/connectors/connector';
import type { Party } from '#shared/domain/interaction';

/**
 * A mail as bytes, with CRLF line ends: plain text, with its HTML as the alternative where it has one, pictures of the
 * HTML beside it (RFC 2387), files around all of it. With `bcc` named it says who received it unseen, for the copy that is
 * filed; the rest of the bytes is the same both times.
 */
export function composeMail(item: Outgoing, bcc: 'hidden' | 'named'): Promise<Buffer> {
  const composer = new MailComposer({
    from: mailbox(item.from),
    // RFC 5322 §3.6.3 lets all recipients be hidden; servers and readers expect a To all the same.
    to: item.to.length + item.cc.length === 0 ? 'undisclosed-recipients:;' : item.to.map(mailbox),
    cc: item.cc.map(mailbox),
    bcc: item.bcc.map(mailbox),
    subject: item.subject,
    text: item.text.replaceAll('\r\n', '\n'),
    ...(item.html === null ? {} : { html: item.html }),
    // Lines of people are long; quoted-printable wraps them for transport and gives them back whole.
    textEncoding: 'quoted-printable',
    date: new Date(item.writtenAt),
    messageId: `<${item.providerId}>`,
    ...(item.inReplyTo === null ? {} : { inReplyTo: `<${item.inReplyTo}>` }),
    references: [...new Set([...item.references, ...(item.inReplyTo === null ? [] : [item.inReplyTo])])].map(
      (id) => `<${id}>`,
    ),
    headers: item.outlookThread === null ? {} : outlookHeaders(item.outlookThread),
    attachments: item.attachments.map(({ name, mediaType, file, contentId }) => ({
      filename: name,
      contentType: mediaType,
      path: file,
      ...(contentId === null ? {} : { cid: contentId, contentDisposition: 'inline' }),
    })),
    newline: '\r\n',
    // Of the identity that was fixed when it was queued, so that both copies are the same.
    baseBoundary: item.providerId.split('@')[0] ?? '',
    // The only things read are the files named by the core; a text must not make the composer fetch anything.
    disableUrlAccess: true,
  });
  const message = composer.compile();
  message.keepBcc = bcc === 'named';
  return message.build();
}

function outlookHeaders({ topic, index }: NonNullable<Outgoing['outlookThread']>) {
  const asItIs = (value: string) => ({ prepared: true, value });
  return { 'Thread-Topic': asItIs(topic), 'Thread-Index': asItIs(index) };
}

function mailbox(party: Party): { name: string; address: string } {
  return { name: party.name ?? '', address: party.address };
}
