import { isHeaderLine } from './head.ts';

/** A mail of more parts is an attack; the rest is taken as one. */
const mostPieces = 1000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hyphen = 0x2d;

/**
 * What stands between the delimiters (RFC 2046 §5.1.1), empty where there is none. A missing closing delimiter ends with
 * the body; one that came too early does not hide what follows it.
 */
export function piecesOf(body: Buffer, boundary: string): readonly Buffer[] {
  const delimiter = Buffer.from(`\n--${boundary}`);
  const pieces: Buffer[] = [];
  let start = -1;
  const next = (from: number) => {
    const at = pieces.length < mostPieces ? body.indexOf(delimiter, from) : -1;
    return at < 0 ? null : at;
  };
  // The first may stand at the very beginning, without a line end before it.
  let at = body.subarray(0, delimiter.length - 1).equals(delimiter.subarray(1)) ? -1 : next(0);
  while (at !== null) {
    const from = at + delimiter.length;
    const closing = body[from] === hyphen && body[from + 1] === hyphen;
    let end = closing ? from + 2 : from;
    while (body[end] === 0x20 || body[end] === 0x09) end++;
    if (body[end] === carriageReturn) end++;
    // Otherwise something follows on the line: the boundary of another part that begins with the same signs.
    if (end >= body.length || body[end] === lineFeed) {
      if (start >= 0) pieces.push(body.subarray(start, Math.max(start, withoutReturn(body, at))));
      start = closing ? -1 : Math.min(end + 1, body.length);
    }
    at = next(Math.max(from, end));
  }
  if (start >= 0) pieces.push(body.subarray(start));
  return pieces;
}

/** The boundary that a body uses, where its field does not say it or says it wrong. */
export function boundaryIn(body: Buffer): string | null {
  return /^--([^\s-][^\r\n]{0,198}?)[ \t]*\r?\nContent-/im.exec(body.toString('latin1', 0, 8192))?.[1] ?? null;
}

/** Header and body of a part. Where no empty line parts them, the header ends with the last line that can be of one. */
export function splitPart(piece: Buffer): Readonly<{ head: Buffer; body: Buffer }> {
  let at = 0;
  while (at < piece.length) {
    const first = piece[at];
    if (first === lineFeed) return parted(piece, at, at + 1);
    if (first === carriageReturn && piece[at + 1] === lineFeed) return parted(piece, at, at + 2);
    if (!isHeaderLine(piece, at)) return parted(piece, at, at);
    const next = piece.indexOf(lineFeed, at);
    if (next < 0) return parted(piece, piece.length, piece.length);
    at = next + 1;
  }
  return parted(piece, at, at);
}

function parted(piece: Buffer, headEnd: number, bodyAt: number) {
  return { head: piece.subarray(0, headEnd), body: piece.subarray(bodyAt) };
}

/** The line end before a delimiter belongs to the delimiter. */
function withoutReturn(body: Buffer, at: number): number {
  return body[at - 1] === carriageReturn ? at - 1 : at;
}
