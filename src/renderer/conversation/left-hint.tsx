import { Button } from '@mantine/core';
import type { Conversation } from '#shared/domain/conversation';
import { becomingText } from '../text/becoming.ts';
import styles from './conversation.module.css';

type Props = Readonly<{ conversation: Conversation; onReopen: () => void }>;

/** Says what came in since and left the conversation as it was put, and offers to open it. */
export function LeftHint({ conversation: { leftBy, state, snoozedUntil }, onReopen }: Props) {
  const off = state !== 'open' || (snoozedUntil !== null && snoozedUntil > Date.now());
  if (leftBy === null || !off) return null;
  const words = leftBy === 'thanks' ? becomingText.leftByThanks : becomingText.leftByMachine;
  return (
    <div className={styles['left']} role="status">
      <p>{words[state]}</p>
      <Button size="compact-sm" variant="default" onClick={onReopen}>
        {becomingText.openAgain}
      </Button>
    </div>
  );
}
