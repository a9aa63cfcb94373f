import { snippetMark } from '#shared/domain/search-hit';
import { segment } from '#main/storage/words';

/** How much text stands before the first found word, and how long a snippet is, in UTF-16 units. */
const before = 50;
const length = 220;

/**
 * The part of a text around the first found word, on one line, each found word between U+E000 and U+E001. Words are
 * compared without case and accents, from their beginnings.
 */
export function snippetOf(text: string, words: readonly string[]): string {
  const line = text
    .slice(0, 200_000)
    .replaceAll(/[\s\uE000\uE001]+/gu, ' ')
    .trim();
  const wanted = words.flatMap((word) => segment(fold(word)).trim().split(/\s+/u)).filter((word) => word !== '');
  if (wanted.length === 0) return line.slice(0, length);
  const found = new RegExp(
    wanted.map((word) => `(?<![\\p{L}\\p{N}])${loose(word)}[\\p{L}\\p{N}]*|${loose(word)}`).join('|'),
    'giu',
  );
  found.lastIndex = 0;
  const first = found.exec(line)?.index ?? 0;
  const start = first <= before ? 0 : line.indexOf(' ', first - before) + 1 || first - before;
  const part = line.slice(start, start + length);
  const marked = part.replaceAll(found, (word) => `${snippetMark.open}${word}${snippetMark.close}`);
  return `${start > 0 ? '… ' : ''}${marked}${start + length < line.length ? ' …' : ''}`;
}

function fold(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A word that may carry accents: each letter with any marks, composed or not. */
function loose(word: string): string {
  return [...word]
    .map((letter) => `${accented.get(letter) ?? letter.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}\\p{M}*`)
    .join('');
}

const accented = new Map(
  Object.entries({
    a: 'àáâãäåāăą',
    c: 'çćĉċč',
    d: 'ďđ',
    e: 'èéêëēĕėęě',
    g: 'ĝğġģ',
    i: 'ìíîïĩīĭįı',
    l: 'ĺļľł',
    n: 'ñńņňŋ',
    o: 'òóôõöøōŏő',
    r: 'ŕŗř',
    s: 'śŝşšș',
    t: 'ţťț',
    u: 'ùúûüũūŭůűų',
    y: 'ýÿŷ',
    z: 'źżž',
  }).map(([letter, variants]) => [letter, `[${letter}${variants}]`]),
);
