import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { RuleRun } from '#shared/domain/rule';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { rulesText } from '../text/rules.ts';
import { ErrorState, LineSkeleton, ProblemNote } from '../ui/index.ts';
import { RanOn } from './ran-on.tsx';
import styles from './rules.module.css';
import { actionWords } from './sentence.ts';
import { useActionChoices } from './use-action-choices.ts';

const page = 50;

/** What a rule has done, newest first, each run with its way back. */
export function Runs({ ruleId }: Readonly<{ ruleId: string }>) {
  const { answers } = useActionChoices();
  const runs = useInfiniteQuery(
    queries.rules.runs.infiniteOptions({
      input: (after: string | null) => ({ id: ruleId, after, limit: page }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const undo = useMutation(queries.activity.undo.mutationOptions());
  if (runs.isError) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />;
  if (!runs.data) return <LineSkeleton />;
  const items = runs.data.pages.flatMap((one) => one.items);
  if (items.length === 0) return <p className={styles['matched']}>{rulesText.noRuns}</p>;
  return (
    <div className={styles['preview']}>
      {undo.isError && <ProblemNote>{problemSentence(undo.error)}</ProblemNote>}
      <ul className={styles['ranOn']}>
        {items.map((run) => (
          <RanOn key={run.interactionId} on={run}>
            <div className={styles['did']}>
              <span className={styles['quiet']}>{didWords(run, answers)}</span>
              {run.undo !== null && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={rulesText.undoRun(run.from)}
                  onClick={() => undo.mutate({ undo: run.undo ?? '' })}
                >
                  {rulesText.undo}
                </Button>
              )}
            </div>
          </RanOn>
        ))}
      </ul>
      {runs.hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void runs.fetchNextPage()}>
          {rulesText.more}
        </Button>
      )}
    </div>
  );
}

/** What it did, and of what it could not why; or that it was undone. */
function didWords({ outcomes, undone }: RuleRun, answers: ReadonlyMap<string, string>): string {
  const words = outcomes.map(({ action, outcome }) => {
    const said = actionWords(action, answers);
    return outcome === 'done' ? said : `${said} (${rulesText.outcomes[outcome]})`;
  });
  return [...words, ...(undone ? [rulesText.undone] : [])].join(' · ');
}
