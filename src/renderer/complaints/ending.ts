import type { Complaint, OutcomeKind, SaidPublicly, ToldHow } from '#shared/domain/complaint';
import { complaintsText } from '../text/complaints.ts';

/** How a complaint is to end, as somebody fills it in. */
export type Ending = Readonly<{
  kind: OutcomeKind | null;
  words: string;
  told: string;
  how: ToldHow | null;
  said: SaidPublicly | null;
  link: string;
  /** The public answer that says it. */
  interactionId: string | null;
  whyNot: string;
  check: string;
}>;

export const noEnding: Ending = {
  ...{ kind: null, words: '', told: '', how: null },
  ...{ said: null, link: '', interactionId: null, whyNot: '', check: '' },
};

/** What is still missing: the way it ended (with words where the way says nothing), who was told, and whether it was said in public. */
export function isComplete({ kind, words, told, said }: Ending, { wasPublic }: Pick<Complaint, 'wasPublic'>): boolean {
  if (kind === null || told.trim() === '' || (wasPublic && said === null)) return false;
  return kind !== 'other' || words.trim() !== '';
}

/** What is asked of the core; without words the way it ended stands for them. */
export function closingOf(id: string, ending: Ending, checkAt: number | null) {
  const { kind, words, told, how, said, link, interactionId, whyNot } = ending;
  const outcomeKind = kind ?? 'other';
  return {
    id,
    outcomeKind,
    outcome: words.trim() === '' ? complaintsText.kinds[outcomeKind] : words.trim(),
    told: told.trim(),
    toldHow: how,
    saidPublicly: said,
    publicLink: said === 'yes' && link.trim() !== '' ? link.trim() : null,
    publicInteractionId: said === 'yes' ? interactionId : null,
    publicNote: said === 'no' && whyNot.trim() !== '' ? whyNot.trim() : null,
    checkAt,
  };
}
