/** A mail of more parts is an attack; `rough` takes the rest as one. */
const mostPieces = 200;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * What stands between the delimiters (RFC 2046 §5.1.1). Null without a closing one, or where one is not clearly one;
 * `rough` takes such a body to its end instead.
 */
export function piecesOf(body: Buffer, delimiter: Buffer, rough: boolean): readonly Buffer[] | null {
  const pieces: Buffer[] = [];
  let start = -1;
  let from = 0;
  for (;;) {
    if (pieces.length >= mostPieces && !rough) return null;
    const at = pieces.length >= mostPieces ? -1 : body.indexOf(delimiter, from);
    if (at < 0) {
      if (!rough) return null;
      if (start >= 0) pieces.push(body.subarray(start));
      return pieces;
    }
    from = at + delimiter.length;
    if (at > 0 && body[at - 1] !== lineFeed) continue;
    const closing = body[from] === 0x2d && body[from + 1] === 0x2d;
    let end = closing ? from + 2 : from;
    while (body[end] === 0x20 || body[end] === 0x09) end++;
    if (body[end] === carriageReturn) end++;
    if (end < body.length && body[end] !== lineFeed) {
      // Something follows on the line: the boundary of another part that begins with the same signs.
      if (rough) continue;
      return null;
    }
    if (start >= 0) pieces.push(body.subarray(start, Math.max(start, withoutLineEnd(body, at))));
    if (closing) return pieces;
    start = Math.min(end + 1, body.length);
    from = start - 1;
  }
}

/** Header and body of a part; null where no empty line parts them. */
export function splitPart(piece: Buffer): Readonly<{ head: Buffer; body: Buffer }> | null {
  if (piece[0] === lineFeed) return { head: piece.subarray(0, 0), body: piece.subarray(1) };
  if (piece[0] === carriageReturn && piece[1] === lineFeed)
    return { head: piece.subarray(0, 0), body: piece.subarray(2) };
  const crlf = piece.indexOf('\r\n\r\n');
  // Only as far as the other kind of line end was found: a large file must not be searched for what is not in it.
  const lf = (crlf < 0 ? piece : piece.subarray(0, crlf)).indexOf('\n\n');
  if (crlf < 0 && lf < 0) return null;
  const end = lf >= 0 ? lf : crlf;
  return { head: piece.subarray(0, end), body: piece.subarray(end + (lf >= 0 ? 2 : 4)) };
}

/** The line end before a delimiter belongs to the delimiter. */
function withoutLineEnd(body: Buffer, at: number): number {
  const end = body[at - 1] === lineFeed ? at - 1 : at;
  return body[end - 1] === carriageReturn ? end - 1 : end;
}
