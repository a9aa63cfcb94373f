import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShopFact } from '#shared/domain/saved-answer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import styles from './shop.module.css';

type Props = Readonly<{
  fact: Omit<ShopFact, 'position'> & Readonly<{ example: string }>;
  /** What stands for it while it is empty. */
  hint: string | null;
  removable: boolean;
}>;

/** One fact, kept when one leaves its field. */
export function FactField({ fact: { id, key, name, text, example }, hint, removable }: Props) {
  const [typed, setTyped] = useState(text);
  const say = useUndoable();
  const set = useMutation(
    queries.shop.setFact.mutationOptions({ onSuccess: (done) => say(answersText.factSet(name), done) }),
  );
  const remove = useMutation(
    queries.shop.removeFact.mutationOptions({ onSuccess: (done) => say(answersText.factRemoved(name), done) }),
  );
  const problem = set.error ?? remove.error;
  return (
    <div className={styles['fact']}>
      <Textarea
        className={styles['text'] ?? ''}
        label={
          <>
            {name} <code className={styles['key']}>{answersText.asVariable(key)}</code>
          </>
        }
        description={hint}
        placeholder={example}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={5000}
        value={typed}
        error={problem && problemSentence(problem)}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => typed.trim() !== text && set.mutate({ id, name, text: typed.trim() })}
      />
      {removable && (
        <Tooltip label={answersText.removeFact(name)}>
          <ActionIcon aria-label={answersText.removeFact(name)} onClick={() => remove.mutate({ id })}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
