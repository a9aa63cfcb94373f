import type { Clock } from '#main/kernel/clock';
import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import type { Scope } from '#main/kernel/scope';
import type { ComingBack } from './coming-back.ts';

/** Somebody is at a page, to sign in for what `of` names. */
export type Attempt<Result> = Pick<ComingBack<Result>, 'outcome' | 'end'> &
  Readonly<{
    of: string;
    url: string;
    /** Shows the page, again as the first time; false where it could not be opened and the address has to be shown. */
    show: () => Promise<boolean>;
  }>;

/** Milliseconds for a person to find the password, the phone and the right button. */
export const patience = 5 * 60_000;

/** Attempts under way, or finished and not yet used. One for each thing: an earlier one ends. */
export function openAttempts<Kind extends Attempt<unknown>>({ clock }: Readonly<{ clock: Clock }>, scope: Scope) {
  const attempts = new Map<string, Readonly<{ attempt: Kind; timer: NodeJS.Timeout }>>();
  const end = (id: string, refusal: Refusal): void => {
    const known = attempts.get(id);
    if (!known) return;
    clearTimeout(known.timer);
    attempts.delete(id);
    known.attempt.end(refusal);
  };
  scope.onClose(() => {
    for (const id of attempts.keys()) end(id, new Refusal('cancelled'));
  });
  return {
    /** Frees what an earlier attempt holds: its port, its window. */
    endOf: (of: string): void => {
      for (const [id, { attempt }] of attempts) if (attempt.of === of) end(id, new Refusal('cancelled'));
    },
    add: (attempt: Kind): Readonly<{ id: string; url: string; expiresAt: number }> => {
      const id = newId(clock.now());
      const timer = setTimeout(() => end(id, new Refusal('sign-in-expired')), patience);
      attempts.set(id, { attempt, timer });
      return { id, url: attempt.url, expiresAt: clock.now() + patience };
    },
    find: (id: string): Kind | null => attempts.get(id)?.attempt ?? null,
    require: (id: string): Kind => {
      const known = attempts.get(id);
      if (!known) throw new Refusal('sign-in-expired');
      return known.attempt;
    },
    end,
  };
}
