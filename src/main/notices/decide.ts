import type { Notable, NoticeKind, NoticeSettings } from '#shared/domain/notice';
import { isQuiet } from './quiet.ts';

/** Something left to be told, and whether it was held back before. */
export type Untold = Notable & Readonly<{ state: 'waiting' | 'held' }>;

/** What one notice is made of: the things it tells of, the newest last. */
export type Telling = Readonly<{ of: 'one' | 'together' | 'held'; things: readonly Untold[] }>;

export type Decision = Readonly<{
  tell: readonly Telling[];
  /** Quiet hours: told later, as a sum. */
  hold: readonly string[];
  /** Not wanted, or no news any more. */
  drop: readonly string[];
}>;

/** Older than this, what arrived is no news to whoever opens the window. */
const fresh = 60 * 60_000;
/** More of one kind than this at once are one notice. */
const mostAtOnce = 3;

/**
 * What to tell of all that was left to be told, now: pure, so that every combination of settings and times can be tried.
 * Each thing is in exactly one of the answers.
 */
export function decide(
  untold: readonly Untold[],
  { settings, now, isOpen }: Readonly<{ settings: NoticeSettings; now: number; isOpen: boolean }>,
): Decision {
  const stale = ({ kind, state, at }: Untold): boolean => kind === 'arrived' && state === 'waiting' && now - at > fresh;
  const unwanted = (one: Untold): boolean => !settings.kinds[one.kind] || stale(one);
  const wanted = untold.filter((one) => !unwanted(one));
  const drop = untold.filter(unwanted).map(({ id }) => id);
  if (isQuiet(settings, { now, isOpen }))
    return { tell: [], hold: wanted.filter(({ state }) => state === 'waiting').map(({ id }) => id), drop };
  const held = wanted.filter(({ state }) => state === 'held');
  const waiting = wanted.filter(({ state }) => state === 'waiting');
  const kinds = Object.groupBy(waiting, ({ kind }) => kind);
  return {
    tell: [
      ...(held.length > 0 ? [{ of: 'held' as const, things: held }] : []),
      ...Object.values(kinds).flatMap((things) => tellingOf(things)),
    ],
    hold: [],
    drop,
  };
}

/** What arrived together is one notice; of anything else each has its own, unless there are many. */
function tellingOf(things: readonly Untold[]): Telling[] {
  const inOrder = things.toSorted((one, other) => one.at - other.at);
  const together: NoticeKind = 'arrived';
  if (inOrder[0]?.kind === together || inOrder.length > mostAtOnce) return [{ of: 'together', things: inOrder }];
  return inOrder.map((one) => ({ of: 'one', things: [one] }));
}
