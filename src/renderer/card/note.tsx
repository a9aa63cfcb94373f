import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPinFilled } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoggedEntry } from '#shared/domain/logged-entry';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { cardText } from '../text/card.ts';
import { Markdown, ProblemNote, RelativeTime } from '../ui/index.ts';
import styles from './card.module.css';
import { NoteForm } from './note-form.tsx';
import {} from './use-card.ts';
import { useUndoable } from '../core/use-undoable.ts';

/** A note, read or being changed. */
export function Note({ entry }: Readonly<{ entry: LoggedEntry }>) {
  const { id, text, occurredAt, pinned } = entry;
  const [editing, setEditing] = useState(false);
  const say = useUndoable();
  const change = useMutation(
    queries.counter.change.mutationOptions({
      onSuccess: (done) => {
        setEditing(false);
        say(cardText.noteChanged, done);
      },
    }),
  );
  const remove = useMutation(
    queries.counter.remove.mutationOptions({ onSuccess: (done) => say(cardText.noteRemoved, done) }),
  );
  if (editing) {
    return (
      <li className={styles['note']}>
        <NoteForm
          text={text}
          saving={change}
          onSave={(next) => change.mutate({ id, text: next })}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={styles['note']}>
      <div className={styles['noteHead']}>
        {pinned && <IconPinFilled size={13} role="img" aria-label={cardText.pinned} />}
        <RelativeTime at={occurredAt} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} aria-label={cardText.noteMore}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(true)}>{cardText.editNote}</Menu.Item>
            <Menu.Item onClick={() => remove.mutate({ id })}>{cardText.removeNote}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <Markdown text={text} />
      {remove.isError && <ProblemNote>{problemSentence(remove.error)}</ProblemNote>}
    </li>
  );
}
