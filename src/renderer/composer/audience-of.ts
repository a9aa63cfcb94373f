import type { ShownInteraction } from '#shared/contract/inbox';
import type { Draft, DraftWords } from '#shared/domain/draft';
import { audienceText } from '../text/audience.ts';
import { composerText } from '../text/composer.ts';
import { usualWay } from './usual-way.ts';
import { withoutPieces } from './without-pieces.ts';

type Written = Readonly<{ draft: Draft; words: DraftWords; answered: ShownInteraction | null }>;

/** Who is to read what is being written, and the ways to say a part of it, or all of it, to few. */
export function audienceOf({ draft, words, answered }: Written, change: (part: Partial<DraftWords>) => void) {
  const way = draft.ways.find(({ visibility }) => visibility === words.visibility) ?? draft.ways[0] ?? usualWay;
  const [reach] = draft.reachable;
  const open = way.visibility === 'public';
  const beside = open ? words.privately : null;
  const privateWay = draft.ways.some(({ visibility }) => visibility === 'private');
  const addBeside = (text: string): Pick<DraftWords, 'privately'> | null =>
    reach ? { privately: { to: reach, subject: answered?.subject ?? '', text } } : null;
  return {
    way,
    /** What goes to this person alone beside the words for everybody. */
    beside,
    sendWords: sendWords(beside !== null, words.text.trim() === ''),
    addBeside: open && beside === null && reach ? () => change(addBeside('') ?? {}) : null,
    /** The same words, to them alone: the channel's own way, or by mail. */
    sayInstead: privateWay
      ? () => change({ visibility: 'private' })
      : reach && beside === null
        ? () => change({ ...addBeside(words.text), text: '', html: null })
        : null,
    takeOut: () => change({ text: withoutPieces(words.text, draft.personal), html: null }),
  };
}

/** What the form's button does, by what there is to send. */
function sendWords(both: boolean, nothingOpen: boolean): string {
  if (!both) return composerText.send;
  return nothingOpen ? audienceText.sendPrivately : audienceText.sendBoth;
}
