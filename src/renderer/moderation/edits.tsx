import type { ShownInteraction } from '#shared/contract/inbox';
import { messageText } from '../text/message.ts';
import { moderationText } from '../text/moderation.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import styles from './moderation.module.css';

/** Stars, where somebody gives some. */
const best = 5;

type Edited = Pick<ShownInteraction, 'newText' | 'revisions'>;

/** The words as they stand now. */
export function currentWords({ newText, revisions }: Edited): string {
  return revisions.findLast(({ what }) => what === 'edited')?.text ?? newText;
}

/** That it was edited, and what it said before, the newest of it first. */
export function Edits({ message }: Readonly<{ message: Edited }>) {
  const edits = message.revisions.filter(({ what }) => what === 'edited');
  const last = edits.at(-1);
  if (!last) return null;
  const former = edits
    .map(({ formerRating }, index) => ({
      text: index === 0 ? message.newText : (edits[index - 1]?.text ?? moderationText.forgotten),
      rating: formerRating,
    }))
    .toReversed();
  return (
    <details className={styles['edits']}>
      <summary title={fullDate(last.at)}>{moderationText.edited(relativeDate(last.at, Date.now()))}</summary>
      <p className={styles['quiet']}>{moderationText.was}</p>
      {former.map(({ text, rating }, index) => (
        <blockquote key={index} dir="auto">
          {rating !== null && <p className={styles['quiet']}>{messageText.rating(rating, best)}</p>}
          {text}
        </blockquote>
      ))}
    </details>
  );
}
