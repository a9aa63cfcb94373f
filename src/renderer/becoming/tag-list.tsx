import { CloseButton } from '@mantine/core';
import { becomingText } from '../text/becoming.ts';
import styles from './becoming.module.css';

/** The tags of a conversation, each to be taken off where that is offered. */
export function TagList({ tags, onRemove }: Readonly<{ tags: readonly string[]; onRemove?: (tag: string) => void }>) {
  if (tags.length === 0) return null;
  return (
    <span className={styles['tags']} role="list" aria-label={becomingText.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']} role="listitem" title={tag}>
          <span dir="auto">{tag}</span>
          {onRemove && (
            <CloseButton
              size={16}
              iconSize={12}
              aria-label={becomingText.removeTag(tag)}
              onClick={() => onRemove(tag)}
            />
          )}
        </span>
      ))}
    </span>
  );
}
