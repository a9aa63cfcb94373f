import type { InteractionDetails } from '#shared/domain/interaction';
import { fullDate } from '../ui/index.ts';
import styles from './enclosed-message.module.css';
import { partyInFull } from './party-names.ts';
import { PlainText } from './plain-text.tsx';

type Props = Readonly<{ forwarded: NonNullable<InteractionDetails['forwarded']> }>;

/** A message that came as a file of this one, below who wrote it, when, and about what. */
export function EnclosedMessage({ forwarded: { author, at, subject, text } }: Props) {
  const heading = [author && partyInFull(author), at === null ? null : fullDate(at), subject];
  return (
    <section className={styles['enclosed']}>
      <p className={styles['heading']} dir="auto">
        {heading.filter((part) => part !== null).join(' · ')}
      </p>
      <PlainText text={text} />
    </section>
  );
}
