import { SegmentedControl, TextInput } from '@mantine/core';
import { saidPublicly } from '#shared/domain/complaint';
import { complaintsText } from '../text/complaints.ts';
import styles from './complaints.module.css';
import type { Ending } from './ending.ts';

type Props = Readonly<{ ending: Ending; onChange: (change: Partial<Ending>) => void }>;

/** What everybody could read they should be able to read the end of: whether they can, and where. */
export function PublicFields({ ending, onChange }: Props) {
  return (
    <fieldset className={styles['kinds']}>
      <legend>{complaintsText.saidToo}</legend>
      <div className={styles['public']}>
        <SegmentedControl
          size="xs"
          aria-label={complaintsText.saidToo}
          value={ending.said ?? ''}
          data={[
            { value: 'yes', label: complaintsText.yes },
            { value: 'no', label: complaintsText.no },
          ]}
          onChange={(value) => onChange({ said: saidPublicly.parse(value) })}
        />
        {ending.said === 'yes' && (
          <TextInput
            aria-label={complaintsText.link}
            placeholder={complaintsText.linkPlaceholder}
            maxLength={2000}
            value={ending.link}
            onChange={(event) => onChange({ link: event.currentTarget.value })}
          />
        )}
        {ending.said === 'no' && (
          <TextInput
            aria-label={complaintsText.whyNot}
            placeholder={complaintsText.whyNotPlaceholder}
            maxLength={2000}
            value={ending.whyNot}
            onChange={(event) => onChange({ whyNot: event.currentTarget.value })}
          />
        )}
      </div>
    </fieldset>
  );
}
