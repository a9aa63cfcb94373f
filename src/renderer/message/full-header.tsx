import type { ShownInteraction } from '#shared/contract/inbox';
import { conversationText } from '../text/conversation.ts';
import { fullDate } from '../ui/index.ts';
import styles from './message.module.css';
import { partyInFull } from './party-names.ts';

/** The header of a message in full. */
export function FullHeader({ message }: Readonly<{ message: ShownInteraction }>) {
  const { author, to, cc, occurredAt, subject, providerId } = message;
  const words = conversationText.details;
  const rows = [
    [words.from, partyInFull(author)],
    [words.to, to.map(partyInFull).join(', ')],
    [words.cc, cc.map(partyInFull).join(', ')],
    [words.date, fullDate(occurredAt)],
    [words.subject, subject ?? ''],
    [words.messageId, providerId],
  ] as const;
  return (
    <dl className={styles['details']}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
