/** A line of a card as it stands in the file, folded ones joined; `line` is where it begins. */
export type CardLine = Readonly<{ line: number; text: string }>;

/** As long as a photo of a large card; beyond it no card is written by anybody. */
const longest = 32 * 1024 * 1024;

const quotedPrintable = /^[^:]*;(?:[^:]*=)?quoted-printable\b/iu;
const base64 = /^[^:]*;(?:[^:]*=)?(?:base64|b)\b[^:]*:/iu;
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
  for await (const { line, text } of physicalLines(pieces)) {
    const continued = parts.length > 0 && length < longest ? continuation(parts[0] ?? '', last, text) : null;
    if (continued !== null) {
      parts.push(continued);
      length += continued.length;
    } else {
      if (parts.length > 0) yield { line: start, text: parts.join('') };
      [parts, start, length] = [[text], line, text.length];
    }
    last = text;
  }
  if (parts.length > 0) yield { line: start, text: parts.join('') };
}

/** What a line adds to the property begun by `first`; null where it begins another. */
function continuation(first: string, before: string, text: string): string | null {
  const isQuoted = quotedPrintable.test(first);
  if (isQuoted && before.endsWith('=')) return `\n${text}`;
  if (/^[ \t]/u.test(text)) return base64.test(first) ? text.trim() : text.slice(1);
  if (text === '') return base64.test(first) ? '' : null;
  if (base64.test(first) && base64Only.test(text)) return text;
  if (property.test(text) || /^(?:begin|end):/iu.test(first)) return null;
  return isQuoted ? `=0A${text}` : `\\n${text}`;
}

async function* physicalLines(pieces: AsyncIterable<string>): AsyncGenerator<CardLine> {
  let rest = '';
  let line = 1;
  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      // Some programs end lines with a carriage return too many, old ones with nothing else.
      for (const part of text.replace(/\r+$/u, '').split('\r')) yield { line, text: part };
      line += 1;
    }
  }
  for (const part of rest.replace(/\r+$/u, '').split('\r')) yield { line, text: part };
}
