import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CustomField } from '#shared/domain/custom-field';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { fieldsText } from '../text/card.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './fields.module.css';

type Properties = Readonly<{
  field: CustomField;
  onEdit: () => void;
  /** Null at the ends. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}>;

/** One field, and what can be done with it. */
export function FieldLine({ field: { id, name, type, choices }, onEdit, onUp, onDown }: Properties) {
  const say = useUndoable();
  const remove = useMutation(
    queries.fields.remove.mutationOptions({ onSuccess: (done) => say(fieldsText.removed(name), done) }),
  );
  const actions = [
    { label: fieldsText.up(name), Symbol: IconArrowUp, act: onUp },
    { label: fieldsText.down(name), Symbol: IconArrowDown, act: onDown },
    { label: fieldsText.edit(name), Symbol: IconPencil, act: onEdit },
    { label: fieldsText.remove(name), Symbol: IconTrash, act: () => remove.mutate({ id }) },
  ];
  return (
    <div className={styles['line']}>
      <span className={styles['name']}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles['kind']}>
        {fieldsText.types[type]}
        {choices.length > 0 && `: ${fieldsText.choicesOf(choices)}`}
      </span>
      {actions.map(({ label, Symbol, act }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon aria-label={label} disabled={act === null} onClick={() => act?.()}>
            <Symbol size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      {remove.isError && <ProblemNote>{problemSentence(remove.error)}</ProblemNote>}
    </div>
  );
}
