import type { ShownInteraction } from '#shared/contract/inbox';
import type { Draft, DraftWords } from '#shared/domain/draft';
import { gapsIn } from '#shared/answers/template';
import { speaksOfAttachment } from './attachment-words.ts';

/** What a person may have overlooked; each is asked about once. */
export type Concern = 'gaps' | 'no-attachment' | 'no-subject' | 'many-visible' | 'nobody-reads';

/** From this many addresses on it is a mailing, and its readers need not see each other. */
const manyRecipients = 10;

const unread =
  /^(?:no-?_?reply|do-?_?not-?_?reply|ne-?pas-?repondre|nicht-?antworten|noresponder|no-?responder|nao-?responda|mailer-daemon|bounces?|postmaster)(?:[+._-].*)?@/iu;

/** Variables of a saved answer that nobody filled in, on whatever way the words leave. */
export function gapConcern({ text }: Pick<DraftWords, 'text'>): readonly Concern[] {
  return gapsIn(text).length > 0 ? ['gaps'] : [];
}

/** What to ask about before a mail leaves, the gravest first. */
export function concernsAbout(
  words: DraftWords,
  files: Draft['attachments'],
  answered: Pick<ShownInteraction, 'details'> | null,
): readonly Concern[] {
  const visible = [...words.to, ...words.cc];
  const mailing = answered?.details.automatic === 'bulk' && answered.details.form === null;
  return [
    ...(mailing || visible.some(({ address }) => unread.test(address)) ? (['nobody-reads'] as const) : []),
    ...(files.length === 0 && speaksOfAttachment(`${words.subject}\n${words.text}`)
      ? (['no-attachment'] as const)
      : []),
    ...(isEmptySubject(words.subject) ? (['no-subject'] as const) : []),
    ...(visible.length >= manyRecipients ? (['many-visible'] as const) : []),
  ];
}

function isEmptySubject(subject: string): boolean {
  return subject.replace(/^(?:re|fwd):/iu, '').trim() === '';
}
