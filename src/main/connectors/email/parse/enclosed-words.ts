import { partiesOf } from './addresses.ts';
import { instantOfDate } from './date.ts';
import { fieldOf, fieldsNamed, type Head } from './head.ts';
import type { Enclosed } from './mail-content.ts';
import { subjectOf } from './subject.ts';
import { plainOf, type Words } from './words.ts';

/**
 * The words of messages that came as parts, where they are what the mail has to say: it has none of its own, or it is a
 * digest of them.
 */
export function withEnclosedWords(own: Words, enclosed: readonly Enclosed[]): Words {
  const isMute = `${own.plain ?? ''}${own.html ?? ''}`.trim() === '';
  const spoken = enclosed.filter(({ digest }) => isMute || digest).map(wordsUnderHeading);
  if (spoken.length === 0) return own;
  return { plain: [plainOf(own), ...spoken].filter((text) => text !== '').join('\n\n'), html: own.html };
}

function wordsUnderHeading({ head, content }: Enclosed): string {
  return `${headingOf(head)}\n\n${plainOf(content).trim()}`.trim();
}

/** Who wrote it, when, and about what, in one line that is the same in every language. */
function headingOf(head: Head): string {
  const [author] = partiesOf(fieldsNamed(head, 'from'));
  const name = author && (author.name === null ? author.address : `${author.name} <${author.address}>`);
  const at = instantOfDate(fieldOf(head, 'date') ?? '');
  const date = at === null ? null : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return [name, date, subjectOf(head)].filter((entry) => typeof entry === 'string').join(' · ');
}
