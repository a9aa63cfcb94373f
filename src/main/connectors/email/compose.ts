import MailComposer from 'nodemailer/lib/mail-composer';
import type { Outgoing } from '#main/connectors/connector';
import type { Party } from '#shared/domain/interaction';

/** The mail as it will leave and as it will lie in Sent: the same bytes, built once. CRLF line ends. */
export function composeMail(item: Outgoing): Promise<Buffer> {
  const composer = new MailComposer({
    from: mailbox(item.from),
    to: item.to.map(mailbox),
    cc: item.cc.map(mailbox),
    subject: item.subject,
    text: item.text.replaceAll('\r\n', '\n'),
    // Lines of people are long; quoted-printable wraps them for transport and gives them back whole.
    textEncoding: 'quoted-printable',
    date: new Date(item.writtenAt),
    messageId: `<${item.providerId}>`,
    ...(item.inReplyTo === null ? {} : { inReplyTo: `<${item.inReplyTo}>` }),
    references: [...new Set([...item.references, ...(item.inReplyTo === null ? [] : [item.inReplyTo])])].map(
      (id) => `<${id}>`,
    ),
    attachments: item.attachments.map(({ name, mediaType, file }) => ({
      filename: name,
      contentType: mediaType,
      path: file,
    })),
    newline: '\r\n',
    // The only things read are the files named by the core; a text must not make the composer fetch anything.
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function mailbox(party: Party): { name: string; address: string } {
  return { name: party.name ?? '', address: party.address };
}
