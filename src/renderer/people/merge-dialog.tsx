import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { peopleText } from '../text/people.ts';
import { ProblemNote } from '../ui/index.ts';
import { Pair } from './pair.tsx';
import styles from './people.module.css';
import { PersonSearch } from './person-search.tsx';

type Properties = Readonly<{
  /** The customer it begins with; the other one is asked for unless known. */
  one: string;
  other?: string | null;
  onClose: () => void;
  onMerged: (id: string) => void;
}>;

/** Asks whether two customers are one person, both side by side. Enter merges. */
export function MergeDialog({ one, other = null, onClose, onMerged }: Properties) {
  const [chosen, setChosen] = useState<string | null>(other);
  const first = useQuery(queries.customers.show.queryOptions({ input: { id: one } }));
  const second = useQuery({
    ...queries.customers.show.queryOptions({ input: { id: chosen ?? one } }),
    enabled: chosen !== null,
  });
  return (
    <Modal opened onClose={onClose} title={peopleText.mergeTitle} size={chosen === null ? 'md' : 'lg'}>
      {chosen === null && (
        <div className={styles['asking']}>
          <PersonSearch label={peopleText.mergeWho} except={one} onChosen={({ id }) => setChosen(id)} />
        </div>
      )}
      {chosen !== null && first.data && second.data && (
        <Merging customers={[first.data, second.data]} onClose={onClose} onMerged={onMerged} />
      )}
      {(first.isError || second.isError) && <ProblemNote>{problemSentence(first.error ?? second.error)}</ProblemNote>}
    </Modal>
  );
}

function Merging({
  customers,
  onClose,
  onMerged,
}: Pick<Properties, 'onClose' | 'onMerged'> & Readonly<{ customers: readonly [Customer, Customer] }>) {
  const [swapped, setSwapped] = useState(false);
  const [left, right] = customers;
  const [first, second] = swapped ? [right, left] : [left, right];
  const say = useUndoable();
  const merge = useMutation(queries.people.merge.mutationOptions());
  const confirm = useRef<HTMLButtonElement>(null);
  // The field in which the other one was looked for is gone, and the keyboard's place with it.
  useEffect(() => confirm.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate(
          { ids: [first.id, second.id] },
          {
            onSuccess: (done) => {
              say(peopleText.merged(first.name), done);
              onMerged(done.id);
            },
          },
        );
      }}
    >
      <Stack gap="sm">
        <p className={styles['what']}>{peopleText.mergeWhat}</p>
        <Pair customers={[first, second]} merging />
        <p className={styles['quiet']}>{peopleText.shownAfter}</p>
        {merge.isError && <ProblemNote>{problemSentence(merge.error)}</ProblemNote>}
        <Group justify="space-between" gap="xs">
          <Button
            variant="subtle"
            leftSection={<IconArrowsLeftRight size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setSwapped(!swapped)}
          >
            {peopleText.swap}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {peopleText.cancel}
            </Button>
            <Button ref={confirm} type="submit" data-autofocus loading={merge.isPending}>
              {peopleText.mergeConfirm}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
