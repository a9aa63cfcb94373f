import { decodeText } from './charset.ts';
import type { HeaderField } from './head.ts';
import { invitationIn } from './invitation.ts';
import type { Collected } from './mail-content.ts';
import { namedBy, readParameterized, type Parameterized } from './parameters.ts';
import { readRtf } from './rtf.ts';
import { isEnriched, isWords, textOf } from './text-part.ts';
import { decodeTransfer } from './transfer.ts';
import { withoutUuencoded } from './uuencode.ts';
import { readWinmail } from './winmail.ts';
import type { Words } from './words.ts';

/** A part's body with the fields that describe it. */
export type Part = Readonly<{ body: Buffer; fields: readonly HeaderField[] }>;
/** Where a part stands. `first`: nothing before it can have been the words. */
export type Place = Readonly<{ depth: number; parent: string; related: boolean; first: boolean }>;
/** A part that is no multipart, its description read and its transfer encoding taken off. */
export type Leaf = Readonly<{
  type: Parameterized;
  disposition: string | null;
  name: string | null;
  contentId: string | null;
  shown: boolean;
  location: string | null;
  content: Buffer;
}>;

/** Longer words are kept as a file as well, and read up to here: nobody wrote them by hand. */
const mostPlain = 1024 * 1024;
const mostHtml = 4 * 1024 * 1024;

/** Proofs and markers for programs: kept, but no files to a person. */
const forPrograms = new Set([
  ...['application/pgp-signature', 'application/pgp-encrypted', 'application/pgp-keys'],
  ...['application/pkcs7-signature', 'application/x-pkcs7-signature'],
]);
/** Alternatives that say the same as the words beside them, for one program only. */
const forOneProgram = new Set(['text/x-amp-html', 'text/watch-html']);
const winmailTypes = new Set(['application/ms-tnef', 'application/vnd.ms-tnef']);
const rtfTypes = new Set(['text/rtf', 'application/rtf', 'application/x-rtf', 'text/richtext']);

export function valueOf(part: Part, name: string): string {
  return part.fields.find((field) => field.name === name)?.value ?? '';
}

export function leafOf(part: Part, type: Parameterized, place: Place): Leaf {
  const field = valueOf(part, 'content-disposition');
  const disposition = field === '' ? null : readParameterized(field);
  const contentId = valueOf(part, 'content-id').replaceAll(/[<>\s]/g, '') || null;
  return {
    type,
    disposition: disposition?.value ?? null,
    name: (disposition && namedBy(disposition, 'filename')) ?? namedBy(type, 'name'),
    contentId,
    // Beside the words and meant to be seen with them, also where the words are no HTML.
    shown: forPrograms.has(type.value) || (place.related && contentId !== null && disposition?.value === 'inline'),
    location: place.related ? valueOf(part, 'content-location') || null : null,
    content: decodeTransfer(part.body, valueOf(part, 'content-transfer-encoding')),
  };
}

/** The words of a part; what is a file is collected. */
export function readLeaf(leaf: Leaf, place: Place, collected: Collected): readonly Words[] {
  const { type, name, content } = leaf;
  if (place.parent === 'multipart/alternative' && forOneProgram.has(type.value)) return [];
  if (isWinmail(leaf) && readFromWinmail(content, collected)) return [];
  if (type.value === 'text/calendar' || /\.ics$/i.test(name ?? '')) invite(leaf, collected);
  if (rtfTypes.has(type.value) && content.subarray(0, 5).toString('latin1') === '{\\rtf') {
    if (leaf.disposition !== 'attachment') collected.fallback ??= readRtf(content);
    addFile(leaf, collected);
    return [];
  }
  const isFile = !isWords(type.value) || leaf.disposition === 'attachment' || (name !== null && !place.first);
  if (isFile) {
    addFile(leaf, collected);
    return [];
  }
  if (isEnriched(type.value) && place.parent === 'multipart/alternative') {
    // It says the same as the words beside it.
    collected.fallback ??= { plain: textOf(content.subarray(0, mostPlain), type), html: null };
    return [];
  }
  const most = type.value === 'text/html' ? mostHtml : mostPlain;
  // A text that has a name and is all that was written is both: words to read, and a file where it was sent as one.
  if (name !== null) addFile({ ...leaf, shown: leaf.disposition === null }, collected);
  else if (content.length > most) addFile(leaf, collected);
  const text = textOf(content.length > most ? content.subarray(0, most) : content, type);
  if (type.value === 'text/html') return [{ plain: null, html: text }];
  const { text: plain, files } = withoutUuencoded(text);
  for (const file of files) collected.files.push({ ...unnamedFile, ...file });
  return [{ plain, html: null }];
}

const unnamedFile = {
  name: null,
  mediaType: 'application/octet-stream',
  disposition: 'attachment',
  contentId: null,
  shown: false,
  location: null,
} as const;

export function addFile(leaf: Leaf, collected: Collected): void {
  const { type, ...described } = leaf;
  collected.files.push({ ...described, mediaType: type.value });
}

function isWinmail({ type, name }: Leaf): boolean {
  return winmailTypes.has(type.value) || name?.toLowerCase() === 'winmail.dat';
}

/** Whether there was something in it: then the envelope itself is of no use to anybody. */
function readFromWinmail(content: Buffer, collected: Collected): boolean {
  const winmail = readWinmail(content);
  if (!winmail) return false;
  const { plain, html, files } = winmail;
  const hasWords = (plain ?? html ?? '').trim() !== '';
  if (hasWords) collected.fallback ??= { plain, html };
  for (const file of files) collected.files.push({ ...unnamedFile, ...file });
  return hasWords || files.length > 0;
}

function invite({ type, content }: Leaf, collected: Collected): void {
  const read = invitationIn(decodeText(content, type.parameters.get('charset') ?? ''));
  if (!read) return;
  collected.invitation ??= read.invitation;
  collected.fallback ??= { plain: read.description ?? read.invitation.title, html: null };
}
