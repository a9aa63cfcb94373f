import { IconArrowBackUp, IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ShownInteraction } from '#shared/contract/inbox';
import { marksOf, MessageMarks } from '../message/index.ts';
import { customerText } from '../text/customers.ts';
import { byteWords, RelativeTime } from '../ui/index.ts';
import styles from './customer.module.css';

type Properties = Readonly<{ entry: ShownInteraction; position: number; of: number; name: string; chosen: boolean }>;

/** One thing that was said: by whom, about what, the new words, its files, and the way to its conversation. */
export function TimelineEntry({ entry, position, of, name, chosen }: Properties) {
  const { direction, subject, newText, text, attachments, paths, occurredAt, conversationId } = entry;
  // A summary: empty lines would take the room of words.
  const words = (newText.trim() || text.trim()).replaceAll(/\n\s*\n/gu, '\n');
  const files = attachments.map((file, index) => ({ ...file, path: paths[index] })).filter(({ inline }) => !inline);
  return (
    <article
      className={styles['entry']}
      data-direction={direction}
      data-chosen={chosen || undefined}
      aria-posinset={position}
      aria-setsize={of}
      aria-label={`${whoSpoke(direction, name)}: ${subject ?? customerText.noSubject}`}
    >
      <p className={styles['meta']}>
        {direction === 'outbound' && <IconArrowBackUp size={14} aria-hidden="true" />}
        <span className={styles['who']}>
          <bdi>{whoSpoke(direction, name)}</bdi>
        </span>
        <MessageMarks marks={marksOf(entry)} />
        <RelativeTime at={occurredAt} className={styles['when']} />
      </p>
      <h3 className={styles['subject']}>
        <Link
          to="/inbox/{-$conversationId}"
          params={{ conversationId }}
          className={styles['link'] ?? ''}
          title={customerText.openConversationAbout(subject ?? customerText.noSubject)}
        >
          <bdi>{subject ?? customerText.noSubject}</bdi>
        </Link>
      </h3>
      <p className={styles['text']} dir="auto">
        {words || customerText.noText}
      </p>
      {files.length > 0 && (
        <ul className={styles['files']}>
          {files.map(({ name: fileName, bytes, path }, index) => (
            <li key={`${fileName} ${index}`}>
              <IconPaperclip size={14} aria-hidden="true" />
              <a href={path} download={fileName}>
                {fileName}
              </a>
              <span className={styles['quiet']}>{byteWords(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function whoSpoke(direction: ShownInteraction['direction'], name: string): string {
  switch (direction) {
    case 'inbound':
      return customerText.theyWrote(name);
    case 'outbound':
      return customerText.youWrote;
    case 'internal':
      return customerText.note;
    default:
      return direction satisfies never;
  }
}
