import { decodeWords } from './encoded-words.ts';
import { fieldOf, type Head } from './head.ts';

const longestField = 20_000;
const longestSubject = 4000;

/** The subject as one line; null where there is none. */
export function subjectOf(head: Head): string | null {
  const value = fieldOf(head, 'subject');
  if (value === null) return null;
  const subject = decodeWords(value.slice(0, longestField))
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestSubject);
  return subject === '' ? null : subject;
}
