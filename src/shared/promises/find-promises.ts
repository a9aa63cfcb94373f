import { foldWords } from '#shared/moments/fold';
import { inOrder } from '#shared/moments/in-order';
import { momentIn } from '#shared/moments/moment-in';
import { sentencesOf, type Sentence } from './sentences.ts';
import { promiseWords, type PromiseWords } from './words/index.ts';

/** A sentence that sounds like a promise: where it stands, the words that say so, and by when, if it says that. */
export type FoundPromise = Sentence & Readonly<{ words: string; language: string; dueAt: number | null }>;

/** Longer ones are no promises to anybody, but lists and terms. */
const longest = 400;

/**
 * The sentences of a text in which somebody promises something. What they quote, ask, tie to a condition or say of a rule is
 * none. `locale` is the language that is tried first.
 */
export async function findPromises(
  text: string,
  { now, locale }: Readonly<{ now: number; locale: string | null }>,
): Promise<readonly FoundPromise[]> {
  const found: FoundPromise[] = [];
  const languages = languagesOf(text, locale);
  for (const sentence of sentencesOf(text)) {
    if (sentence.text.length > longest || /^¿|\?["”')\s]*$/u.test(sentence.text)) continue;
    const promised = await promisedIn(sentence.text, { now, locale, languages });
    if (promised) found.push({ ...sentence, ...promised });
  }
  return found;
}

type Promised = Pick<FoundPromise, 'words' | 'language' | 'dueAt'>;

async function promisedIn(
  sentence: string,
  { languages, ...meant }: Readonly<{ now: number; locale: string | null; languages: readonly PromiseWords[] }>,
): Promise<Promised | null> {
  // Words that somebody quotes are not their own.
  const folded = foldWords(sentence.replaceAll(/[“"„«][^“”"»]*[”"“»]/gu, ' … '));
  for (const words of languages) {
    const { sure, dated, not, when } = patternsOf(words);
    const said = sure.exec(folded) ?? dated.exec(folded);
    if (!said || not.test(folded)) continue;
    const dueAt = await momentIn(folded, { language: words.language, ...meant });
    const alone = sure.test(folded);
    if (alone || dueAt !== null || when.test(folded)) return { words: said[0].trim(), language: words.language, dueAt };
  }
  return null;
}

/** The languages a text may be in: those of most of its small words. */
function languagesOf(text: string, locale: string | null): readonly PromiseWords[] {
  const folded = foldWords(text);
  const own = locale?.split('-', 1)[0];
  // Of a few words none may be common: then the language of the window is as likely as any.
  const counted = inOrder(promiseWords, locale).map((words) => ({
    words,
    count: [...folded.matchAll(new RegExp(anyOf([words.common]), 'gu'))].length + Number(words.language === own),
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count === most).map(({ words }) => words);
}

type Patterns = Readonly<Record<'sure' | 'dated' | 'not' | 'when', RegExp>>;
const compiled = new Map<string, Patterns>();

function patternsOf({ language, sure, dated, not, when }: PromiseWords): Patterns {
  const known = compiled.get(language);
  if (known) return known;
  const patterns = { sure: anyOf(sure), dated: anyOf(dated), not: anyOf(not), when: anyOf([when]) };
  compiled.set(language, patterns);
  return patterns;
}

/** One of the parts, as whole words. */
function anyOf(parts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
