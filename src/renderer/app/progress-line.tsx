import { Progress as Bar } from '@mantine/core';
import type { Progress } from '#shared/contract/events';
import { useProgress } from '../core/events.ts';
import { commonText } from '../text/common.ts';
import { sampleText } from '../text/sample.ts';
import styles from './shell.module.css';

const number = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** The long task under way, in the bar above every page. The space is kept free, so that nothing moves when it appears. */
export function ProgressLine() {
  const task = useProgress().at(-1);
  return (
    <div className={styles['progress']} role="status">
      {task && (
        <>
          <span className={styles['progressWords']}>{wordsFor(task)}</span>
          <Bar.Root className={styles['track'] ?? ''} size="sm">
            <Bar.Section
              value={task.of ? Math.min(100, (100 * task.done) / task.of) : 100}
              animated={task.of === null}
              aria-label={wordsFor(task)}
            />
          </Bar.Root>
        </>
      )}
    </div>
  );
}

function wordsFor({ kind, done, of }: Progress): string {
  const [read, all] = [number.format(done), of === null ? null : number.format(of)];
  switch (kind) {
    case 'sync':
      return commonText.syncing(read, all);
    case 'check':
      return commonText.checking;
    case 'import':
      return commonText.importing(read, all);
    case 'export':
      return commonText.exporting(read, all);
    case 'backup':
      return commonText.backingUp;
    case 'fetch':
      return commonText.fetching(of ? percent.format(Math.min(1, done / of)) : null);
    case 'forget':
      return commonText.forgetting;
    case 'everything':
      return commonText.writingEverything(read, all);
    case 'sample':
      return sampleText.opening;
    default:
      return kind satisfies never;
  }
}
