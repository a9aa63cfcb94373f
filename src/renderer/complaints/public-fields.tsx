import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { ShownInteraction } from '#shared/contract/inbox';
import { saidPublicly, type Complaint } from '#shared/domain/complaint';
import { complaintsText } from '../text/complaints.ts';
import { relativeDate } from '../ui/index.ts';
import styles from './complaints.module.css';
import type { Ending } from './ending.ts';
import { usePublicAnswers } from './use-public-answers.ts';

type Props = Readonly<{ complaint: Complaint; ending: Ending; onChange: (change: Partial<Ending>) => void }>;

/** What everybody could read they should be able to read the end of: whether they can, and where. */
export function PublicFields({ complaint, ending, onChange }: Props) {
  const answers = usePublicAnswers(complaint);
  const [newest] = answers;
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
          onChange={(value) => onChange({ said: saidPublicly.parse(value), ...(newest && answerOf(newest)) })}
        />
        {ending.said === 'yes' && newest && (
          <Select
            aria-label={complaintsText.ourAnswer}
            allowDeselect={false}
            data={answers.map(({ id, newText, occurredAt }) => ({
              value: id,
              label: `${relativeDate(occurredAt, Date.now())}: ${newText.replace(/\s+/gu, ' ').slice(0, 80)}`,
            }))}
            value={ending.interactionId}
            onChange={(value) => {
              const chosen = answers.find(({ id }) => id === value);
              if (chosen) onChange(answerOf(chosen));
            }}
          />
        )}
        {ending.said === 'yes' && !newest && (
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

function answerOf({ id, permalink }: ShownInteraction): Pick<Ending, 'interactionId' | 'link'> {
  return { interactionId: id, link: permalink ?? '' };
}
