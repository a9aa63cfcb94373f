import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ExportSchedule } from '#shared/domain/export-schedule';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { exportText, scheduleText } from '../text/exports.ts';
import { fullDate, ProblemNote } from '../ui/index.ts';
import styles from './exports.module.css';

/** One export that is made by itself: when and where to, and why it was not made the last time. */
export function ScheduleRow({ schedule }: Readonly<{ schedule: ExportSchedule }>) {
  const run = useMutation(queries.exportSchedules.run.mutationOptions());
  const remove = useMutation(queries.exportSchedules.remove.mutationOptions());
  const { id, order, every, at, folder, nextAt, lastAt, failure } = schedule;
  const what = scheduleText.what(exportText.nouns[order.noun], exportText.presets[order.preset]);
  const problem = run.error ?? remove.error;
  const files = run.data?.flatMap((one) => one.files.map(({ file }) => file)) ?? [];
  return (
    <li className={styles['schedule']}>
      <div>
        <p className={styles['what']}>
          {what}, {scheduleText.when(scheduleText.rhythmWords[every], at)}
        </p>
        <p className={styles['quiet']}>
          {[
            scheduleText.into(folder),
            scheduleText.next(fullDate(nextAt)),
            ...(lastAt === null ? [] : [scheduleText.last(fullDate(lastAt))]),
          ].join(' · ')}
        </p>
        {failure && <ProblemNote>{failure.message}</ProblemNote>}
        {problem && <ProblemNote>{problemSentence(problem)}</ProblemNote>}
        <p role="status" className={styles['quiet']}>
          {files.length > 0 && scheduleText.made(files)}
        </p>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-md"
          variant="default"
          aria-label={scheduleText.named(scheduleText.now, what)}
          loading={run.isPending}
          onClick={() => run.mutate({ id })}
        >
          {scheduleText.now}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          aria-label={scheduleText.named(scheduleText.remove, what)}
          loading={remove.isPending}
          onClick={() => remove.mutate({ id })}
        >
          {scheduleText.remove}
        </Button>
      </Group>
    </li>
  );
}
