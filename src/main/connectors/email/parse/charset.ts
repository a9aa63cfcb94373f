import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessCharset } from './guess-charset.ts';
import { unshift } from './shifted-text.ts';

/** Names that programs give to charsets which the decoders know under another. */
const aliases = new Map(
  Object.entries({
    'ansi_x3.110-1983': 'iso-8859-1',
    'cp-850': 'cp850',
    'cp-932': 'cp932',
    'euc-cn': 'gb18030',
    'gb2312-80': 'gb18030',
    gb_2312: 'gb18030',
    'hz-gb-2312': 'hz',
    'iso-2022-jp-1': 'iso-2022-jp',
    'iso-2022-jp-2': 'iso-2022-jp',
    'iso-2022-jp-3': 'iso-2022-jp',
    'iso-2022-jp-2004': 'iso-2022-jp',
    'iso-2022-jp-ms': 'iso-2022-jp',
    cp50220: 'iso-2022-jp',
    cp50221: 'iso-2022-jp',
    'x-gb18030': 'gb18030',
    'unicode-1-1-utf-7': 'utf-7',
    'x-unicode-2-0-utf-7': 'utf-7',
    'x-utf-7': 'utf-7',
    'iso-10646-ucs-2': 'utf-16',
    'ucs-2': 'utf-16',
    unicode: 'utf-16',
    'x-mac-roman': 'macintosh',
    'x-mac-ce': 'maccenteuro',
    'x-mac-centraleurroman': 'maccenteuro',
    'x-mac-greek': 'macgreek',
    'x-mac-turkish': 'macturkish',
    'x-mac-icelandic': 'maciceland',
    'x-mac-croatian': 'maccroatian',
    'x-mac-romania': 'macromania',
  }),
);

/** To the Japanese alphabets of ISO-2022-JP. */
const japaneseShift = '\u001b$';

/** Labels under which anything is sent: they say no more than a missing one. */
const saysNothing =
  /^(?:|(?:us-)?ascii|ansi_x3\.4-1968|iso646-us|x-unknown|unknown(?:-8bit)?|8bit|7bit|default|_?autodetect(?:_.*)?|x-user-defined|none|binary|utf-?8.*|utf8mb4|unicode-1-1-utf-8|cp65001)$/;
const western = /^(?:iso-?_?8859-?_?1|latin-?1|l1|windows-?1252|cp-?1252|ansi)$/;

/**
 * A text part's words, by the charset its mail declares, where that can be true. Where it is missing, unknown or plainly
 * not what was sent, the bytes are UTF-8 if they can be that, else what they look like.
 */
export function decodeText(bytes: Buffer, charset: string): string {
  const label = labelOf(charset);
  if (saysNothing.test(label)) return decodeUndeclared(bytes);
  if (western.test(label)) return isUtf8(bytes) ? withoutMark(bytes.toString('utf8')) : decodeWestern(bytes);
  if (isUtf16(label)) return decodeUtf16(bytes, label);
  const text = decodeAs(bytes, label);
  if (text === null) return decodeUndeclared(bytes);
  // What was declared cannot be: the whole is UTF-8, or something else that has no broken signs.
  return isSpoiled(text) ? better(text, decodeUndeclared(bytes)) : withoutMark(text);
}

/** Null for a charset that nobody here decodes. */
function decodeAs(bytes: Buffer, label: string): string | null {
  if (isUtf16(label)) return decodeUtf16(bytes, label);
  if (label === 'hz' || label === 'iso-2022-kr' || label.startsWith('iso-2022-cn')) {
    const plain = unshift(bytes, label);
    return new TextDecoder(label === 'iso-2022-kr' ? 'euc-kr' : 'gb18030').decode(plain);
  }
  try {
    return new TextDecoder(label).decode(label === 'iso-2022-jp' ? withoutEmptyShifts(bytes) : bytes);
  } catch {
    return iconv.encodingExists(label) ? iconv.decode(bytes, label) : null;
  }
}

/**
 * Bytes without a charset. UTF-8 where that is what they are, cut sequences and all (a name that was shortened by bytes
 * ends in half a letter); then `hint`, the charset of a neighbour; then what they look like.
 */
export function decodeUndeclared(bytes: Buffer, hint = '', guess = () => likelyCharset(bytes)): string {
  if (isUtf8(bytes)) {
    const text = withoutMark(bytes.toString('utf8'));
    // ISO-2022-JP is ASCII to the eye; no text of people holds its escapes otherwise.
    return text.includes(japaneseShift) ? (decodeAs(bytes, 'iso-2022-jp') ?? text) : text;
  }
  if (markOfUtf16(bytes) !== null) return decodeUtf16(bytes, 'utf-16');
  const text = bytes.toString('utf8');
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (brokenSigns(text) * 4 <= whole) return withoutMark(text);
  const label = labelOf(hint);
  const hinted = saysNothing.test(label) || western.test(label) ? null : decodeAs(bytes, label);
  if (hinted !== null && !isSpoiled(hinted)) return hinted;
  const guessed = guess();
  return guessed === 'windows-1252' ? decodeWestern(bytes) : (decodeAs(bytes, guessed) ?? decodeWestern(bytes));
}

/** What bytes that are not UTF-8 look like. */
export function likelyCharset(bytes: Buffer): string {
  return guessCharset(bytes, (name) => decodeAs(bytes, name)?.includes('\ufffd') === false);
}

/** Joined pieces leave a shift to ASCII right before the next, which the decoder takes for an attack. */
function withoutEmptyShifts(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(text.replaceAll('\u001b(B\u001b', '\u001b').replaceAll('\u001b(J\u001b', '\u001b'), 'latin1');
}

/** ISO 8859-1 and Windows-1252 differ in 32 signs, which are control characters in the one and never meant. */
function decodeWestern(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return /[\x80-\x9f]/.test(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function isUtf16(label: string): boolean {
  return /^utf-?16/.test(label);
}

/** Which half comes first is told by the mark, else by where the zeros of Latin text stand, else as RFC 2781 has it. */
function decodeUtf16(bytes: Buffer, label: string): string {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 2000); at++)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const likely = even === odd ? null : even > odd ? 'be' : 'le';
  const declared = label.endsWith('le') ? 'le' : label.endsWith('be') ? 'be' : null;
  const order = markOfUtf16(bytes) ?? declared ?? likely ?? 'be';
  // Half a sign at the end was lost on the way.
  return new TextDecoder(`utf-16${order}`).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}

function markOfUtf16(bytes: Buffer): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : null;
}

/** RFC 2231 §5 adds a language after a star. */
function labelOf(charset: string): string {
  const label = charset
    .replace(/\*.*$/s, '')
    .replaceAll(/["'\s]/g, '')
    .toLowerCase();
  return aliases.get(label) ?? label;
}

/** More than the odd sign was not what the charset allows. */
function isSpoiled(text: string): boolean {
  return brokenSigns(text) * 20 > (text.match(/[\u0080-\uffff]/g)?.length ?? 0);
}

function brokenSigns(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

function better(declared: string, guessed: string): string {
  return brokenSigns(guessed) < brokenSigns(declared) ? guessed : withoutMark(declared);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
