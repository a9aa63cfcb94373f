import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { fieldsText } from '../text/card.ts';
import { ErrorState, ProblemNote } from '../ui/index.ts';
import { FieldForm } from './field-form.tsx';
import { FieldLine } from './field-line.tsx';
import styles from './fields.module.css';

/** The shop's own fields in their order: added, renamed, moved, removed. */
export function FieldsList() {
  const fields = useQuery(queries.fields.list.queryOptions({ input: {} }));
  const [typing, setTyping] = useState<string | null>(null);
  const say = useUndoable();
  const reorder = useMutation(queries.fields.reorder.mutationOptions());
  const list = fields.data ?? [];
  const ids = list.map(({ id }) => id);
  const move = (from: number, to: number): void => {
    const [id] = ids.slice(from, from + 1);
    if (id === undefined || to < 0 || to >= ids.length) return;
    reorder.mutate(
      { ids: ids.toSpliced(from, 1).toSpliced(to, 0, id) },
      { onSuccess: (done) => say(fieldsText.changed(list[from]?.name ?? ''), done) },
    );
  };
  const stop = (): void => setTyping(null);
  return (
    <section aria-labelledby="fields-title">
      <h2 id="fields-title" className={styles['title']}>
        {fieldsText.title}
      </h2>
      <p className={styles['quiet']}>{fieldsText.body}</p>
      {fields.isError && <ErrorState error={fields.error} onRetry={() => void fields.refetch()} />}
      {fields.isSuccess && list.length === 0 && <p className={styles['none']}>{fieldsText.none}</p>}
      <ul className={styles['list']}>
        {list.map((field, index) => (
          <li key={field.id}>
            {typing === field.id ? (
              <FieldForm field={field} onDone={stop} />
            ) : (
              <FieldLine
                field={field}
                onEdit={() => setTyping(field.id)}
                onUp={index === 0 ? null : () => move(index, index - 1)}
                onDown={index === list.length - 1 ? null : () => move(index, index + 1)}
              />
            )}
          </li>
        ))}
      </ul>
      {reorder.isError && <ProblemNote>{problemSentence(reorder.error)}</ProblemNote>}
      {typing === 'new' ? (
        <FieldForm field={null} onDone={stop} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setTyping('new')}
        >
          {fieldsText.add}
        </Button>
      )}
    </section>
  );
}
