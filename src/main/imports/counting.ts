import type { Imported } from '#shared/contract/imports';
import type { CustomerLine, ImportCounts } from '#shared/domain/customer-import';

export { noCounts } from '#main/storage/imports';

/** Counts what became of lines, and keeps the first `most` problems. */
export function countLines(most: number) {
  const counts = { read: 0, created: 0, merged: 0, unchanged: 0, skipped: 0, problems: 0 };
  const problems: Imported['problems'] = [];
  return {
    add: (lines: readonly CustomerLine[]): void => {
      for (const { line, outcome, changes, code, detail, between } of lines) {
        counts.read += 1;
        if (outcome === 'created' || outcome === 'merged') counts[outcome] += 1;
        else counts.skipped += 1;
        if (outcome === 'merged' && changes.length === 0) counts.unchanged += 1;
        if (outcome !== 'problem') continue;
        counts.problems += 1;
        if (problems.length < most) problems.push({ line, code, detail, between });
      }
    },
    counts: (): ImportCounts => ({ ...counts }),
    problems: (): Imported['problems'] => problems,
  };
}
