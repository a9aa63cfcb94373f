import { encodedWords, isAscii } from './mailbox-encoding.ts';
import { filePart, logoPart, multipart, textPart, type Part } from './mailbox-parts.ts';
import { shop, type Person } from './mailbox-people.ts';
import type { PlannedMail } from './mailbox-plan.ts';
import type { Random } from './mailbox-random.ts';
import { capitalized, isSpaced, sentenceOf, wordOf, type Language } from './mailbox-words.ts';

/** What the next mail of a thread needs of those before. */
export type Thread = Readonly<{
  subject: string;
  ids: readonly string[];
  lines: readonly string[];
  from: Person;
  at: number;
}>;

export type Letter = Readonly<{
  raw: Buffer;
  thread: Thread;
  messageId: string;
  from: Person;
  to: Person;
  subject: string;
  attachments: number;
  form: 'plain' | 'html' | 'both';
  /** Three words that stand side by side in a plain text. */
  phrase: string | null;
}>;

const greetings: Readonly<Record<Language, string>> = {
  en: 'Hello',
  de: 'Guten Tag',
  fr: 'Bonjour',
  es: 'Hola',
  pl: 'Dzień dobry',
  ru: 'Здравствуйте',
  ja: 'お世話になっております',
  zh: '您好',
};
const longestQuote = 60;

/** Writes one mail of a thread, line feeds bare as in a Maildir. */
export function writeLetter(mail: PlannedMail, before: Thread | undefined, random: Random): Letter {
  const { customer, bulk, fromShop } = mail;
  const [from, to] = fromShop ? [shop, customer] : [customer, shop];
  const { language } = customer;
  const charset = fromShop ? shop.charset : customer.charset;
  const firstSubject = before?.subject ?? makeSubject(language, random);
  const subject = before ? `${language === 'de' && random.chance(0.3) ? 'AW' : 'Re'}: ${firstSubject}` : firstSubject;
  const messageId = `${random.hex(16)}.${mail.thread}.${mail.position}@${domainOf(from)}`;

  const paragraphs = makeParagraphs(language, bulk ? 170 : 75, random);
  const written = [
    `${greetings[language]} ${to.name},`,
    '',
    ...paragraphs.flatMap((text) => [...wrapped(text), '']),
    '-- ',
    ...from.signature,
  ];
  const quotes = before !== undefined && random.chance(0.8);
  const history = quotes ? before.lines.slice(0, longestQuote) : [];
  const lines = quotes
    ? [...written, '', attribution(before), ...history.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`))]
    : written;
  const form = bulk
    ? 'both'
    : random.weighted([
        ['both', 55],
        ['plain', 35],
        ['html', 10],
      ] as const);
  const logo = form !== 'plain' && random.chance(0.03) ? `logo.${random.hex(8)}@${domainOf(from)}` : null;
  const plain = textPart('text/plain', `${lines.join('\n')}\n`, { charset, random });
  let part: Part = plain;
  if (form !== 'plain') {
    const html = textPart('text/html', makeHtml({ paragraphs, written, history, bulk, charset, logo }), {
      charset,
      random,
    });
    const shown = logo === null ? html : multipart('related', [html, logoPart(logo)], random);
    part = form === 'html' ? shown : multipart('alternative', [plain, shown], random);
  }
  const attachments = random.chance(0.08)
    ? random.weighted([
        [1, 80],
        [2, 15],
        [3, 5],
      ] as const)
    : 0;
  if (attachments > 0)
    part = multipart('mixed', [part, ...Array.from({ length: attachments }, () => filePart(language, random))], random);

  const head = [
    ...trace(mail, { from, to }, random),
    `Message-ID: <${messageId}>`,
    `Date: ${mailDate(mail.at - 3000, from.zone)}`,
    'MIME-Version: 1.0',
    `${from.program.includes('Outlook') ? 'X-Mailer' : 'User-Agent'}: ${from.program}`,
    `Subject: ${encodedWords(subject, charset, random)}`,
    `From: ${addressLine(from, random)}`,
    `To: ${addressLine(to, random)}`,
  ];
  if (bulk) head.push(`List-Unsubscribe: <https://lists.example/leave/${random.hex(24)}>`, 'Precedence: bulk');
  if (before)
    head.push(`In-Reply-To: <${before.ids.at(-1)}>`, `References: ${before.ids.map((id) => `<${id}>`).join('\n ')}`);
  return {
    raw: Buffer.concat([Buffer.from(`${head.join('\n')}\n${part.head}\n`), ...part.body]),
    thread: {
      subject: firstSubject,
      ids: [...(before?.ids ?? []), messageId],
      lines: lines.slice(0, longestQuote),
      from,
      at: mail.at,
    },
    messageId,
    from,
    to,
    subject,
    attachments,
    form,
    phrase: language === 'en' && form === 'plain' ? phraseOf(paragraphs) : null,
  };
}

/** `Tue, 3 Nov 2026 09:05:00 +0100` */
export function mailDate(at: number, zone: number): string {
  const shifted = new Date(at + zone * 3_600_000).toUTCString();
  return `${shifted.replace(/ 0(?=\d )/u, ' ').replace('GMT', '')}${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}00`;
}

function makeSubject(language: Language, random: Random): string {
  const words = Array.from({ length: random.between(2, 6) }, () => wordOf(language, random));
  const text = capitalized(words.join(isSpaced(language) ? ' ' : ''));
  return random.chance(0.25) ? `${text} #${random.between(10_000, 99_999)}` : text;
}

function makeParagraphs(language: Language, median: number, random: Random): string[] {
  const wanted = Math.min(900, Math.max(12, random.logNormal(median, 0.75)));
  const paragraphs: string[] = [];
  for (let words = 0; words < wanted;) {
    const sentences = Array.from({ length: random.between(1, 5) }, () => sentenceOf(language, random));
    words += sentences.length * 11;
    paragraphs.push(sentences.join(isSpaced(language) ? ' ' : ''));
  }
  return paragraphs;
}

function makeHtml(
  given: Readonly<{
    paragraphs: readonly string[];
    written: readonly string[];
    history: readonly string[];
    bulk: boolean;
    charset: string;
    logo: string | null;
  }>,
): string {
  const { paragraphs, written, history, bulk, logo } = given;
  const signature = written.slice(written.indexOf('-- ') + 1);
  const body = [
    `<p>${escaped(written[0] ?? '')}</p>`,
    ...paragraphs.map((text) => `<p style="margin:0 0 1em 0">${wrapped(escaped(text)).join('\n')}</p>`),
    `<div class="sign">${signature.map(escaped).join('<br>\n')}</div>`,
    ...(logo === null ? [] : [`<img src="cid:${logo}" alt="Logo" width="96">`]),
    ...(history.length === 0 ? [] : [`<blockquote type="cite">${history.map(escaped).join('<br>\n')}</blockquote>`]),
  ].join('\n');
  const style =
    'body{font-family:Arial,Helvetica,sans-serif;font-size:14px;color:#222} p{margin:0 0 1em} .sign{color:#777;font-size:12px} blockquote{border-left:2px solid #bbb;margin:0;padding-left:1em}';
  const around = bulk
    ? `<table width="600" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr><td style="padding:20px"><img src="https://pictures.example/head.png" width="560" alt="">\n${body}\n<p><a href="https://lists.example/leave">Unsubscribe</a></p></td></tr></table>`
    : body;
  return `<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=${given.charset}">\n<style>${style}</style></head>\n<body>\n${around}\n</body></html>\n`;
}

function trace(mail: PlannedMail, ends: Readonly<{ from: Person; to: Person }>, random: Random): string[] {
  const { from, to } = ends;
  const domain = domainOf(from);
  const line = (): string => random.bytes(48).toString('base64');
  return [
    `Return-Path: <${from.address}>`,
    ...(mail.fromShop ? [] : [`Delivered-To: ${shop.address}`]),
    `Received: from mx.post.example (mx.post.example [192.0.2.${random.between(1, 254)}])\n\tby store.post.example with LMTP id ${random.hex(18)}\n\tfor <${to.address}>; ${mailDate(mail.at, 0)}`,
    `Received: from out.${domain} (out.${domain} [198.51.100.${random.between(1, 254)}])\n\tby mx.post.example (Postfix) with ESMTPS id ${random.hex(11).toUpperCase()}\n\tfor <${to.address}>; ${mailDate(mail.at - 2000, 0)}`,
    `Authentication-Results: mx.post.example;\n\tdkim=pass header.d=${domain} header.s=s1;\n\tspf=pass smtp.mailfrom=${from.address}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s1;\n\th=from:to:subject:date:message-id; bh=${random.bytes(32).toString('base64')};\n\tb=${line()}\n\t ${line()}\n\t ${line()}`,
  ];
}

function addressLine(person: Person, random: Random): string {
  return isAscii(person.name)
    ? `${person.name} <${person.address}>`
    : `${encodedWords(person.name, person.charset, random)} <${person.address}>`;
}

function attribution(before: Thread): string {
  return `On ${mailDate(before.at, before.from.zone).slice(0, 16).trim()}, ${before.from.name} wrote:`;
}

function domainOf(person: Person): string {
  return person.address.slice(person.address.indexOf('@') + 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > 76) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function phraseOf(paragraphs: readonly string[]): string | null {
  return /(?<= )[a-z]+ [a-z]+ [a-z]+(?= )/u.exec(paragraphs[paragraphs.length >> 1] ?? '')?.[0] ?? null;
}
