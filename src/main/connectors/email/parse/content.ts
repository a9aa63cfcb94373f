import { withoutArmor } from './armor.ts';
import { withEnclosedWords } from './enclosed-words.ts';
import { fieldsIn, readHead, type Head } from './head.ts';
import { addFile, leafOf, readLeaf, valueOf, type Leaf, type Part, type Place } from './leaf.ts';
import { nothingCollected, protect, type Collected, type MailContent } from './mail-content.ts';
import { readParameterized, type Parameterized } from './parameters.ts';
import { boundaryIn, piecesOf, splitPart } from './pieces.ts';
import { withShownFiles } from './shown-files.ts';
import { alternativeWords, joinedWords, type Words } from './words.ts';
import { unwrap } from './wrapped.ts';

export type { Enclosed, FilePart, MailContent } from './mail-content.ts';

/** Mail of people nests three or four deep and has a few dozen parts. */
const deepest = 30;
const mostParts = 1000;
/** A message in a message is read this deep; what is deeper stays a file. */
const deepestEnclosed = 5;

const envelopeTypes = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime']);

/** On the way through the parts of one message, `enclosedIn` others. */
type Walk = Readonly<{ collected: Collected; enclosedIn: number }>;

/**
 * Decodes the body of a mail, in time that grows with its size and nothing else. Reads whatever there is: what is broken
 * or too deep is kept as a file.
 */
export function readContent(raw: Buffer, head: Head): MailContent {
  return readMessage({ body: raw.subarray(head.bodyAt), fields: head.fields }, 0);
}

function readMessage(part: Part, enclosedIn: number): MailContent {
  const collected = nothingCollected();
  const read = joinedWords(
    readPart(part, { depth: 0, parent: '', related: false, first: true }, { collected, enclosedIn }),
  );
  const { text, protection } = withoutArmor(read.plain ?? '');
  protect(collected, protection);
  const words = read.plain === null ? read : { ...read, plain: text };
  const hasWords = `${words.plain ?? ''}${words.html ?? ''}`.trim() !== '';
  const { files, enclosed, invitation } = collected;
  return withShownFiles({
    ...withEnclosedWords(hasWords ? words : (collected.fallback ?? words), enclosed),
    files,
    enclosed,
    invitation,
    protection: collected.protection,
  });
}

function readPart(part: Part, place: Place, walk: Walk): readonly Words[] {
  const { collected } = walk;
  const crowded = ++collected.parts > mostParts || place.depth > deepest;
  const type = typeOf(part, place);
  if (type.value.startsWith('multipart/') && !crowded) {
    if (type.value === 'multipart/signed') protect(collected, 'signed');
    if (type.value === 'multipart/encrypted') protect(collected, 'encrypted');
    const pieces = piecesIn(part.body, type);
    if (pieces.length > 0) return readPieces(pieces, place, { ...walk, parent: type.value });
  }
  const leaf = leafOf(part, type, place);
  if (isMessage(type) && !crowded) return readEnclosed(leaf, place, walk);
  if (envelopeTypes.has(type.value) && !crowded) return readEnvelope(leaf, place, walk);
  return readLeaf(leaf, place, collected);
}

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

function readPieces(
  pieces: readonly Buffer[],
  place: Place,
  { parent, ...walk }: Walk & Readonly<{ parent: string }>,
): readonly Words[] {
  const related = place.related || parent === 'multipart/related';
  const words = pieces.map((piece, at) => {
    const { head, body } = splitPart(piece);
    const first = place.first && (at === 0 || parent === 'multipart/alternative');
    return readPart({ body, fields: fieldsIn(head) }, { depth: place.depth + 1, parent, related, first }, walk);
  });
  return parent === 'multipart/alternative' ? alternativeWords(words) : words.flat();
}

function isMessage({ value }: Parameterized): boolean {
  return value === 'message/rfc822' || value === 'message/global';
}

/** A message as a part is a file, and read too: its files are files of this mail. What a report returns is only kept. */
function readEnclosed(leaf: Leaf, place: Place, { collected, enclosedIn }: Walk): readonly Words[] {
  addFile(leaf, collected);
  if (enclosedIn >= deepestEnclosed || place.parent === 'multipart/report') return [];
  const head = readHead(leaf.content);
  const content = readMessage({ body: leaf.content.subarray(head.bodyAt), fields: head.fields }, enclosedIn + 1);
  collected.files.push(...content.files);
  collected.enclosed.push({ head, content, digest: place.parent === 'multipart/digest' });
  return [];
}

/** What is signed can be read without a key (RFC 8551 §3.5.2); the envelope stays for whoever checks the signature. */
function readEnvelope(leaf: Leaf, place: Place, walk: Walk): readonly Words[] {
  const wrapped = unwrap(leaf.content);
  if (!wrapped) return readLeaf(leaf, place, walk.collected);
  protect(walk.collected, wrapped.protection);
  addFile({ ...leaf, shown: wrapped.content !== null }, walk.collected);
  if (!wrapped.content) return [];
  const { head, body } = splitPart(wrapped.content);
  return readPart({ body, fields: fieldsIn(head) }, { ...place, depth: place.depth + 1 }, walk);
}
