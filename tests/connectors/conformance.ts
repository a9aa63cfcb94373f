import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answeringChecks } from './checks/answering.ts';
import { words, type Check } from './checks/check.ts';
import { goingWrongChecks } from './checks/going-wrong.ts';
import { keepingChecks } from './checks/keeping.ts';
import { readingChecks } from './checks/reading.ts';
import { signingInChecks } from './checks/signing-in.ts';
import { Trial, type Subject } from './trial.ts';

/** What every connector has to keep, in the order in which it is looked at. Each was seen to fail (planted-faults.test.ts). */
export const checks: readonly Check[] = [
  ...signingInChecks,
  ...readingChecks,
  ...answeringChecks,
  ...goingWrongChecks,
  ...keepingChecks,
];

/** Checks a connector against a real server, or one that stands in for it. */
export function describeConformance(name: string, open: () => Promise<Subject>): void {
  describe(`${name} keeps what every connector has to`, () => {
    const trial = new Trial();
    beforeAll(() => begin(trial, open), 60_000);
    afterAll(() => trial.close());
    test.each(checks)('$title', async ({ run }) => {
      expect(await run(trial)).toBeUndefined();
    });
    test('asked no more in all of this than its network allows', () => {
      expect(trial.subject.network?.simulator.exceeded ?? []).toEqual([]);
    });
  });
}

/** Opens the subject, and has everything written that the checks read. */
export async function begin(trial: Trial, open: () => Promise<Subject>): Promise<void> {
  await trial.open(open);
  for (const text of words) await trial.subject.write(text);
}
