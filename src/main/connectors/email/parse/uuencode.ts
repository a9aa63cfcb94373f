const begin = /^begin(?:-base64)? [0-7]{3,4} (\S[^\n]{0,254})\n/m;
/** People send a few; more are an attack. */
const mostFiles = 100;

export type Uuencoded = Readonly<{ name: string; content: Buffer }>;

/** Files that old programs wrote into the text itself, and the text without them. */
export function withoutUuencoded(text: string): Readonly<{ text: string; files: readonly Uuencoded[] }> {
  const files: Uuencoded[] = [];
  let kept = '';
  let rest = text;
  while (files.length < mostFiles && rest.includes('begin')) {
    const found = begin.exec(rest);
    if (!found) break;
    const start = found.index + found[0].length;
    const end = /^(?:end|====)[ \t]*$/m.exec(rest.slice(start));
    const content = end && decodeLines(rest.slice(start, start + end.index), found[0].startsWith('begin-base64'));
    if (!end || !content) break;
    files.push({ name: (found[1] ?? '').trim(), content });
    kept += rest.slice(0, found.index);
    rest = rest.slice(start + end.index + end[0].length);
  }
  return { text: kept + rest, files };
}

/** Null where a line is not as long as it says: then these are just words. */
function decodeLines(text: string, isBase64: boolean): Buffer | null {
  if (isBase64) return Buffer.from(text, 'base64');
  const pieces: Buffer[] = [];
  for (const line of text.split('\n')) {
    const signs = line.trimEnd();
    if (signs === '' || signs === '`') continue;
    const length = (signs.charCodeAt(0) - 0x20) & 0x3f;
    // A space is a zero, and at a line's end it gets lost.
    const groups = Math.ceil(length / 3);
    if (signs.length - 1 > groups * 4 + 2 || signs.length - 1 < length) return null;
    const bytes = Buffer.alloc(groups * 3);
    for (let group = 0; group < groups; group++) {
      const value = [0, 1, 2, 3].reduce((sum, at) => {
        const code = signs.charCodeAt(1 + group * 4 + at);
        return (sum << 6) | (Number.isNaN(code) ? 0 : (code - 0x20) & 0x3f);
      }, 0);
      bytes.writeUIntBE(value, group * 3, 3);
    }
    pieces.push(bytes.subarray(0, length));
  }
  return Buffer.concat(pieces);
}
