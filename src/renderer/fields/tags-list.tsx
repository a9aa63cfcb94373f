import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { fieldsText } from '../text/card.ts';
import { ErrorState, ProblemNote } from '../ui/index.ts';
import styles from './fields.module.css';

/** Every tag in use, renamed, made one with another or removed over all customers. */
export function TagsList() {
  const tags = useQuery(queries.customers.tags.queryOptions({ input: {} }));
  const [typing, setTyping] = useState<string | null>(null);
  const say = useUndoable();
  const rename = useMutation(
    queries.customers.renameTag.mutationOptions({
      onSuccess: (done, { tag, to }) =>
        say(to === null ? fieldsText.tagRemoved(tag) : fieldsText.tagRenamed(tag, to), done),
    }),
  );
  return (
    <section aria-labelledby="tags-title">
      <h2 id="tags-title" className={styles['title']}>
        {fieldsText.tagsTitle}
      </h2>
      <p className={styles['quiet']}>{fieldsText.tagsBody}</p>
      {tags.isError && <ErrorState error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.data?.length === 0 && <p className={styles['none']}>{fieldsText.tagsNone}</p>}
      <ul className={styles['list']}>
        {tags.data?.map(({ tag, customers }) => (
          <li key={tag}>
            {typing === tag ? (
              <RenameField
                tag={tag}
                onDone={(to) => {
                  setTyping(null);
                  if (to !== tag && to !== '') rename.mutate({ tag, to });
                }}
              />
            ) : (
              <div className={styles['line']}>
                <span className={styles['name']}>
                  <bdi>{tag}</bdi>
                </span>
                <span className={styles['kind']}>{fieldsText.customers(customers)}</span>
                <Tooltip label={fieldsText.renameTag(tag)}>
                  <ActionIcon aria-label={fieldsText.renameTag(tag)} onClick={() => setTyping(tag)}>
                    <IconPencil size={16} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={fieldsText.removeTag(tag)}>
                  <ActionIcon aria-label={fieldsText.removeTag(tag)} onClick={() => rename.mutate({ tag, to: null })}>
                    <IconTrash size={16} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              </div>
            )}
          </li>
        ))}
      </ul>
      {rename.isError && <ProblemNote>{problemSentence(rename.error)}</ProblemNote>}
    </section>
  );
}

function RenameField({ tag, onDone }: Readonly<{ tag: string; onDone: (to: string) => void }>) {
  const [typed, setTyped] = useState(tag);
  useShortcuts({ close: () => onDone(tag) });
  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed.trim());
      }}
    >
      <TextInput
        className={styles['name'] ?? ''}
        size="xs"
        aria-label={fieldsText.renameTag(tag)}
        value={typed}
        maxLength={100}
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => onDone(typed.trim())}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </form>
  );
}
