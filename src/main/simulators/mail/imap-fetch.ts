import type { KeptMail } from './mailbox.ts';
import { quoted } from './imap-words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One item of a FETCH answer (RFC 3501 §7.4.2), of what mail programs ask; null for one that is not served. */
export function fetched(item: string, { uid, at, raw, flags }: KeptMail): Buffer | null {
  const name = item.toUpperCase();
  if (name === 'UID') return Buffer.from(`UID ${uid}`);
  if (name === 'FLAGS') return Buffer.from(`FLAGS (${[...flags].join(' ')})`);
  if (name === 'RFC822.SIZE') return Buffer.from(`RFC822.SIZE ${raw.length}`);
  if (name === 'INTERNALDATE') return Buffer.from(`INTERNALDATE ${quoted(internalDate(at))}`);
  const [, section, from, length] = /^BODY(?:\.PEEK)?\[(HEADER|)\](?:<(\d+)\.(\d+)>)?$/u.exec(name) ?? [];
  if (section === undefined) return null;
  const whole = section === '' ? raw : raw.subarray(0, raw.indexOf('\r\n\r\n') + 4);
  const start = Number(from ?? 0);
  const part = from === undefined ? whole : whole.subarray(start, start + Number(length));
  const origin = from === undefined ? '' : `<${start}>`;
  return Buffer.concat([Buffer.from(`BODY[${section}]${origin} {${part.length}}\r\n`), part]);
}

function internalDate(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(date.getUTCDate())}-${months[date.getUTCMonth()] ?? ''}-${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}
