import { Progress as Bar } from '@mantine/core';
import { useProgress } from '../core/events.ts';
import { sampleText } from '../text/sample.ts';
import styles from './welcome.module.css';

const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });
const day = 24 * 60 * 60_000;

/** Two years going by, in the place of the words about them. */
export function SampleOpening() {
  const progress = useProgress().find(({ kind }) => kind === 'sample');
  const { done, of } = { done: progress?.done ?? 0, of: progress?.of ?? null };
  // The last step is not counted in days: the networks are looked at.
  const arriving = of !== null && done >= of - 7;
  const at = new Date(Date.now() - ((of ?? 0) - done) * day);
  return (
    <div className={styles['opening']}>
      <p role="status">{sampleText.opening}</p>
      <Bar value={of === null ? 2 : Math.max(2, (100 * done) / of)} animated aria-label={sampleText.opening} />
      <p className={styles['openingStep']}>
        {of !== null && (arriving ? sampleText.arriving : sampleText.writing(month.format(at)))}
      </p>
    </div>
  );
}
