import { listLessons, stateOfMarks } from '#main/storage/complaint-marks';
import type { Came } from '#main/storage/rule-facts';
import type { Reader } from '#main/storage/statement';
import { learn, soundsLikeOne, weighComplaint, type Learned } from '#shared/complaint-signs/index';

/** The newest marks say best what a complaint is in this shop. */
const mostLessons = 1000;

/** Whether something that came in sounds like a complaint. */
export type SoundsLikeComplaint = (came: Pick<Came, 'subject' | 'text' | 'rating'>) => boolean;

/** Weighs by what the owner's marks have taught so far; they are read again when there is another. */
export function openSounds(reader: Reader): SoundsLikeComplaint {
  let known: Readonly<{ of: string; learned: Learned }> | null = null;
  return ({ subject, text, rating }) => {
    const { count, clock } = stateOfMarks(reader);
    const of = `${count} ${clock}`;
    if (known?.of !== of) known = { of, learned: learn(listLessons(reader, mostLessons)) };
    return weighComplaint({ subject, text, rating }, known.learned).score >= soundsLikeOne;
  };
}
