import { CloseButton } from '@mantine/core';
import { becomingText } from '../text/becoming.ts';
import styles from './becoming.module.css';

/** The first tag of a conversation and how many more there are, for a row. */
export function TagsInRow({ tags }: Readonly<{ tags: readonly string[] }>) {
  const [first, ...more] = tags;
  if (first === undefined) return null;
  return (
    <span className={styles['inRow']} title={tags.join(', ')}>
      <span className={styles['tag']}>
        <span dir="auto">{first}</span>
      </span>
      {more.length > 0 && <span className={styles['quiet']}>+{more.length}</span>}
    </span>
  );
}

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
