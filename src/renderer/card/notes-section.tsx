import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { cardText } from '../text/card.ts';
import { ErrorState, LineSkeleton } from '../ui/index.ts';
import styles from './card.module.css';
import { Note } from './note.tsx';
import { NoteForm } from './note-form.tsx';
import {} from './use-card.ts';
import { useUndoable } from '../core/use-undoable.ts';

/** What was noted about a customer: what is pinned first, then the newest. */
export function NotesSection({ customer: { id } }: Readonly<{ customer: Pick<Customer, 'id'> }>) {
  const [adding, setAdding] = useState(false);
  const say = useUndoable();
  const notes = useInfiniteQuery(
    queries.counter.list.infiniteOptions({
      input: (after: string | null) => ({ customerId: id, kinds: ['note'], limit: 20, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const log = useMutation(
    queries.counter.log.mutationOptions({
      onSuccess: (done) => {
        setAdding(false);
        say(cardText.noteAdded, done);
      },
    }),
  );
  useShortcuts({ note: () => setAdding(true) });
  const items = notes.data?.pages.flatMap((page) => page.items) ?? [];
  const sorted = items.toSorted((one, other) => Number(other.pinned) - Number(one.pinned));
  return (
    <section className={styles['section']} aria-labelledby="card-notes">
      <div className={styles['heading']}>
        <h2 id="card-notes">{cardText.notes}</h2>
        <Tooltip label={`${cardText.addNote} (m)`}>
          <ActionIcon size={24} aria-label={cardText.addNote} aria-keyshortcuts="m" onClick={() => setAdding(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {adding && (
        <NoteForm
          text=""
          saving={log}
          onSave={(text) => log.mutate({ customerId: id, kind: 'note', text })}
          onCancel={() => setAdding(false)}
        />
      )}
      {notes.isError && items.length === 0 && <ErrorState error={notes.error} onRetry={() => void notes.refetch()} />}
      {notes.isPending && <LineSkeleton />}
      {notes.isSuccess && items.length === 0 && !adding && <p className={styles['quiet']}>{cardText.noNotes}</p>}
      <ul className={styles['notes']}>
        {sorted.map((entry) => (
          <Note key={entry.id} entry={entry} />
        ))}
      </ul>
      {notes.hasNextPage && (
        <Button size="compact-sm" variant="subtle" onClick={() => void notes.fetchNextPage()}>
          {cardText.moreNotes}
        </Button>
      )}
    </section>
  );
}
