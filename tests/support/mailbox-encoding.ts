import type { Charset } from './mailbox-people.ts';
import type { Random } from './mailbox-random.ts';

const twoBytes = new Set(['shift_jis', 'gbk', 'euc-jp']);
const reverse = new Map<string, ReadonlyMap<string, Buffer>>();

export function isAscii(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text);
}

/** Text in a charset; what it does not have becomes a question mark. */
export function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8' || isAscii(text)) return Buffer.from(text, 'utf8');
  if (charset === 'iso-2022-jp') return encodeIso2022Jp(text);
  const signs = signsOf(charset);
  return Buffer.concat(Array.from(text).map((sign) => signs.get(sign) ?? Buffer.from('?')));
}

/** Quoted-printable (RFC 2045 §6.7) of text with bare line feeds. */
export function quotedPrintable(bytes: Buffer): string {
  const parts: string[] = [];
  let width = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) {
      parts.push('\n');
      width = 0;
      continue;
    }
    const blank = byte === 0x20 || byte === 0x09;
    const literal =
      (byte > 0x20 && byte < 0x7f && byte !== 0x3d) || (blank && bytes[at + 1] !== 0x0a && at + 1 < bytes.length);
    const token = literal ? String.fromCharCode(byte) : `=${hexOf(byte)}`;
    if (width + token.length > 75) {
      parts.push('=\n');
      width = 0;
    }
    parts.push(token);
    width += token.length;
  }
  return parts.join('');
}

/** Base64 in lines of 76 characters. */
export function base64Lines(bytes: Buffer): string {
  const text = bytes.toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += 76) lines.push(text.slice(at, at + 76));
  return lines.join('\n');
}

/** A header value as RFC 2047 encoded words, none longer than 75 characters and none splitting a character. */
export function encodedWords(text: string, charset: Charset, random: Random): string {
  if (isAscii(text)) return text;
  const target = charset === 'us-ascii' ? 'utf-8' : charset;
  const base64 = random.chance(0.5) || ['iso-2022-jp', 'shift_jis', 'gbk'].includes(target);
  const wrap = (part: string): string => {
    const bytes = encodeText(part, target);
    return base64
      ? `=?${target}?B?${bytes.toString('base64')}?=`
      : `=?${target}?Q?${[...bytes].map(quotedByte).join('')}?=`;
  };
  const words: string[] = [];
  let part = '';
  for (const sign of text) {
    if (part !== '' && wrap(part + sign).length > 75) {
      words.push(wrap(part));
      part = '';
    }
    part += sign;
  }
  return [...words, wrap(part)].join('\n ');
}

function quotedByte(byte: number): string {
  if (byte === 0x20) return '_';
  const sign = String.fromCharCode(byte);
  return /[A-Za-z0-9]/u.test(sign) ? sign : `=${hexOf(byte)}`;
}

function hexOf(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

/** JIS X 0208 between escapes (RFC 1468): the bytes of EUC-JP without their high bits. */
function encodeIso2022Jp(text: string): Buffer {
  const signs = signsOf('euc-jp');
  const bytes: number[] = [];
  let wide = false;
  const shift = (to: boolean): void => {
    if (wide === to) return;
    bytes.push(0x1b, ...(to ? [0x24, 0x42] : [0x28, 0x42]));
    wide = to;
  };
  for (const sign of text) {
    const pair = signs.get(sign);
    const double = pair?.length === 2;
    shift(double);
    if (double) bytes.push(...pair.map((byte) => byte & 0x7f));
    else bytes.push(sign.codePointAt(0) ?? 0x3f);
  }
  shift(false);
  return Buffer.from(bytes.map((byte) => (byte > 0x7f ? 0x3f : byte)));
}

/** Node decodes these charsets and encodes none, so their tables are read backwards. */
function signsOf(charset: string): ReadonlyMap<string, Buffer> {
  const known = reverse.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const signs = new Map<string, Buffer>();
  const note = (bytes: readonly number[]): void => {
    const buffer = Buffer.from(bytes);
    const sign = decoder.decode(buffer);
    if (Array.from(sign).length === 1 && sign !== '\ufffd' && !signs.has(sign)) signs.set(sign, buffer);
  };
  for (let byte = 0; byte < 256; byte++) note([byte]);
  if (twoBytes.has(charset))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail]);
  reverse.set(charset, signs);
  return signs;
}
