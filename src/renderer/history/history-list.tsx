import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { HistoryLine } from '#shared/domain/history';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { historyText } from '../text/history.ts';
import { ProblemNote } from '../ui/index.ts';
import { HistoryRow } from './history-row.tsx';
import styles from './history.module.css';
import type { useHistory } from './use-history.ts';

/** Lines of the history under their days, each with its way back. */
export function HistoryList({ list }: Readonly<{ list: ReturnType<typeof useHistory> }>) {
  const say = useUndoable();
  const undo = useMutation(queries.activity.undo.mutationOptions());
  const takeBack = ({ id }: HistoryLine): void =>
    undo.mutate({ undo: id }, { onSuccess: (done) => say(historyText.undone, done) });
  return (
    <>
      {undo.isError && <ProblemNote>{problemSentence(undo.error)}</ProblemNote>}
      {byDay(list.lines).map(({ day, lines }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles['day']}>{day}</h2>
          <ul className={styles['list']}>
            {lines.map((line) => (
              <HistoryRow
                key={line.id}
                line={line}
                undoing={undo.isPending && undo.variables.undo === line.id}
                onUndo={takeBack}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.hasNextPage && (
        <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {historyText.showMore}
        </Button>
      )}
    </>
  );
}

const dayWords = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });

function byDay(lines: readonly HistoryLine[]): readonly Readonly<{ day: string; lines: readonly HistoryLine[] }>[] {
  const days = Map.groupBy(lines, ({ at }) => dayWords.format(at));
  return [...days].map(([day, of]) => ({ day, lines: of }));
}
