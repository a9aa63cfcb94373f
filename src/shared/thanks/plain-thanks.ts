import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import type { ThanksWords } from './words.ts';

const languages: readonly ThanksWords[] = [english, german, french, spanish, italian, portuguese, dutch];
const longestText = 400;
const mostNames = 4;
/** Folded hands, hearts and a warm smile thank by themselves; a raised thumb may be a yes to something. */
const thankfulSigns = /[\u{1F64F}\u2764\u{1F60A}\u{1F970}\u{1F49B}]/u;
/** A question, a link, an address or a number asks for a look. */
const asking = /[?¿？@\d]|https?:|www\./iu;

const withinNames = new Set('de del della den der di da do dos du la le van von vom zu y'.split(' '));

type Use = keyof ThanksWords;
let phrases: ReadonlyMap<string, ReadonlySet<Use>> | null = null;
let longestPhrase = 0;

/**
 * Whether new words say no more than thanks: all of them are of the lists, or `names` of those who write to each other. What is
 * not known for harmless counts as something that is asked for.
 */
export function isPlainThanks(text: string, names: readonly (string | null)[] = []): boolean {
  const said = text.trim();
  if (said === '' || said.length > longestText || asking.test(said)) return false;
  const words = wordsOf(said);
  if (words.length === 0) return thankfulSigns.test(said);
  const known = new Set(names.flatMap((name) => wordsOf(name ?? '')).map(({ folded }) => folded));
  return isCovered(words, known) && (mentions(words, 'thanks') || thankfulSigns.test(said));
}

type Word = Readonly<{ folded: string; capital: boolean }>;

/** Whether one can read from the first word to the last in phrases and names alone. */
function isCovered(words: readonly Word[], known: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < words.length; at += 1) {
    if (!reached.has(at)) continue;
    if (known.has(words[at]?.folded ?? '')) reached.add(at + 1);
    for (const { end, uses } of phrasesAt(words, at)) {
      reached.add(end);
      const named = namesFrom(words, end);
      if (uses.has('greetings')) for (let name = 1; name <= named; name += 1) reached.add(end + name);
      if (uses.has('closings') && end + named === words.length) reached.add(words.length);
    }
  }
  return reached.has(words.length);
}

function mentions(words: readonly Word[], use: Use): boolean {
  return words.some((_, at) => phrasesAt(words, at).some(({ uses }) => uses.has(use)));
}

function phrasesAt(words: readonly Word[], at: number): readonly Readonly<{ end: number; uses: ReadonlySet<Use> }>[] {
  const known = knownPhrases();
  const lengths = Array.from({ length: Math.min(longestPhrase, words.length - at) }, (_, index) => index + 1);
  return lengths.flatMap((length) => {
    const uses = known.get(
      words
        .slice(at, at + length)
        .map(({ folded }) => folded)
        .join(' '),
    );
    return uses ? [{ end: at + length, uses }] : [];
  });
}

/** How many words from here on may be a name: written with a capital each, but for what stands within names. */
function namesFrom(words: readonly Word[], from: number): number {
  const end = words.findIndex(({ capital, folded }, at) => at >= from && !capital && !withinNames.has(folded));
  return Math.min(mostNames, (end === -1 ? words.length : end) - from);
}

function knownPhrases(): ReadonlyMap<string, ReadonlySet<Use>> {
  if (phrases) return phrases;
  const known = new Map<string, Set<Use>>();
  for (const language of languages)
    for (const use of ['thanks', 'besides', 'greetings', 'closings'] as const)
      for (const line of language[use].split('\n')) {
        const words = wordsOf(line);
        const phrase = words.map(({ folded }) => folded).join(' ');
        if (phrase === '') continue;
        known.set(phrase, (known.get(phrase) ?? new Set()).add(use));
        longestPhrase = Math.max(longestPhrase, words.length);
      }
  phrases = known;
  return known;
}

function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '')
    .replaceAll('ß', 'ss');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    folded: word.toLowerCase(),
    capital: word[0] !== word[0]?.toLowerCase(),
  }));
}
