import { decodeWords } from 'postal-mime';
import type { FilePart, MailContent } from './content.ts';
import { decodeText, decodeTransfer, unflow } from './decode.ts';
import { fieldsIn, type HeaderField } from './head.ts';
import { readParameterized, type Parameterized } from './media-type.ts';

const deepest = 12;
const mostParts = 200;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

type Alternative = Readonly<{ within: boolean }>;
type Found = { plain: string | null; html: string | null; plainIn: Alternative | null; htmlIn: Alternative | null; files: FilePart[]; parts: number };
type Place = Readonly<{ depth: number; alternative: Alternative | null; related: boolean }>;

/**
 * Reads the body of a mail that is built as nearly all are: one text, one HTML beside it, files; every boundary where it
 * belongs. Several times faster than a reader that goes line by line. Null for everything unusual, which that reader takes.
 */
export function readWellFormed(raw: Buffer, fields: readonly HeaderField[], bodyAt: number): MailContent | null {
  const found: Found = { plain: null, html: null, plainIn: null, htmlIn: null, files: [], parts: 0 };
  if (!readPart(raw.subarray(bodyAt), fields, found, { depth: 0, alternative: null, related: false })) return null;
  // Text and HTML that are no alternatives of each other are two messages one after the other.
  if (found.plain !== null && found.html !== null && (found.plainIn === null || found.plainIn !== found.htmlIn)) return null;
  return { plain: found.plain, html: found.html, files: found.files };
}

function readPart(body: Buffer, fields: readonly HeaderField[], found: Found, place: Place): boolean {
  if (++found.parts > mostParts || place.depth > deepest) return false;
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
  const type = readParameterized(value('content-type') || 'text/plain');
  if (!type) return false;
  if (type.value.startsWith('multipart/')) return readMultipart(body, type, found, place);
  // A message within a message has a body of its own to be read.
  if (type.value.startsWith('message/') || !type.value.includes('/')) return false;
  const dispositionField = value('content-disposition');
  const disposition = dispositionField === '' ? null : readParameterized(dispositionField);
  if (dispositionField !== '' && !disposition) return false;
  const content = decodeTransfer(body, value('content-transfer-encoding').toLowerCase());
  if (!content) return false;

  const given = disposition?.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const name = given === '' ? null : given.includes('=?') ? decodeWords(given) : given;
  const text = type.value === 'text/plain' || type.value === 'text/html';
  // A text that has a name and comes after the words is a file, whatever its disposition says.
  const isFile = !text || disposition?.value === 'attachment' || (name !== null && (found.plain !== null || found.html !== null));
  if (!isFile) return readText(content, type, found, place);
  const contentId = value('content-id').trim().replace(/^<|>$/g, '');
  found.files.push({
    name,
    mediaType: type.value,
    disposition: disposition?.value ?? null,
    contentId: contentId === '' ? null : contentId,
    related: place.related && contentId !== '',
    content,
  });
  return true;
}

function readText(content: Buffer, type: Parameterized, found: Found, place: Place): boolean {
  const decoded = decodeText(content, type.parameters.get('charset') ?? '');
  if (decoded === null) return false;
  const flowed = type.parameters.get('format')?.toLowerCase() === 'flowed';
  const text = flowed ? unflow(decoded, type.parameters.get('delsp')?.toLowerCase() === 'yes') : decoded;
  if (type.value === 'text/html') {
    if (found.html !== null) return false;
    found.html = text.replaceAll('\r\n', '\n');
    found.htmlIn = place.alternative;
  } else {
    if (found.plain !== null) return false;
    found.plain = text.replaceAll('\r\n', '\n');
    found.plainIn = place.alternative;
  }
  return true;
}

function readMultipart(body: Buffer, type: Parameterized, found: Found, place: Place): boolean {
  const boundary = type.parameters.get('boundary') ?? '';
  if (boundary === '' || boundary.length > 200 || type.value === 'multipart/digest' || type.value === 'multipart/report') return false;
  const pieces = piecesOf(body, Buffer.from(`--${boundary}`, 'latin1'));
  if (!pieces) return false;
  const alternative = type.value === 'multipart/alternative' ? { within: true } : place.alternative;
  const related = place.related || type.value === 'multipart/related';
  for (const piece of pieces) {
    const split = splitPart(piece);
    if (!split || !readPart(split.body, split.fields, found, { depth: place.depth + 1, alternative, related })) return false;
  }
  return true;
}

/** What stands between the delimiters (RFC 2046 §5.1.1); null without a closing one, or where one is not clearly one. */
function piecesOf(body: Buffer, delimiter: Buffer): readonly Buffer[] | null {
  const pieces: Buffer[] = [];
  let start = -1;
  let from = 0;
  for (;;) {
    const at = body.indexOf(delimiter, from);
    if (at < 0) return null;
    from = at + delimiter.length;
    if (at > 0 && body[at - 1] !== lineFeed) continue;
    const closing = body[from] === 0x2d && body[from + 1] === 0x2d;
    let end = closing ? from + 2 : from;
    while (body[end] === 0x20 || body[end] === 0x09) end++;
    if (body[end] === carriageReturn) end++;
    // Something follows on the line: the boundary of another part that begins with the same signs.
    if (end < body.length && body[end] !== lineFeed) return null;
    if (start >= 0) pieces.push(body.subarray(start, Math.max(start, withoutLineEnd(body, at))));
    if (closing) return pieces;
    start = end + 1;
    from = start - 1;
  }
}

/** The line end before a delimiter belongs to the delimiter. */
function withoutLineEnd(body: Buffer, at: number): number {
  const end = body[at - 1] === lineFeed ? at - 1 : at;
  return body[end - 1] === carriageReturn ? end - 1 : end;
}

function splitPart(piece: Buffer): Readonly<{ fields: readonly HeaderField[]; body: Buffer }> | null {
  if (piece[0] === lineFeed) return { fields: [], body: piece.subarray(1) };
  if (piece[0] === carriageReturn && piece[1] === lineFeed) return { fields: [], body: piece.subarray(2) };
  const crlf = piece.indexOf('\r\n\r\n');
  const lf = piece.indexOf('\n\n');
  if (crlf < 0 && lf < 0) return null;
  const wide = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = wide ? crlf : lf;
  return { fields: fieldsIn(piece.subarray(0, end)), body: piece.subarray(end + (wide ? 4 : 2)) };
}
