import type { Interaction, Party } from '#shared/domain/interaction';
import { escapeHtml } from '#shared/domain/plain-as-html';

type Earlier = Pick<Interaction, 'author' | 'to' | 'cc' | 'subject' | 'text' | 'occurredAt'>;

/** What goes below the words, as plain text and as HTML. */
export type History = Readonly<{ text: string; html: string }>;

/** Longest history that goes along; what is older stands in the recipient's own mailbox. */
const longest = 100_000;

/**
 * The answered message, quoted below an attribution that needs no language: who, when. Its words as text: the original's
 * HTML is a stranger's, and its reader has it.
 */
export function quotedHistory(earlier: Earlier): History {
  const attribution = `${nameOf(earlier.author)}, ${when(earlier.occurredAt)}:`;
  const words = shortened(earlier.text);
  return {
    // RFC 3676 §4.5: no space between the marks of nested quotations.
    text: [
      attribution,
      ...words.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd())),
    ].join('\n'),
    html: `<div>${escapeHtml(attribution)}</div><blockquote type="cite" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${asHtml(words)}</blockquote>`,
  };
}

/** The message that is sent on, whole, under the header lines mail programs know it by. */
export function forwardedHistory(earlier: Earlier): History {
  const head = [
    '---------- Forwarded message ----------',
    `From: ${partyOf(earlier.author)}`,
    `Date: ${when(earlier.occurredAt)}`,
    ...(earlier.subject === null ? [] : [`Subject: ${earlier.subject}`]),
    ...(earlier.to.length === 0 ? [] : [`To: ${earlier.to.map(partyOf).join(', ')}`]),
    ...(earlier.cc.length === 0 ? [] : [`Cc: ${earlier.cc.map(partyOf).join(', ')}`]),
  ].join('\n');
  return {
    text: `${head}\n\n${earlier.text.trimEnd()}`,
    html: `<div>${asHtml(head)}</div><br><div>${asHtml(earlier.text.trimEnd())}</div>`,
  };
}

function shortened(text: string): string {
  const words = text.trimEnd().replaceAll('\r\n', '\n');
  return words.length <= longest ? words : `${words.slice(0, longest)}\n…`;
}

function asHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function nameOf({ name, address }: Party): string {
  return name ?? address;
}

function partyOf({ name, address }: Party): string {
  return name ? `${name} <${address}>` : address;
}

/** ISO 8601 in this computer's time, with its distance from UTC: the same for readers of every language. */
function when(instant: number): string {
  const offset = -new Date(instant).getTimezoneOffset();
  const local = new Date(instant + offset * 60_000).toISOString();
  const minutes = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${zone}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
