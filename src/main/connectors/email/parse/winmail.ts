import { decodeText } from './charset.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { readProperties, type MapiProperty } from './mapi.ts';
import { readRtf } from './rtf.ts';
import { charsetOfPage } from './windows-page.ts';

/** What a winmail.dat holds: Outlook's own envelope around the words and files of a mail ([MS-OXTNEF]). */
export type Winmail = Readonly<{
  plain: string | null;
  html: string | null;
  files: readonly WinmailFile[];
}>;
export type WinmailFile = Readonly<{ name: string; mediaType: string; contentId: string | null; content: Buffer }>;

const signature = 0x223e9f78;
const mostAttributes = 20_000;
const mostFiles = 1000;
/** A message within a message. */
const deepest = 3;

const attribute = { body: 0x800c, codepage: 0x9007, message: 0x9003, rendering: 0x9002 } as const;
const fileAttribute = { title: 0x8010, data: 0x800f, properties: 0x9005 } as const;
const property = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  fileName: 0x3704,
  longFileName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
} as const;

type Growing = { name: string; mediaType: string; contentId: string | null; content: Buffer; inner: Winmail | null };

/** Null for what is no such envelope, and for one that breaks off before anything of it can be read. */
export function readWinmail(bytes: Buffer, depth = 0): Winmail | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null;
  let plain: string | null = null;
  let html: string | null = null;
  let charset = '';
  const files: Growing[] = [];
  for (const { id, data } of attributesIn(bytes)) {
    const file = files.at(-1);
    if (id === attribute.codepage && data.length >= 4) charset = charsetOfPage(data.readUInt32LE(0));
    else if (id === attribute.body) plain ??= textOf(data, charset);
    else if (id === attribute.message) {
      const words = wordsOf(readProperties(data), charset);
      plain = words.plain ?? plain;
      html = words.html ?? html;
    } else if (id === attribute.rendering) {
      if (files.length >= mostFiles) break;
      files.push({ name: '', mediaType: '', contentId: null, content: Buffer.alloc(0), inner: null });
    } else if (file && id === fileAttribute.title) file.name ||= textOf(data, charset);
    else if (file && id === fileAttribute.data) file.content = data;
    else if (file && id === fileAttribute.properties) describe(file, readProperties(data), { charset, depth });
  }
  return withInner({ plain, html }, files);
}

/** Files of an enclosed message are files of this one; its words come after. */
function withInner(words: Readonly<Pick<Winmail, 'plain' | 'html'>>, files: readonly Growing[]): Winmail {
  const inner = files.flatMap((file) => (file.inner ? [file.inner] : []));
  const texts = [words.plain, ...inner.map(({ plain }) => plain)].filter((text) => text !== null);
  return {
    plain: texts.join('\n\n').trim() || null,
    html: words.html,
    files: [
      ...files.flatMap(({ inner: message, mediaType, ...file }) =>
        message ? [] : [{ ...file, mediaType: mediaType || 'application/octet-stream' }],
      ),
      ...inner.flatMap((message) => message.files),
    ],
  };
}

type Attribute = Readonly<{ id: number; data: Buffer }>;

function* attributesIn(bytes: Buffer): Generator<Attribute> {
  let at = 6;
  for (let count = 0; count < mostAttributes && at + 9 <= bytes.length; count++) {
    const length = bytes.readUInt32LE(at + 5);
    const start = at + 9;
    // One that is cut is read as far as it goes.
    yield { id: bytes.readUInt16LE(at + 1), data: bytes.subarray(start, start + length) };
    at = start + length + 2;
  }
}

function wordsOf(properties: readonly MapiProperty[], charset: string): Pick<Winmail, 'plain' | 'html'> {
  const valueOf = (id: number) => properties.find((entry) => entry.id === id)?.value ?? null;
  const [body, html, rtf] = [valueOf(property.body), valueOf(property.html), valueOf(property.rtf)];
  const fromRtf = Buffer.isBuffer(rtf) ? readRtf(decompressRtf(rtf)) : { plain: null, html: null };
  const ownHtml = Buffer.isBuffer(html) ? textOf(html, charset) : html;
  return {
    plain: (Buffer.isBuffer(body) ? textOf(body, charset) : body) ?? fromRtf.plain,
    html: ownHtml ?? fromRtf.html,
  };
}

function describe(
  file: Growing,
  properties: readonly MapiProperty[],
  { charset, depth }: Readonly<{ charset: string; depth: number }>,
): void {
  for (const { id, value } of properties) {
    const text = () => (Buffer.isBuffer(value) ? textOf(value, charset) : value);
    if (id === property.longFileName) file.name = text() || file.name;
    else if (id === property.fileName) file.name ||= text();
    else if (id === property.mediaType) file.mediaType = text().toLowerCase();
    else if (id === property.contentId) file.contentId = text().replaceAll(/[<>\s]/g, '') || null;
    else if (id === property.data && Buffer.isBuffer(value)) {
      // An enclosed message stands behind the sixteen bytes that name its interface.
      file.inner = depth < deepest ? readWinmail(value.subarray(16), depth + 1) : null;
      file.content = value;
    }
  }
}

function textOf(bytes: Buffer, charset: string): string {
  const end = bytes.indexOf(0);
  return decodeText(end < 0 ? bytes : bytes.subarray(0, end), charset);
}
