/** Mails of somebody who will be forgotten (Zdenka), of somebody else, and of the shop to either or both. */
export const zdenka = 'Zdeňka Quillfeather <zdenka@quillfeather.example>';
const bruno = 'Bruno Weiss <bruno@weiss.example>';
export const shop = 'Anna <anna@bakery.example>';
export const recipe = Buffer.from('%PDF the kumquat recipe of an aunt who is known to nobody else');
export const shared = Buffer.from('%PDF an invoice that both of them were sent');

export type Mail = Readonly<{
  id: string;
  from: string;
  to: string;
  text: string;
  subject: string;
  hour: number;
  cc?: string;
  answers?: string;
  file?: Buffer;
  at?: Date;
}>;

/** A mail as a program writes it. */
export function written({ id, from, to, text, subject, hour, cc, answers, file, at }: Mail): string {
  return [
    ...[`From: ${from}`, `To: ${to}`, ...(cc ? [`Cc: ${cc}`] : []), `Subject: ${subject}`],
    `Date: ${(at ?? new Date(Date.UTC(2024, 0, 20, hour))).toUTCString().replace('GMT', '+0000')}`,
    ...[`Message-ID: <${id}@mail.example>`, ...(answers ? [`In-Reply-To: <${answers}@mail.example>`] : [])],
    ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b'],
    ...['Content-Type: text/plain; charset=utf-8', '', text],
    ...(file
      ? [
          ...['--b', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename=paper.pdf'],
          ...['Content-Transfer-Encoding: base64', '', file.toString('base64')],
        ]
      : []),
    ...['--b--', ''],
  ].join('\r\n');
}

export const mails: readonly Mail[] = [
  { id: 'one', from: zdenka, to: shop, subject: 'Kumquats', text: 'Ganzkornvollmond please', hour: 8, file: recipe },
  {
    id: 'two',
    from: shop,
    to: zdenka,
    subject: 'Re: Kumquats',
    text: 'Rosinenstutenglanz, gladly',
    hour: 9,
    answers: 'one',
  },
  {
    id: 'three',
    from: zdenka,
    to: shop,
    subject: 'The invoice',
    text: 'It is thistledownpaid',
    hour: 10,
    file: shared,
  },
  { id: 'four', from: bruno, to: shop, subject: 'Rye', text: 'Two loaves of rye', hour: 10, file: shared },
  { id: 'five', from: shop, to: bruno, cc: zdenka, subject: 'Market day', text: 'See you both there', hour: 11 },
  {
    id: 'six',
    from: zdenka,
    to: shop,
    cc: bruno,
    subject: 'Re: Market day',
    text: 'Umbrellaberry, then',
    hour: 12,
    answers: 'five',
  },
  {
    id: 'seven',
    from: bruno,
    to: shop,
    cc: zdenka,
    subject: 'Re: Market day',
    text: 'I bring salt',
    hour: 13,
    answers: 'five',
  },
];
