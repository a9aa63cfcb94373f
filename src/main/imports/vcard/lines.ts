/** A line of a card as it stands in the file, folded ones joined; `line` is where it begins. */
export type CardLine = Readonly<{ line: number; text: string }>;

/** As long as a photo of a large card; beyond it no card is written by anybody. */
const longest = 32 * 1024 * 1024;

type Encoding = 'quoted-printable' | 'base64' | null;

const base64Only = /^[\d+/=A-Za-z]+$/u;
const property = /^(?:[\w-]+\.)?[\w-]+(?:[;:]|$)/u;

/**
 * The lines of a vCard file: continued ones begin with a space (RFC 6350 §3.2), end in `=` where they are quoted-printable
 * (vCard 2.1 §2.1.3), or are base64 that some programs do not indent. A line that is no property continues the one before.
 */
export async function* cardLines(pieces: AsyncIterable<string>): AsyncGenerator<CardLine> {
  let parts: string[] = [];
  let start = 0;
  let length = 0;
  let last = '';
  let written: Encoding = null;
  for await (const { line, text } of physicalLines(pieces)) {
    const continued =
      parts.length > 0 && length < longest
        ? continuation({ first: parts[0] ?? '', written, before: last }, text)
        : null;
    if (continued !== null) {
      parts.push(continued);
      length += continued.length;
    } else {
      if (parts.length > 0) yield { line: start, text: parts.join('') };
      [parts, start, length, written] = [[text], line, text.length, encodingOf(text)];
    }
    last = text;
  }
  if (parts.length > 0) yield { line: start, text: parts.join('') };
}

/** How a property's value is written, by its parameters: looked at once for all its lines, and without going back. */
function encodingOf(text: string): Encoding {
  const colon = text.indexOf(':');
  const parameters = (colon < 0 ? text : text.slice(0, colon)).toLowerCase().split(';').slice(1);
  const said = parameters.map((parameter) => parameter.slice(parameter.indexOf('=') + 1).trim());
  if (said.includes('quoted-printable')) return 'quoted-printable';
  return colon >= 0 && (said.includes('base64') || said.includes('b')) ? 'base64' : null;
}

type Begun = Readonly<{ first: string; written: Encoding; before: string }>;

/** What a line adds to the property begun by `first`; null where it begins another. */
function continuation({ first, written, before }: Begun, text: string): string | null {
  const [isQuoted, isBase64] = [written === 'quoted-printable', written === 'base64'];
  if (isQuoted && before.endsWith('=')) return `\n${text}`;
  if (/^[ \t]/u.test(text)) return isBase64 ? text.trim() : text.slice(1);
  if (text === '') return isBase64 ? '' : null;
  if (isBase64 && base64Only.test(text)) return text;
  if (property.test(text) || /^(?:begin|end):/iu.test(first)) return null;
  return isQuoted ? `=0A${text}` : `\\n${text}`;
}

async function* physicalLines(pieces: AsyncIterable<string>): AsyncGenerator<CardLine> {
  const waiting: string[] = [];
  let line = 1;
  for await (const piece of pieces) {
    const texts = piece.split('\n');
    waiting.push(texts.shift() ?? '');
    if (texts.length === 0) continue;
    texts.unshift(waiting.splice(0).join(''));
    const rest = texts.pop() ?? '';
    for (const text of texts) {
      for (const part of partsOf(text)) yield { line, text: part };
      line += 1;
    }
    waiting.push(rest);
  }
  for (const part of partsOf(waiting.join(''))) yield { line, text: part };
}

/** Some programs end lines with a carriage return too many, old ones with nothing else. */
function partsOf(text: string): string[] {
  let end = text.length;
  while (text[end - 1] === '\r') end -= 1;
  return text.slice(0, end).split('\r');
}
