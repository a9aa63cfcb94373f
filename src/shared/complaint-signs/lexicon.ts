import { languages } from './languages/index.ts';
import type { Language, SignKind } from './languages/language.ts';
import { foldWord } from './tokens.ts';

/** One word of a sign; `open` goes on as it likes, null stands for up to three words of any kind. */
type Part = Readonly<{ word: string; open: boolean }> | null;
export type Sign = Readonly<{ kind: SignKind; parts: readonly Part[]; key: string }>;

/** A language as it is looked up. */
export type Lexicon = Readonly<{
  code: string;
  common: ReadonlySet<string>;
  not: ReadonlySet<string>;
  very: readonly (readonly string[])[];
  /** By their first word. */
  signs: ReadonlyMap<string, readonly Sign[]>;
  /** Those whose first word goes on as it likes, by its first letters (at most three). */
  openSigns: ReadonlyMap<string, readonly Sign[]>;
}>;

let known: readonly Lexicon[] | null = null;

/** All languages, put in order the first time they are asked for. */
export function lexicons(): readonly Lexicon[] {
  known ??= languages.map(lexiconOf);
  return known;
}

/** Words so common in any language that they tell nothing. */
export function isCommon(word: string): boolean {
  return lexicons().some(({ common }) => common.has(word));
}

export function beginningOf(word: string): string {
  return word.slice(0, 3);
}

function lexiconOf({ code, common, not, very, signs }: Language): Lexicon {
  const bySigns = new Map<string, Sign[]>();
  const byBeginning = new Map<string, Sign[]>();
  for (const kind of kinds)
    for (const written of wordsIn(signs[kind])) {
      const sign = signOf(kind, written);
      const [first] = sign.parts;
      if (!first) continue;
      const [map, key] = first.open ? [byBeginning, beginningOf(first.word)] : [bySigns, first.word];
      map.set(key, [...(map.get(key) ?? []), sign]);
    }
  return {
    code,
    common: new Set(wordsIn(common)),
    not: new Set(wordsIn(not)),
    very: wordsIn(very).map((words) => words.split(' ')),
    signs: bySigns,
    openSigns: byBeginning,
  };
}

const kinds: readonly SignKind[] = [
  ...(['trouble', 'waiting', 'again', 'anger', 'demand', 'leaving', 'threat', 'harm', 'hint'] as const),
  ...(['praise', 'asking', 'bulk'] as const),
];

function signOf(kind: SignKind, written: string): Sign {
  const parts = written.split(' ').map((part): Part => {
    if (part === '~') return null;
    return { word: part.replace('*', ''), open: part.endsWith('*') };
  });
  return { kind, parts, key: written };
}

function wordsIn(list: string): string[] {
  return list
    .split(/[,\n]/u)
    .map((one) => one.trim().split(/\s+/u).map(foldKeepingMarks).join(' '))
    .filter((one) => one !== '');
}

function foldKeepingMarks(word: string): string {
  return word === '~' ? word : `${foldWord(word.replace('*', ''))}${word.endsWith('*') ? '*' : ''}`;
}
