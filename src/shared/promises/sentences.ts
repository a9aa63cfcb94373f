/** A sentence as it was written, and where. */
export type Sentence = Readonly<{ text: string; from: number; to: number }>;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** After its number a month begins with a capital in some languages, as a sentence does. */
const month = /^(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/iu;

/** What somebody wrote themselves, sentence by sentence: without what they quote and without what is below their name. */
export function sentencesOf(text: string): readonly Sentence[] {
  const own = text.split(/^-- ?$/mu, 1)[0] ?? '';
  const found: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(own)) {
    const last = found.at(-1);
    const goesOn = last !== undefined && /\b\d{1,2}\.$/u.test(last.text) && month.test(segment);
    const from = goesOn ? last.from : index + (segment.length - segment.trimStart().length);
    const to = index + segment.trimEnd().length;
    if (goesOn) found.pop();
    if (to > from) found.push({ text: own.slice(from, to), from, to });
  }
  return found.filter(({ text: said }) => !said.startsWith('>'));
}
