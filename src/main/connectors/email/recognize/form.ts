import type { Incoming } from '#main/connectors/connector';
import type { FormField, Party } from '#shared/domain/interaction';
import { fieldOf } from '../parse/head.ts';
import { builderByMark, builderOfSender, isWebsiteAddress } from './form-builders.ts';
import { fieldsOf, type Field } from './form-fields.ts';
import { linesOfHtml, linesOfText } from './form-lines.ts';
import { domainOf, isMachineAddress, siteOf, type Mail } from './mail.ts';

export type FilledIn = Readonly<{
  builder: string;
  fields: readonly FormField[];
  author: Party;
  /** What they wrote, apart from the particulars. */
  words: string;
  /** How else they said they are reached. */
  stated: NonNullable<Incoming['stated']>;
}>;

/**
 * What somebody filled in on a website, as a program sent it on. It takes a sender that is no person's (a form service, a
 * website's address, the shop's own) and answers that name who wrote; a mail that a person wrote by hand with `Name: …` in it
 * has its author in From and stays what it is.
 */
export function formOf(mail: Mail): FilledIn | null {
  const { incoming } = mail;
  const { author } = incoming;
  const service =
    incoming.details.authenticity?.verdict === 'failed'
      ? null
      : builderOfSender(author.address, siteOf(domainOf(author.address)));
  if (service === null && !maySendForms(mail)) return null;
  const fields = bestFields(incoming);
  const person = personIn(fields, mail);
  if (person === null) return null;
  const builder =
    service ??
    builderByMark(
      `${incoming.subject ?? ''}\n${incoming.text.slice(0, 20_000)}\n${(incoming.html ?? '').slice(0, 20_000)}`,
    );
  if (builder === null && !looksFilledIn(fields, incoming.text)) return null;
  if (builder !== null && fields.every(({ asked }) => asked === null || asked === 'circumstance')) return null;
  return {
    builder: builder ?? 'website',
    fields: fields.map(({ label, value }) => ({ label, value })),
    author: person,
    stated: statedIn(fields, mail),
    words: longestAnswer(fields, 'message') ?? longestAnswer(fields, null) ?? incoming.newText,
  };
}

/** Programs that people write mail with. */
const mailPrograms =
  /outlook|thunderbird|apple mail|iphone|ipad|airmail|spark|evolution|roundcube|squirrelmail|horde|sogo|zimbra|mutt|k-?mail|mailspring/i;

function maySendForms({ incoming, head, own }: Mail): boolean {
  const { author, replyTo, inReplyTo } = incoming;
  if (inReplyTo !== null) return false;
  if (own.has(author.address)) return fieldOf(head, 'received') !== null && !isWrittenByHand(incoming, head);
  if (isMachineAddress(author.address)) return true;
  const elsewhere = replyTo.some(({ address }) => address !== author.address && !own.has(address));
  return elsewhere && isWebsiteAddress(author.address) && !isWrittenByHand(incoming, head);
}

function isWrittenByHand(incoming: Incoming, head: Mail['head']): boolean {
  return (
    fieldOf(head, 'user-agent') !== null ||
    mailPrograms.test(fieldOf(head, 'x-mailer') ?? '') ||
    /@(?:mail\.gmail\.com|[\w.-]*outlook\.com|[\w.-]*icloud\.com)$/.test(incoming.providerId)
  );
}

/** The plain part or the HTML, whichever says more: some programs leave one of them nearly empty. */
function bestFields({ text, html }: Incoming): readonly Field[] {
  const plain = fieldsOf(linesOfText(text));
  if (html === null) return plain;
  const marked = fieldsOf(linesOfHtml(html));
  return worth(marked) >= worth(plain) ? marked : plain;
}

function worth(fields: readonly Field[]): number {
  return new Set(fields.map(({ asked }) => asked ?? '')).size * 10 + Math.min(9, fields.length);
}

const addressShape = /[^\s<>()"',;:[\]@]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** Who filled it in: the address they gave, else where an answer is asked to go. Nobody, when it was the shop itself. */
function personIn(fields: readonly Field[], { incoming, own }: Mail): Party | null {
  const value = (asked: Field['asked']) => fields.find((field) => field.asked === asked)?.value ?? '';
  const replyTo = incoming.replyTo.find(({ address }) => !own.has(address) && !isMachineAddress(address));
  const given = [value('email'), value('name')].flatMap((said) => addressShape.exec(said)?.[0].toLowerCase() ?? []);
  const address = given.find((one) => !own.has(one)) ?? replyTo?.address;
  if (address === undefined) return null;
  const named = value('name')
    .replace(addressShape, '')
    .replaceAll(/[<>()[\]"]|mailto:/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const parts = `${value('first-name')} ${value('last-name')}`.trim();
  const first = parts !== '' && (value('first-name') !== '' || named === '') ? parts : named;
  const name = (first || replyTo?.name || '').slice(0, 300);
  return { name: name === '' ? null : name, address };
}

/**
 * Numbers that somebody gave of themselves. Not further addresses: those that forms ask for are a friend's or a partner's.
 * What a forged mail says is nobody's word.
 */
function statedIn(fields: readonly Field[], { incoming }: Mail): FilledIn['stated'] {
  if (incoming.details.authenticity?.verdict === 'failed') return [];
  const numbers = fields.filter(({ asked }) => asked === 'phone');
  return numbers.map(({ value }) => ({ channel: 'phone', address: value.slice(0, 100) }));
}

/** Where nothing is called a message: answers are most of a form; the particulars below somebody's mail are not. */
const leastShare = 0.5;

/** Without a program's mark it takes who and what: two things that forms ask for, and words of some length. */
function looksFilledIn(fields: readonly Field[], text: string): boolean {
  const asked = new Set(fields.map((field) => field.asked));
  const named = asked.has('name') || asked.has('first-name');
  const particulars = [named, asked.has('email'), asked.has('phone'), asked.has('subject')].filter(Boolean).length;
  const answered = fields.reduce((length, { label, value }) => length + label.length + value.length, 0);
  const words =
    asked.has('message') ||
    (named &&
      answered >= leastShare * text.trim().length &&
      fields.some(({ asked: by, value }) => by === null && (value.length >= 40 || value.includes('\n'))));
  // From, Sent, To and Subject in a row are the head of a forwarded mail.
  const forwarded = fields.some(({ label }) =>
    /^(?:to|an|à|a|para|aan|sent|gesendet|envoyé|enviado|inviato|cc)$/iu.test(label),
  );
  return words && particulars > 0 && fields.length >= 2 && !forwarded;
}

function longestAnswer(fields: readonly Field[], to: Field['asked']): string | null {
  const answers = fields
    .filter(({ asked }) => asked === to)
    .toSorted((one, other) => other.value.length - one.value.length);
  return answers[0]?.value ?? null;
}
