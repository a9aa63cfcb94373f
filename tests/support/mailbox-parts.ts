import { base64Lines, encodeText, isAscii, quotedPrintable } from './mailbox-encoding.ts';
import type { Charset } from './mailbox-people.ts';
import type { Random } from './mailbox-random.ts';
import { uncommonWord, type Language } from './mailbox-words.ts';

/** A MIME part: its header lines, and its body in pieces. */
export type Part = Readonly<{ head: string; body: readonly Buffer[] }>;

export function textPart(type: string, text: string, given: Readonly<{ charset: Charset; random: Random }>): Part {
  const { random } = given;
  const charset = given.charset === 'us-ascii' && !isAscii(text) ? 'utf-8' : given.charset;
  const bytes = encodeText(text, charset);
  const sevenBit = charset === 'iso-2022-jp' || isAscii(text);
  const encoding = sevenBit
    ? '7bit'
    : random.weighted([
        ['quoted-printable', 60],
        ['base64', 25],
        ['8bit', 15],
      ] as const);
  const encoded =
    encoding === 'base64'
      ? Buffer.from(`${base64Lines(bytes)}\n`)
      : encoding === 'quoted-printable'
        ? Buffer.from(quotedPrintable(bytes))
        : bytes;
  return {
    head: `Content-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n`,
    body: [encoded],
  };
}

export function multipart(kind: 'alternative' | 'mixed' | 'related', parts: readonly Part[], random: Random): Part {
  const boundary = `=_${kind.slice(0, 3)}_${random.hex(20)}`;
  const body = parts.flatMap((part) => [Buffer.from(`--${boundary}\n${part.head}\n`), ...part.body, Buffer.from('\n')]);
  return {
    head: `Content-Type: multipart/${kind}; boundary="${boundary}"\n`,
    body: [...body, Buffer.from(`--${boundary}--\n`)],
  };
}

const fileKinds: readonly (readonly [Readonly<{ extension: string; type: string; magic: string }>, number])[] = [
  [{ extension: 'pdf', type: 'application/pdf', magic: '255044462d312e340a' }, 50],
  [{ extension: 'jpg', type: 'image/jpeg', magic: 'ffd8ffe0' }, 30],
  [
    {
      extension: 'docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      magic: '504b0304',
    },
    12,
  ],
  [{ extension: 'png', type: 'image/png', magic: '89504e470d0a1a0a' }, 8],
];

/** A file of 5 to 200 kB. Its first bytes are its own, so no two are the same file. */
export function filePart(language: Language, random: Random): Part {
  const { extension, type, magic } = random.weighted(fileKinds);
  const size = Math.floor(5000 * Math.exp(random.fraction() * Math.log(40)));
  const name = `${uncommonWord(language, random)}-${random.between(1, 999)}.${extension}`;
  // Non-ASCII names as RFC 2231 wants them.
  const named = isAscii(name) ? `filename="${name}"` : `filename*=utf-8''${encodeURIComponent(name)}`;
  const first = Buffer.concat([Buffer.from(magic, 'hex'), random.bytes(57)]).subarray(0, 57);
  return {
    head: `Content-Type: ${type}${isAscii(name) ? `; name="${name}"` : ''}\nContent-Disposition: attachment; ${named}\nContent-Transfer-Encoding: base64\n`,
    body: [Buffer.from(`${base64Lines(first)}\n`), randomLines(size - 57, random)],
  };
}

/** A picture shown inside the HTML: the same logo in every mail of a sender's program. */
export function logoPart(contentId: string): Part {
  const image = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise().bytes.subarray(0, 4000)]);
  return {
    head: `Content-Type: image/png; name="logo.png"\nContent-Disposition: inline; filename="logo.png"\nContent-ID: <${contentId}>\nContent-Transfer-Encoding: base64\n`,
    body: [Buffer.from(`${base64Lines(image)}\n`)],
  };
}

const lineBytes = 57;
const lineLength = 77;
let noiseMade: Readonly<{ bytes: Buffer; lines: Buffer }> | null = null;

/** A piece of one long run of random base64 lines: making new ones for each file would take most of the time. */
function randomLines(size: number, random: Random): Buffer {
  const { lines } = noise();
  const wanted = Math.ceil(size / lineBytes);
  const start = random.between(0, lines.length / lineLength - wanted);
  return lines.subarray(start * lineLength, (start + wanted) * lineLength);
}

function noise(): Readonly<{ bytes: Buffer; lines: Buffer }> {
  if (noiseMade) return noiseMade;
  const bytes = Buffer.alloc(lineBytes * 20_000);
  let word = 0x2545f491;
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    bytes.writeInt32LE(word, at);
  }
  noiseMade = { bytes, lines: Buffer.from(`${base64Lines(bytes)}\n`) };
  return noiseMade;
}
