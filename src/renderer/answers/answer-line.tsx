import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { SavedAnswer } from '#shared/domain/saved-answer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './answers.module.css';

/** One saved answer: what it is called, how it begins, how much it is used. */
export function AnswerLine({ answer, onEdit }: Readonly<{ answer: SavedAnswer; onEdit: () => void }>) {
  const { id, name, shortcut, variants, uses, lastUsedAt } = answer;
  const say = useUndoable();
  const remove = useMutation(
    queries.answers.remove.mutationOptions({ onSuccess: (done) => say(answersText.removed(name), done) }),
  );
  const languages = variants.flatMap(({ language }) => language ?? []);
  return (
    <div className={styles['line']}>
      <button type="button" className={styles['answer']} aria-label={answersText.edit(name)} onClick={onEdit}>
        <span className={styles['name']}>
          <bdi>{name}</bdi>
          {shortcut !== null && <span className={styles['shortcut']}>/{shortcut}</span>}
          {languages.map((language) => (
            <span key={language} className={styles['language']} title={answersText.language(language)}>
              {language}
            </span>
          ))}
        </span>
        <span className={styles['preview']}>{variants[0]?.text}</span>
      </button>
      <span className={styles['used']}>
        {lastUsedAt === null ? answersText.neverUsed : `${answersText.uses(uses)}, ${answersText.usedOn(lastUsedAt)}`}
      </span>
      <Tooltip label={answersText.remove(name)}>
        <ActionIcon aria-label={answersText.remove(name)} onClick={() => remove.mutate({ id })}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {remove.isError && <ProblemNote>{problemSentence(remove.error)}</ProblemNote>}
    </div>
  );
}
