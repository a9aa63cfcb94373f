import { fieldsIn, readHead, type Head, type HeaderField } from './head.ts';
import { namedBy, readParameterized, type Parameterized } from './parameters.ts';
import { boundaryIn, piecesOf, splitPart } from './pieces.ts';
import { isWords, textOf } from './text-part.ts';
import { decodeTransfer } from './transfer.ts';
import { alternativeWords, joinedWords, type Words } from './words.ts';

/** A part that is a file. */
export type FilePart = Readonly<{
  name: string | null;
  mediaType: string;
  disposition: string | null;
  /** Without brackets. */
  contentId: string | null;
  /** It stands in a multipart/related beside the HTML that shows it. */
  related: boolean;
  content: Uint8Array;
}>;

/** A message that came as a part of this one. */
export type Enclosed = Readonly<{ head: Head; content: MailContent }>;

/** What a body holds, decoded. */
export type MailContent = Words &
  Readonly<{
    /** Also those of the messages it encloses. */
    files: readonly FilePart[];
    enclosed: readonly Enclosed[];
    protection: 'signed' | 'encrypted' | null;
  }>;

/** Mail of people nests three or four deep and has a few dozen parts. */
const deepest = 30;
const mostParts = 1000;
/** A message in a message is read this deep; what is deeper stays a file. */
const deepestEnclosed = 5;
/** Longer words are kept as a file as well, and read up to here: nobody wrote them by hand. */
const mostPlain = 1024 * 1024;
const mostHtml = 4 * 1024 * 1024;

/** What is collected on the way through the parts. */
type Walk = {
  parts: number;
  files: FilePart[];
  enclosed: Enclosed[];
  protection: MailContent['protection'];
  readonly enclosedDepth: number;
};
type Place = Readonly<{ depth: number; parent: string; related: boolean; first: boolean }>;
/** A part's body with the fields that describe it. */
type Part = Readonly<{ body: Buffer; fields: readonly HeaderField[] }>;
/** A part that is no multipart, its description read. */
type Leaf = Readonly<{ type: Parameterized; disposition: string | null; name: string | null; content: Buffer }>;

/**
 * Decodes the body of a mail, in time that grows with its size and nothing else. Reads whatever there is: what is broken
 * or too deep is kept as a file.
 */
export function readContent(raw: Buffer, head: Head): MailContent {
  return readBody({ body: raw.subarray(head.bodyAt), fields: head.fields }, 0);
}

function readBody(part: Part, enclosedDepth: number): MailContent {
  const walk: Walk = { parts: 0, files: [], enclosed: [], protection: null, enclosedDepth };
  const words = readPart(part, { depth: 0, parent: '', related: false, first: true }, walk);
  return { ...joinedWords(words), files: walk.files, enclosed: walk.enclosed, protection: walk.protection };
}

function readPart(part: Part, place: Place, walk: Walk): readonly Words[] {
  const crowded = ++walk.parts > mostParts || place.depth > deepest;
  const type = typeOf(part, place);
  if (type.value.startsWith('multipart/') && !crowded) {
    const pieces = piecesIn(part.body, type);
    if (pieces.length > 0) return readPieces(pieces, type.value, { place, walk });
  }
  const leaf = leafOf(part, type);
  if (isMessage(leaf) && !crowded) return readEnclosed(leaf, place, walk);
  return readLeaf(leaf, part, { place, walk });
}

const valueOf = (part: Part, name: string) => part.fields.find((field) => field.name === name)?.value ?? '';

function typeOf(part: Part, place: Place): Parameterized {
  const field = valueOf(part, 'content-type');
  if (field === '') {
    // RFC 2046 §5.1.5: in a digest a part without a type is a message.
    const value = place.parent === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    return { value, parameters: new Map() };
  }
  const type = readParameterized(field);
  if (type.value.includes('/')) return type;
  if (type.value === 'html') return { ...type, value: 'text/html' };
  return { ...type, value: type.parameters.has('name') ? 'application/octet-stream' : 'text/plain' };
}

function piecesIn(body: Buffer, type: Parameterized): readonly Buffer[] {
  const boundary = type.parameters.get('boundary') ?? '';
  const pieces = boundary === '' ? [] : piecesOf(body, boundary);
  if (pieces.length > 0) return pieces;
  const used = boundaryIn(body);
  return used === null ? [] : piecesOf(body, used);
}

type Here = Readonly<{ place: Place; walk: Walk }>;

function readPieces(pieces: readonly Buffer[], parent: string, { place, walk }: Here): readonly Words[] {
  const related = place.related || parent === 'multipart/related';
  const words = pieces.map((piece, at) => {
    const { head, body } = splitPart(piece);
    const first = place.first && (at === 0 || parent === 'multipart/alternative');
    return readPart({ body, fields: fieldsIn(head) }, { depth: place.depth + 1, parent, related, first }, walk);
  });
  return parent === 'multipart/alternative' ? alternativeWords(words) : words.flat();
}

function leafOf(part: Part, type: Parameterized): Leaf {
  const field = valueOf(part, 'content-disposition');
  const disposition = field === '' ? null : readParameterized(field);
  const name = (disposition && namedBy(disposition, 'filename')) ?? namedBy(type, 'name');
  const content = decodeTransfer(part.body, valueOf(part, 'content-transfer-encoding'));
  return { type, disposition: disposition?.value ?? null, name, content };
}

function isMessage({ type }: Leaf): boolean {
  return type.value === 'message/rfc822' || type.value === 'message/global';
}

/** A message as a part is a file, and read too: its files are files of this mail. What a report returns is only kept. */
function readEnclosed(leaf: Leaf, place: Place, walk: Walk): readonly Words[] {
  addFile(leaf, walk);
  if (walk.enclosedDepth >= deepestEnclosed) return [];
  const head = readHead(leaf.content);
  const content = readBody({ body: leaf.content.subarray(head.bodyAt), fields: head.fields }, walk.enclosedDepth + 1);
  walk.files.push(...content.files);
  if (place.parent !== 'multipart/report') walk.enclosed.push({ head, content });
  return [];
}

function readLeaf(leaf: Leaf, part: Part, { place, walk }: Here): readonly Words[] {
  const { type, disposition, name, content } = leaf;
  const contentId = valueOf(part, 'content-id').replaceAll(/[<>\s]/g, '') || null;
  const described = { contentId, related: place.related && contentId !== null };
  if (!isWords(type.value) || disposition === 'attachment' || (name !== null && !place.first)) {
    addFile(leaf, walk, described);
    return [];
  }
  // A text that has a name and is all that was written is both: words to read, and a file.
  if (name !== null) addFile({ ...leaf, disposition: 'inline' }, walk, described);
  const most = type.value === 'text/html' ? mostHtml : mostPlain;
  if (content.length > most && name === null) addFile(leaf, walk, described);
  const text = textOf(content.subarray(0, most), type);
  return [type.value === 'text/html' ? { plain: null, html: text } : { plain: text, html: null }];
}

function addFile(leaf: Leaf, walk: Walk, described = { contentId: null as string | null, related: false }): void {
  walk.files.push({
    name: leaf.name,
    mediaType: leaf.type.value,
    disposition: leaf.disposition,
    ...described,
    content: leaf.content,
  });
}
