import type { Severity } from '#shared/domain/complaint';
import { findSigns, type Found } from './find-signs.ts';
import type { SignKind } from './languages/language.ts';
import { nothingLearned, voiceOfLearned, type Learned } from './learning.ts';
import { tokensOf, type Token, type Tokens } from './tokens.ts';

/** What is weighed: what somebody newly wrote, its subject where it is the first of its thread, and stars, where any were given. */
export type Weighed = Readonly<{ subject: string | null; text: string; rating: number | null }>;

/** How much a message sounds like a complaint, from 0 to 1, how bad it would be, and by which of its words. */
export type ComplaintSound = Readonly<{ score: number; severity: Severity; evidence: readonly string[] }>;

/** From here on a message is offered as a complaint. */
export const soundsLikeOne = 0.5;

/** In log-odds. Found by hand on the development half of the labelled messages (tests/bench/complaints). */
const weights: Readonly<Record<SignKind, number>> = {
  trouble: 1.7,
  waiting: 1.6,
  again: 0.9,
  anger: 2.1,
  demand: 0.9,
  leaving: 1.7,
  threat: 2,
  harm: 2.6,
  hint: 0.6,
  praise: -1.5,
  asking: -1.5,
  bulk: -3,
};
const before = -0.75;
/** A further sign of the same kind says less than the first. */
const further = 0.6;
const strengthened = 1.25;
/** What is said not to be is a little less likely a complaint than what is not spoken of. */
const denied = -0.4;
/** What is not great is bad. */
const notPraised = 1.2;
const shouting = 0.8;
const hardlyAsking = 0.25;
const usualWords = 120;
const unshown = soundsLikeOne - 0.01;
/** Nothing but questions. */
const onlyAsking = -0.8;
/** A short message that tells something, and neither asks nor thanks. */
const telling = 0.2;
const mostEvidence = 4;

export function weighComplaint(message: Weighed, learned: Learned = nothingLearned): ComplaintSound {
  const text = wholeText(message);
  const read = tokensOf(text);
  const { tokens } = read;
  const found = findSigns(tokens);
  // In many words some sign stands by chance.
  const dense = Math.min(1, usualWords / tokens.length) ** 0.35;
  const odds =
    before +
    oddsOfSigns(found, read) * dense +
    oddsOfTone(text, read) +
    oddsOfTelling(found, read) +
    oddsOfStars(message.rating);
  const evidence = evidenceIn(text, tokens, found);
  const score = 1 / (1 + Math.exp(-odds - voiceOfLearned(learned, text)));
  // What cannot be shown is not offered.
  const shown = evidence.length > 0 || message.rating !== null ? score : Math.min(score, unshown);
  return { score: shown, severity: severityOf(found, odds), evidence };
}

/** What is read of a message, and taught by. */
export function wholeText({ subject, text }: Pick<Weighed, 'subject' | 'text'>): string {
  // The subject of an answer is what the other side once wrote.
  const isAnswer = subject === null || /^\s*(re|aw|sv|tr|fw|fwd|wg|rv|res|ref|r|antw|i)\s*:/iu.test(subject);
  return isAnswer ? text : `${subject}\n${text}`;
}

function oddsOfSigns(found: readonly Found[], { tokens, asking }: Tokens): number {
  const seen = new Map<SignKind, number>();
  const keys = new Set<string>();
  let odds = 0;
  for (const { kind, key, negated, strong, first, end } of found) {
    if (keys.has(key)) continue;
    keys.add(key);
    if (negated) {
      odds += weights[kind] > 0 ? denied : kind === 'praise' ? notPraised : 0;
      continue;
    }
    const times = seen.get(kind) ?? 0;
    seen.set(kind, times + 1);
    // One word asks only where a question mark says so: "avete" alone may as well tell what they did.
    const weak = kind === 'asking' && end - first === 1 && !asking.has(tokens[first]?.sentence ?? -1);
    odds += weights[kind] * further ** times * (strong ? strengthened : 1) * (weak ? hardlyAsking : 1);
  }
  return odds;
}

function oddsOfTone(text: string, { tokens, asking, sentences }: Tokens): number {
  const capitals = tokens.filter((token) => token.capitals).length;
  const shouts = capitals >= 3 && capitals > tokens.length * 0.25;
  const asksOnly = sentences > 0 && asking.size === sentences;
  return (shouts ? shouting : 0) + (asksOnly ? onlyAsking : 0) + (/!{2,}|\?!|!\?/u.test(text) ? shouting / 2 : 0);
}

function oddsOfTelling(found: readonly Found[], { tokens, asking }: Tokens): number {
  if (asking.size > 0 || tokens.length > usualWords) return 0;
  return found.some(({ kind }) => weights[kind] < 0) ? 0 : telling;
}

function oddsOfStars(rating: number | null): number {
  if (rating === null) return 0;
  return rating <= 2 ? 2.5 : rating >= 4 ? -2.5 : 0.5;
}

function severityOf(found: readonly Found[], odds: number): Severity {
  const meant = found.filter(({ negated }) => !negated);
  const has = (kind: SignKind): boolean => meant.some((one) => one.kind === kind);
  if (has('harm') || has('threat')) return 'high';
  const worse = has('anger') || has('again') || has('leaving');
  if (worse && odds > 3) return 'high';
  return worse || odds > 1 ? 'normal' : 'low';
}

/** The words by which it was told, as they were written, the weightiest first. */
function evidenceIn(text: string, tokens: readonly Token[], found: readonly Found[]): readonly string[] {
  const written = found
    .filter(({ kind, negated }) => weights[kind] > 0 && !negated)
    .toSorted((one, other) => weights[other.kind] - weights[one.kind])
    .map(({ first, end }) => text.slice(tokens[first]?.from, tokens[end - 1]?.to).replace(/\s+/gu, ' '));
  const each = new Map(written.map((words) => [words.toLowerCase(), words]));
  return [...each.values()].slice(0, mostEvidence);
}
