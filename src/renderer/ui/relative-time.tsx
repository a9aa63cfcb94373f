import type { Instant } from '#shared/domain/instant';
import { fullDate, relativeDate } from './date-words.ts';

/** A moment as lists show it (14:05, Tue, 12 Mar, 12/03/2024), with the full date on hover. */
export function RelativeTime({ at, className }: Readonly<{ at: Instant; className?: string | undefined }>) {
  return (
    <time dateTime={new Date(at).toISOString()} title={fullDate(at)} className={className}>
      {relativeDate(at, Date.now())}
    </time>
  );
}
