import { Button, Progress } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Attachment } from '#shared/domain/interaction';
import { useProgress } from '../core/events.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { messageText } from '../text/message.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './attachments.module.css';
import { shareHere, whereaboutsWords } from './file-words.ts';

type Props = Pick<Attachment, 'name' | 'bytes'> & Readonly<{ messageId: string; index: number; Symbol: Icon }>;

/** A file that is too large to be kept here: it stays in the mailbox until somebody asks for it. */
export function FileInMailbox({ messageId, index, Symbol, name, bytes }: Props) {
  const fetching = useMutation(queries.interactions.fetchAttachment.mutationOptions());
  // Another window may have asked, or forwarding.
  const underWay = useProgress().find(({ task }) => task === `${messageId}/${index}`) ?? null;
  const busy = fetching.isPending || underWay !== null;
  const way = underWay ?? (busy ? { done: 0, of: null } : null);
  return (
    <li className={`${styles['file']} ${styles['away']}`} title={name}>
      <span className={styles['open']}>
        <span className={styles['picture']}>
          <Symbol size={22} stroke={1.4} aria-hidden="true" />
        </span>
        <span className={styles['name']}>
          <span className={styles['stem']} dir="auto">
            {name}
          </span>
          <span className={styles['size']} role="status">
            {whereaboutsWords(bytes, way)}
          </span>
          {busy && <Progress size={3} value={100 * shareHere(way)} aria-label={messageText.fetchFile(name)} />}
        </span>
      </span>
      {!busy && (
        <Button
          size="compact-sm"
          variant="default"
          mr={8}
          aria-label={messageText.fetchFile(name)}
          onClick={() => fetching.mutate({ id: messageId, index })}
        >
          {messageText.fetch}
        </Button>
      )}
      {fetching.isError && (
        <div className={styles['trouble']}>
          <ProblemNote>{problemSentence(fetching.error)}</ProblemNote>
        </div>
      )}
    </li>
  );
}
