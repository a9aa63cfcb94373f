import { ActionIcon, Button, Modal, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { DealStage } from '#shared/domain/deal';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { dealsText } from '../text/deals.ts';
import styles from './stages-dialog.module.css';

const { stage: words } = dealsText;

/** The shop's own stages: renamed in place, ordered, added, removed. */
export function StagesDialog({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.title}>
      <Stages />
    </Modal>
  );
}

function Stages() {
  const say = useUndoable();
  const stages = useQuery(queries.deals.stages.queryOptions({ input: {} })).data ?? [];
  const add = useMutation(queries.deals.addStage.mutationOptions());
  const rename = useMutation(queries.deals.renameStage.mutationOptions());
  const order = useMutation(queries.deals.orderStages.mutationOptions());
  const remove = useMutation(queries.deals.removeStage.mutationOptions());

  async function call(stage: DealStage, typed: string): Promise<void> {
    const name = typed.trim();
    if (name === '' || name === stage.name) return;
    say(words.renamed(name), await rename.mutateAsync({ id: stage.id, name }));
  }
  async function append(name: string): Promise<void> {
    say(words.added(name), await add.mutateAsync({ name }));
  }
  async function discard(stage: DealStage, heir: DealStage | undefined): Promise<void> {
    if (heir) say(words.removed(stage.name), await remove.mutateAsync({ id: stage.id, moveTo: heir.id }));
  }
  async function swap(at: number, other: number): Promise<void> {
    const ids = stages.map(({ id }) => id);
    const [one, two] = [ids[at], ids[other]];
    if (one === undefined || two === undefined) return;
    ids.splice(at, 1, two);
    ids.splice(other, 1, one);
    say(words.ordered, await order.mutateAsync({ ids }));
  }

  return (
    <>
      <ol className={styles['stages']}>
        {stages.map((stage, at) => {
          const heir = stages[at - 1] ?? stages[at + 1];
          return (
            <li key={`${stage.id} ${stage.name}`} className={styles['stage']}>
              <TextInput
                className={styles['name'] ?? ''}
                aria-label={words.name(at + 1)}
                defaultValue={stage.name}
                maxLength={200}
                onBlur={({ currentTarget }) => void call(stage, currentTarget.value)}
                onKeyDown={({ key, currentTarget }) => {
                  if (key === 'Enter') currentTarget.blur();
                }}
              />
              <ActionIcon aria-label={words.up(stage.name)} disabled={at === 0} onClick={() => void swap(at, at - 1)}>
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={words.down(stage.name)}
                disabled={at === stages.length - 1}
                onClick={() => void swap(at, at + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={words.remove(stage.name)}
                title={heir && words.removeInto(heir.name)}
                disabled={heir === undefined}
                onClick={() => void discard(stage, heir)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => void append(words.newName)}>
        {words.add}
      </Button>
    </>
  );
}
