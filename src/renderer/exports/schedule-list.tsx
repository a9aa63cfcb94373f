import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { scheduleText } from '../text/exports.ts';
import { ErrorState } from '../ui/index.ts';
import styles from './exports.module.css';
import { ScheduleRow } from './schedule-row.tsx';

/** The exports that are made by themselves, the next one first. */
export function ScheduleList() {
  const schedules = useQuery(queries.exportSchedules.list.queryOptions({ input: {} }));
  return (
    <section aria-labelledby="schedules-title" className={styles['schedules']}>
      <h3 id="schedules-title">{scheduleText.title}</h3>
      {schedules.isError && <ErrorState error={schedules.error} onRetry={() => void schedules.refetch()} />}
      {schedules.data?.length === 0 && <p className={styles['quiet']}>{scheduleText.none}</p>}
      {schedules.data && schedules.data.length > 0 && (
        <ul>
          {schedules.data.map((schedule) => (
            <ScheduleRow key={schedule.id} schedule={schedule} />
          ))}
        </ul>
      )}
    </section>
  );
}
