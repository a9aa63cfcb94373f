import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../core/queries.ts';
import { ErrorState } from '../ui/index.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswersList } from './answers-list.tsx';

/** The saved answers: found, written, brought in and taken out; one that is being written has the place to itself. */
export function AnswersSection() {
  const answers = useQuery(queries.answers.list.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<string | null>(null);
  const stop = (): void => setEditing(null);
  if (answers.isError) return <ErrorState error={answers.error} onRetry={() => void answers.refetch()} />;
  if (!answers.isSuccess) return null;
  const answer = answers.data.find(({ id }) => id === editing) ?? null;
  if (editing === 'new' || answer) return <AnswerForm key={editing} answer={answer} onDone={stop} />;
  return <AnswersList answers={answers.data} onEdit={setEditing} onAdd={() => setEditing('new')} />;
}
