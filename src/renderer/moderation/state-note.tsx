import { Button, Group } from '@mantine/core';
import type { ShownInteraction } from '#shared/contract/inbox';
import { moderationText } from '../text/moderation.ts';
import { problemSentence } from '../core/problem.ts';
import styles from './moderation.module.css';
import { useModerate, useModeration } from './use-moderate.ts';

/** How a comment stands where it was written, unless everybody can read it; and what can be made of it. */
export function StateNote({ message }: Readonly<{ message: ShownInteraction }>) {
  const possible = useModeration(message);
  const { moderate, error } = useModerate();
  const words = moderationText.states[message.state];
  if (words === null) return null;
  return (
    <div className={styles['note']} data-state={message.state} role="note">
      <div className={styles['words']}>
        <p>
          <strong>{words.title}</strong>
        </p>
        <p>{words.more}</p>
        {error && <p role="alert">{problemSentence(error)}</p>}
      </div>
      <Group gap={6}>
        {possible.map((state) => (
          <Button
            key={state}
            size="compact-sm"
            variant={state === 'published' ? 'filled' : 'default'}
            onClick={() => moderate(message.id, state)}
          >
            {moderationText.actions[state]}
          </Button>
        ))}
      </Group>
    </div>
  );
}
