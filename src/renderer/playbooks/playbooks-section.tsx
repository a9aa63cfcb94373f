import { Badge, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Playbook } from '#shared/domain/playbook';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { playbooksText } from '../text/playbooks.ts';
import { ErrorState } from '../ui/index.ts';
import { PlaybookFiles } from './playbook-files.tsx';
import { PlaybookForm } from './playbook-form.tsx';
import styles from './playbooks.module.css';

/** The playbooks of the shop; one that is being written has the place to itself. */
export function PlaybooksSection() {
  const list = useQuery(queries.playbooks.list.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<string | null>(null);
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.isSuccess) return null;
  const { items } = list.data;
  const playbook = items.find(({ id }) => id === editing) ?? null;
  if (editing === 'new' || playbook)
    return <PlaybookForm key={editing} playbook={playbook} onDone={() => setEditing(null)} />;
  return (
    <section aria-labelledby="playbooks-title">
      <h2 id="playbooks-title" className={styles['title']}>
        {playbooksText.title}
      </h2>
      <p className={styles['more']}>{playbooksText.more}</p>
      <div className={styles['bar']}>
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setEditing('new')}>
          {playbooksText.add}
        </Button>
        <PlaybookFiles />
      </div>
      <ul className={styles['list']}>
        {items.map((one) => (
          <li key={one.id}>
            <PlaybookLine playbook={one} onEdit={() => setEditing(one.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlaybookLine({ playbook, onEdit }: Readonly<{ playbook: Playbook; onEdit: () => void }>) {
  const { id, name, steps, shipped, changed, removed } = playbook;
  const say = useUndoable();
  const remove = useMutation(queries.playbooks.remove.mutationOptions());
  const restore = useMutation(queries.playbooks.restore.mutationOptions());
  const putBack = (): void => restore.mutate({ id }, { onSuccess: (done) => say(playbooksText.restored(name), done) });
  return (
    <div className={styles['line']} data-removed={removed || undefined}>
      <div className={styles['lineWords']}>
        <h3 className={styles['name']} dir="auto">
          {name}
          {changed && !removed && <Badge color="gray">{playbooksText.changedByYou}</Badge>}
          {removed && <Badge color="gray">{playbooksText.away}</Badge>}
        </h3>
        <p className={styles['quiet']} dir="auto">
          {playbooksText.steps(steps.length)}: {steps.join(' · ')}
        </p>
      </div>
      {shipped && (changed || removed) && (
        <Button size="compact-sm" variant="default" aria-label={playbooksText.restoreNamed(name)} onClick={putBack}>
          {removed ? playbooksText.bringBack : playbooksText.restore}
        </Button>
      )}
      {!removed && (
        <>
          <Button size="compact-sm" variant="default" aria-label={playbooksText.editNamed(name)} onClick={onEdit}>
            {playbooksText.edit}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${playbooksText.remove}: ${name}`}
            onClick={() => remove.mutate({ id }, { onSuccess: (done) => say(playbooksText.removed(name), done) })}
          >
            {playbooksText.remove}
          </Button>
        </>
      )}
    </div>
  );
}
