import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { findAnswers } from '#shared/answers/find';
import type { SavedAnswer } from '#shared/domain/saved-answer';
import { answersText } from '../text/answers.ts';
import { AnswerLine } from './answer-line.tsx';
import styles from './answers.module.css';
import { AnswerFiles } from './answer-files.tsx';
import { FirstAnswers } from './first-answers.tsx';

type Props = Readonly<{ answers: readonly SavedAnswer[]; onEdit: (id: string) => void; onAdd: () => void }>;

/** What is saved, found as one types; with none yet, something to begin with. */
export function AnswersList({ answers, onEdit, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? answers : findAnswers(answers, typed);
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title" className={styles['title']}>
        {answersText.title}
      </h2>
      <p className={styles['quiet']}>{answersText.more}</p>
      <div className={styles['bar']}>
        {answers.length > 0 && (
          <TextInput
            className={styles['search'] ?? ''}
            aria-label={answersText.search}
            placeholder={answersText.search}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={({ key }) => key === 'Enter' && found[0] && onEdit(found[0].id)}
          />
        )}
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onAdd}>
          {answersText.add}
        </Button>
        <AnswerFiles canTakeOut={answers.length > 0} />
      </div>
      {answers.length === 0 && <FirstAnswers />}
      {answers.length > 0 && found.length === 0 && <p className={styles['none']}>{answersText.none}</p>}
      <ul className={styles['list']}>
        {found.map((answer) => (
          <li key={answer.id}>
            <AnswerLine answer={answer} onEdit={() => onEdit(answer.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
