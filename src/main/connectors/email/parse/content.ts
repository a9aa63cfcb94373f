import PostalMime from 'postal-mime';
import type { Head } from './head.ts';
import { readRoughly, readWellFormed } from './well-formed.ts';

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

/** What a body holds, decoded. */
export type MailContent = Readonly<{ plain: string | null; html: string | null; files: readonly FilePart[] }>;

/** Mail of people nests three or four deep and has a few dozen parts. */
const deepest = 64;
const mostFiles = 1000;
const largestHeads = 2 * 1024 * 1024;
/** The slow way takes some thirty microseconds a line, once more for each message within the message. */
const largestForSlow = 1024 * 1024;
const mostLinesForSlow = 8000;
const mostDelimiters = 5000;
/** A forwarded message within a message is read as part of it; this deep, and no deeper. */
const deepestForward = 5;

/** Decodes the body of a mail, in time that grows with its size and nothing else. Throws past the limits. */
export async function readContent(raw: Buffer, head: Head): Promise<MailContent> {
  const content = readWellFormed(raw, head);
  if (content) return content;
  if (raw.length > largestForSlow || hasManyLines(raw)) return readRoughly(raw, head);
  if (delimiters(raw) > mostDelimiters) throw new Error(`The mail has more than ${mostDelimiters} parts`);
  return readAnything(raw);
}

/** The slow way, which reads whatever there is: postal-mime goes line by line and forgives everything. */
export async function readAnything(raw: Uint8Array): Promise<MailContent> {
  const mail = await PostalMime.parse(raw, {
    maxNestingDepth: deepest,
    maxHeadersSize: largestHeads,
    maxRfc822NestingDepth: deepestForward,
  });
  if (mail.attachments.length > mostFiles) throw new Error(`The mail has more than ${mostFiles} parts`);
  return {
    plain: mail.text ?? null,
    html: mail.html ?? null,
    files: mail.attachments.map((part) => ({
      name: part.filename,
      mediaType: part.mimeType.toLowerCase() || 'application/octet-stream',
      disposition: part.disposition,
      contentId: part.contentId ? part.contentId.trim().replace(/^<|>$/g, '') : null,
      related: part.related ?? false,
      content: bytesOf(part.content),
    })),
  };
}

function hasManyLines(raw: Buffer): boolean {
  let lines = 0;
  for (let at = raw.indexOf(0x0a); at >= 0; at = raw.indexOf(0x0a, at + 1)) if (++lines > mostLinesForSlow) return true;
  return false;
}

/** How many lines there are that could separate parts: any boundary that is named anywhere counts. */
function delimiters(raw: Buffer): number {
  const text = raw.toString('latin1');
  const boundaries = new Set(
    [...text.matchAll(/boundary\*?0?\*?\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/gi)]
      .slice(0, 50)
      .map((match) => match[1] ?? match[2] ?? ''),
  );
  let count = 0;
  for (const boundary of boundaries) {
    const delimiter = `\n--${boundary}`;
    for (let at = text.indexOf(delimiter); at >= 0 && count <= mostDelimiters; at = text.indexOf(delimiter, at + 1))
      count++;
  }
  return count;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
