/** What mail programs put before the subject of an answer, in the languages they speak. */
const answerWords = `r|re|aw|antw|ant|sv|svar|vs|odp|rif|ris|res|resp|réf|rép|ynt|yan|cvp|vá|válasz|atb|απ|σχετ|от|отв|ответ|hb|答复|回复|回覆|返信|回信|تنبيه|رد`;
/** The same for mail that is sent on. */
const forwardWords = `fwd?|fw|wg|wtr|doorst|tr|rv|enc|fs|vb|vl|videresendt|pd|pdl|továbbítás|ilt|i|προ|пересл|fwd|转发|轉寄|転送|إعادة توجيه`;

// Of bounded length each, so that a subject of nothing but prefixes takes no longer than its length.
const prefix = new RegExp(
  `^(?:(${answerWords})|(?:${forwardWords}))\\s{0,2}(?:[\\[(^]\\s?(\\d{1,3})\\s?[\\])]?)?\\s{0,2}[:：]\\s*`,
  'iu',
);
const marksOf = (words: string): RegExp =>
  new RegExp(`^(?:(?:${words})\\s{0,2}(?:[\\[(^]\\s?\\d{1,3}\\s?[\\])]?)?\\s{0,2}[:：]\\s*)+`, 'iu');
const answerMarks = marksOf(answerWords);
const forwardMarks = marksOf(forwardWords);
/** A list’s tags; a tag that is all there is, is the subject (RFC 5256 §2.1, step 5). */
const listTags = /^(?:\[[^[\]]{1,80}\]\s*)+(?=\S)/u;
const wrapped = /^\[\s?(?:fwd?|fw)\s?:\s*(.*)\]$/iu;
const trailer = /(?:\s*\((?:fwd?|fw|wg)\))+$/iu;

/**
 * A subject without what programs and lists put around it (RFC 5256 §2.1, in more languages than its “Re” and “Fwd”), in
 * lower case; `answers` counts how often it was answered.
 */
export function baseSubject(subject: string | null): Readonly<{ base: string; answers: number }> {
  let rest = (subject ?? '').replaceAll(/\s+/gu, ' ').trim();
  let answers = 0;
  for (;;) {
    const untagged = rest.replace(listTags, '');
    const found = prefix.exec(untagged);
    if (found) {
      if (found[1] !== undefined) answers += Number(found[2] ?? 1);
      rest = found.input.slice(found[0].length).trim();
      continue;
    }
    const inner = wrapped.exec(untagged)?.[1] ?? rest.replace(trailer, '');
    if (inner !== rest) {
      rest = inner.trim();
      continue;
    }
    return { base: untagged.toLowerCase(), answers };
  }
}

/** A subject without the marks of answers before it, as it was written. */
export function withoutAnswerMarks(subject: string): string {
  return subject.trim().replace(answerMarks, '');
}

/** A subject without the marks of being sent on before it, as it was written. */
export function withoutForwardMarks(subject: string): string {
  return subject.trim().replace(forwardMarks, '');
}

const shortestWord = 12;

/** Whether a base subject says enough to know a thread by: two words, a number, or one long word; “Order” says nothing. */
export function isDistinctive(base: string): boolean {
  return (
    /\p{L}{2,}.*\s.*[\p{L}\p{N}]{2,}|\p{N}{3,}/u.test(base) || (base.length >= shortestWord && /\p{L}/u.test(base))
  );
}
