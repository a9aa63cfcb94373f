import type { Clock } from '#main/kernel/clock';
import type { Scope } from '#main/kernel/scope';
import { nextReturnAfter } from '#main/storage/conversations';
import type { Reader } from '#main/storage/statement';

/** How late a window may hear that something came back, in milliseconds. What is listed does not depend on it. */
const look = 15_000;

/** Says so when the time of something that was put off has come. It looks again and again, so that a sleep in between is no matter. */
export function watchReturning(
  { reader, clock, returned }: Readonly<{ reader: Reader; clock: Clock; returned: () => void }>,
  scope: Scope,
): void {
  let seen = clock.now();
  const timer = setInterval(() => {
    const now = clock.now();
    const next = nextReturnAfter(reader, seen);
    seen = Math.max(seen, now);
    if (next !== null && next <= now) returned();
  }, look);
  timer.unref();
  scope.onClose(() => clearInterval(timer));
}
