import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ExportSchedule } from '#shared/domain/export-schedule';
import { exportText, scheduleText } from '../text/exports.ts';
import styles from './today.module.css';

/** Exports that make themselves and could not, and why. */
export function FailedExports({ schedules }: Readonly<{ schedules: readonly ExportSchedule[] }>) {
  if (schedules.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="exports-title">
      <h2 id="exports-title" className={styles['title']}>
        {scheduleText.failedTitle}
      </h2>
      <ul className={styles['list']}>
        {schedules.map(({ id, order, failure }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['mark']} data-state="failed" aria-hidden="true">
              <IconFileAlert size={20} stroke={1.6} />
            </span>
            <div className={styles['words']}>
              <p className={styles['name']}>
                {scheduleText.what(exportText.nouns[order.noun], exportText.presets[order.preset])}
              </p>
              <p className={styles['quiet']}>{failure?.message}</p>
            </div>
            <Button
              size="compact-md"
              variant="default"
              renderRoot={(properties) => (
                <Link to="/settings/{-$section}" params={{ section: 'exchange' }} {...properties} />
              )}
            >
              {scheduleText.settings}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
