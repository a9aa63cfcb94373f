import { decodeWords } from 'postal-mime';
import type { FilePart, MailContent } from './content.ts';
import { decodeText, decodeTransfer, decodeUndeclared, unflow } from './decode.ts';
import { fieldsIn, type Head, type HeaderField } from './head.ts';
import { readParameterized, roughlyParameterized, type Parameterized } from './media-type.ts';
import { piecesOf, splitPart } from './pieces.ts';

const deepest = 12;
const mostParts = 200;

/** A multipart/alternative; which of them a text stands in is told by identity. */
type Alternative = Readonly<{ within: true }>;
type Text = Readonly<{ text: string; alternative: Alternative | null }>;
/** `rough`: makes the best of what is unusual instead of giving up. */
type Found = { plain: Text[]; html: Text[]; files: FilePart[]; parts: number; readonly rough: boolean };
type Place = Readonly<{ depth: number; alternative: Alternative | null; related: boolean }>;
/** A part's body with the fields that describe it. */
type Part = Readonly<{ body: Buffer; fields: readonly HeaderField[] }>;

const top: Place = { depth: 0, alternative: null, related: false };
const found = (rough: boolean): Found => ({ plain: [], html: [], files: [], parts: 0, rough });

/**
 * Reads the body of a mail that is built as nearly all are: one text, one HTML beside it, files; every boundary where it
 * belongs. Several times faster than a reader that goes line by line. Null for everything unusual, which that reader takes.
 */
export function readWellFormed(raw: Buffer, head: Head): MailContent | null {
  const whole = found(false);
  if (!readPart({ body: raw.subarray(head.bodyAt), fields: head.fields }, whole, top)) return null;
  const [plain, html] = [whole.plain[0], whole.html[0]];
  // Several texts, or a text and an HTML that are no alternatives of each other, are read one after the other.
  if (whole.plain.length > 1 || whole.html.length > 1) return null;
  if (plain && html && (plain.alternative === null || plain.alternative !== html.alternative)) return null;
  return { plain: plain?.text ?? null, html: html?.text ?? null, files: whole.files };
}

/** Reads an unusual mail that is too large for the patient reader: nothing is lost, some of it stays as it stands. */
export function readRoughly(raw: Buffer, head: Head): MailContent {
  const whole = found(true);
  readPart({ body: raw.subarray(head.bodyAt), fields: head.fields }, whole, top);
  const joined = (texts: readonly Text[]) =>
    texts.length === 0 ? null : texts.map((entry) => entry.text).join('\n\n');
  return { plain: joined(whole.plain), html: joined(whole.html), files: whole.files };
}

function readPart({ body, fields }: Part, whole: Found, place: Place): boolean {
  const crowded = ++whole.parts > mostParts || place.depth > deepest;
  if (crowded && !whole.rough) return false;
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
  const type = parameterized(value('content-type') || 'text/plain', whole);
  if (!type?.value.includes('/')) return false;
  if (type.value.startsWith('multipart/') && !crowded) {
    const pieces = piecesIn(body, type, whole.rough);
    const parts = pieces !== null && readPieces(pieces, whole, within(place, type.value));
    if (parts || !whole.rough) return parts;
  }
  // A message within a message has a body of its own to be read.
  if (type.value.startsWith('message/') && !whole.rough) return false;
  const dispositionField = value('content-disposition');
  const disposition = dispositionField === '' ? null : parameterized(dispositionField, whole);
  if (dispositionField !== '' && !disposition) return false;
  const content = decodeTransfer(body, value('content-transfer-encoding').toLowerCase()) ?? (whole.rough ? body : null);
  if (!content) return false;

  const given = disposition?.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const name = given === '' ? null : given.includes('=?') ? decodeWords(given) : given;
  const text = type.value === 'text/plain' || type.value === 'text/html';
  // A text that has a name and comes after the words is a file, whatever its disposition says.
  const isFile =
    !text || disposition?.value === 'attachment' || (name !== null && whole.plain.length + whole.html.length > 0);
  if (!isFile) {
    const words = textOf(content, type, whole.rough);
    if (words === null) return false;
    (type.value === 'text/html' ? whole.html : whole.plain).push({ text: words, alternative: place.alternative });
    return true;
  }
  const contentId = value('content-id').trim().replace(/^<|>$/g, '');
  whole.files.push({
    name,
    mediaType: type.value,
    disposition: disposition?.value ?? null,
    contentId: contentId === '' ? null : contentId,
    related: place.related && contentId !== '',
    content,
  });
  return true;
}

function parameterized(field: string, whole: Found): Parameterized | null {
  return readParameterized(field) ?? (whole.rough ? roughlyParameterized(field) : null);
}

function textOf(content: Buffer, type: Parameterized, rough: boolean): string | null {
  const decoded =
    decodeText(content, type.parameters.get('charset') ?? '') ?? (rough ? decodeUndeclared(content) : null);
  if (decoded === null) return null;
  const flowed = type.parameters.get('format')?.toLowerCase() === 'flowed';
  const text = flowed ? unflow(decoded, type.parameters.get('delsp')?.toLowerCase() === 'yes') : decoded;
  return text.replaceAll('\r\n', '\n');
}

function piecesIn(body: Buffer, type: Parameterized, rough: boolean): readonly Buffer[] | null {
  const boundary = type.parameters.get('boundary') ?? '';
  if (boundary === '' || boundary.length > 200) return null;
  // A report carries a message, a digest nothing else; both are for the patient reader.
  if (!rough && (type.value === 'multipart/digest' || type.value === 'multipart/report')) return null;
  const pieces = piecesOf(body, Buffer.from(`--${boundary}`, 'latin1'), rough);
  return pieces?.length ? pieces : null;
}

function within(place: Place, multipart: string): Place {
  return {
    depth: place.depth + 1,
    alternative: multipart === 'multipart/alternative' ? { within: true } : place.alternative,
    related: place.related || multipart === 'multipart/related',
  };
}

function readPieces(pieces: readonly Buffer[], whole: Found, place: Place): boolean {
  for (const piece of pieces) {
    const split = splitPart(piece) ?? (whole.rough ? { head: piece.subarray(0, 0), body: piece } : null);
    if (!split || !readPart({ body: split.body, fields: fieldsIn(split.head) }, whole, place)) return false;
  }
  return true;
}
