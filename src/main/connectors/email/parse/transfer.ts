const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Base64 is decoded in pieces of this: strings so short are gone again before the next mail. */
const pieceLength = 48 * 1024;

/** The bytes of a part, its transfer encoding taken off; an encoding that is not one of RFC 2045's leaves them as they are. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  // Programs write `base64;`, `"base64"` and `base 64`.
  const name = encoding.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
  if (name === 'base64') return decodeBase64(body);
  return name === 'quotedprintable' || name === 'qp' ? decodeQuotedPrintable(body) : body;
}

/** Signs that are not of the alphabet are passed over (RFC 2045 §6.8), and padding in the middle, where pieces were joined. */
export function decodeBase64(body: Buffer): Buffer {
  const padding = body.indexOf(equals);
  if (padding >= 0 && goesOnAfter(body, padding)) return decodeSignBySign(body);
  if (body.length <= pieceLength) return Buffer.from(body.toString('latin1'), 'base64');
  return decodeInPieces(body) ?? decodeSignBySign(body);
}

/** Large files are written in equal lines, so that pieces end where a group of four does; null where they are not. */
function decodeInPieces(body: Buffer): Buffer | null {
  const line = body.indexOf(lineFeed) + 1;
  const signs = line - (body[line - 2] === carriageReturn ? 2 : 1);
  if (line < 5 || signs % 4 !== 0) return null;
  const step = Math.floor(pieceLength / line) * line;
  const out = Buffer.allocUnsafe(Math.ceil((body.length * 3) / 4) + 3);
  let length = 0;
  for (let at = 0; at < body.length; at += step) {
    const last = at + step >= body.length;
    if (!last && body[at + step - 1] !== lineFeed) return null;
    const written = out.write(body.toString('latin1', at, at + step), length, 'base64');
    if (!last && written !== (step / line) * (signs / 4) * 3) return null;
    length += written;
  }
  return out.subarray(0, length);
}

function decodeSignBySign(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil((body.length * 3) / 4) + 3);
  const signs = Buffer.allocUnsafe(Math.min(body.length, pieceLength) + 4);
  let length = 0;
  let filled = 0;
  const flush = (whole: boolean) => {
    const count = whole ? filled : filled - (filled % 4);
    length += out.write(signs.toString('latin1', 0, count), length, 'base64');
    signs.copyWithin(0, count, filled);
    filled -= count;
  };
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (inAlphabet[byte] === 1) signs[filled++] = byte;
    else if (byte === equals) flush(true);
    if (filled >= pieceLength) flush(false);
  }
  flush(true);
  return out.subarray(0, length);
}

const inAlphabet = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9+/_-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Whether another piece was joined on: on a line of its own, for what else stands behind the padding is no part of it. */
function goesOnAfter(body: Buffer, padding: number): boolean {
  let lines = 0;
  for (let at = padding + 1; at < body.length; at++) {
    if (body[at] === lineFeed) lines++;
    if (inAlphabet[body[at] ?? 0] === 1) return lines > 0;
  }
  return false;
}

/** RFC 2045 §6.7. What is no valid escape stays as it stands; white space before a line end was added on the way and goes. */
function decodeQuotedPrintable(body: Buffer): Buffer {
  const first = body.indexOf(equals);
  if (first < 0) return body;
  const out = Buffer.allocUnsafe(body.length);
  let length = body.copy(out, 0, 0, first);
  let at = first;
  while (at < body.length) {
    const byte = body[at] ?? 0;
    if (byte !== equals) {
      out[length++] = byte;
      at++;
      continue;
    }
    const [high, low] = [hexOf[body[at + 1] ?? 0] ?? none, hexOf[body[at + 2] ?? 0] ?? none];
    if (high !== none && low !== none) {
      out[length++] = high * 16 + low;
      at += 3;
      continue;
    }
    const next = afterSoftBreak(body, at + 1);
    if (next === null) out[length++] = byte;
    at = next ?? at + 1;
  }
  return out.subarray(0, length);
}

function afterSoftBreak(body: Buffer, from: number): number | null {
  let next = from;
  while (body[next] === 0x20 || body[next] === 0x09) next++;
  if (body[next] === carriageReturn) next++;
  return body[next] === lineFeed || next >= body.length ? next + 1 : null;
}

const none = 0xff;
const hexOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  return /[0-9a-f]/i.test(sign) ? Number.parseInt(sign, 16) : none;
});

/** The value of a hexadecimal digit, -1 for what is none. */
export function hexValue(byte: number | undefined): number {
  const value = hexOf[byte ?? 0] ?? none;
  return value === none ? -1 : value;
}
