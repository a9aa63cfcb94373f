import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';

/** What a mail is made of; the composer that builds it is another project's, so reading it back proves something. */
export type Composed = Readonly<{
  subject: string;
  name: string;
  text: string | null;
  html: string | null;
  encoding: 'base64' | 'quoted-printable';
  files: readonly Readonly<{ name: string; mediaType: string; content: Buffer; cid: string | null }>[];
}>;

const words = fc.array(
  fc.oneof(
    fc.constantFrom('Hello', 'order', 'größe', 'заказ', '注文', 'thanks', 'é', '📦', '=3D', '--', '"quoted"', "it's"),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, '') || 'x'),
  ),
  { minLength: 1, maxLength: 12 },
);
const sentence = words.map((list) => list.join(' '));
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((list) => list.join('\n'));

export const composed: fc.Arbitrary<Composed> = fc
  .record({
    subject: sentence,
    name: sentence.map((text) => text.replaceAll(/["'\\]/g, '')),
    text: fc.option(paragraphs, { freq: 5 }),
    html: fc.option(paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)),
    encoding: fc.constantFrom('base64' as const, 'quoted-printable' as const),
    files: fc.array(
      fc.record({
        name: words.map((list) => `${list.join(' ').replaceAll(/[/\\:*?"<>|.]/g, '')}x.bin`),
        mediaType: fc.constantFrom('application/octet-stream', 'image/png', 'application/pdf'),
        content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        cid: fc.option(fc.constantFrom('one@cid', 'two@cid')),
      }),
      { maxLength: 3 },
    ),
  })
  .filter((mail) => mail.text !== null || mail.html !== null);

export function compose(mail: Composed): Promise<Buffer> {
  return new MailComposer({
    from: { name: mail.name, address: 'ben@example.org' },
    to: 'anna@example.net',
    subject: mail.subject,
    ...(mail.text === null ? {} : { text: mail.text }),
    ...(mail.html === null ? {} : { html: mail.html }),
    textEncoding: mail.encoding,
    messageId: '<composed@example.org>',
    date: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
    attachments: mail.files.map((file) => ({
      filename: file.name,
      contentType: file.mediaType,
      content: file.content,
      ...(file.cid === null ? {} : { cid: file.cid }),
    })),
  })
    .compile()
    .build();
}
