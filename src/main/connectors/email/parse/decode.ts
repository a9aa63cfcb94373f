import { isUtf8 } from 'node:buffer';

const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The bytes of a part, its transfer encoding taken off; null for an encoding that is not one of RFC 2045's. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer | null {
  switch (encoding) {
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return body;
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return null;
  }
}

/** RFC 2045 §6.7. What is no valid escape stays as it stands; white space before a line end was added on the way and goes. */
function decodeQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let from = 0;
  for (;;) {
    const at = body.indexOf(equals, from);
    const end = at < 0 ? body.length : at;
    length += body.copy(out, length, from, end);
    if (at < 0) return out.subarray(0, length);
    const high = hexValue(body[at + 1]);
    const low = hexValue(body[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      from = at + 3;
      continue;
    }
    let next = at + 1;
    while (body[next] === 0x20 || body[next] === 0x09) next++;
    if (body[next] === carriageReturn) next++;
    if (body[next] === lineFeed || next >= body.length) {
      from = next + 1;
    } else {
      out[length++] = equals;
      from = at + 1;
    }
    if (from >= body.length) return out.subarray(0, length);
  }
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/**
 * A text part's words. Where its charset is missing or plainly not what was sent, it is UTF-8 if it can be that, else
 * Windows-1252, which old programs wrote without saying so. Null for a charset this platform does not decode.
 */
export function decodeText(bytes: Buffer, charset: string): string | null {
  const label = charset.trim().toLowerCase();
  if (label === '' || label === 'utf-8' || label === 'utf8' || label === 'us-ascii' || label === 'ascii') {
    return withoutMark(decodeUndeclared(bytes));
  }
  if (label === 'iso-8859-1' || label === 'windows-1252' || label === 'latin1') return decodeWestern(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-8 where that is what it is, cut sequences and all (a name that was shortened by bytes ends in half a letter);
 * Windows-1252 where hardly anything would come out as UTF-8.
 */
export function decodeUndeclared(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return text;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 4 <= whole ? text : decodeWestern(bytes);
}

/** ISO 8859-1 and Windows-1252 differ in 32 signs, which are control characters in the one and never meant. */
function decodeWestern(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return /[\x80-\x9f]/.test(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * RFC 3676: lines that end in a space go on in the next, but only in one of the same quote depth (§4.5); a space at a
 * line's start was stuffed there.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const parts: string[] = [];
  let flowing = false;
  let depthBefore = 0;
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    let depth = 0;
    while (whole[depth] === '>') depth++;
    const unquoted = whole.slice(depth);
    const line = unquoted.startsWith(' ') ? unquoted.slice(1) : unquoted;
    const signature = line === '-- ';
    const goesOn = flowing && depth === depthBefore && !signature;
    if (index > 0 && !goesOn) parts.push('\n');
    if (depth > 0 && !goesOn) parts.push('>'.repeat(depth), ' ');
    flowing = line.endsWith(' ') && !signature;
    depthBefore = depth;
    parts.push(flowing && deleteSpace ? line.slice(0, -1) : line);
  }
  return parts.join('');
}
