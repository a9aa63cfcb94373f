import { Button } from '@mantine/core';
import { type FollowUp, type FollowUpOutcome, outcomesOf } from '#shared/domain/follow-up';
import { followUpsText } from '../text/follow-ups.ts';
import styles from './follow-ups.module.css';

/** The ways it may end, the good one first. */
export function SettleButtons({
  followUp,
  onSettle,
}: Readonly<{ followUp: FollowUp; onSettle: (outcome: FollowUpOutcome) => void }>) {
  return (
    <span className={styles['settle']}>
      {outcomesOf[followUp.kind].map((outcome, index) => (
        <Button
          key={outcome}
          size="compact-xs"
          variant={index === 0 ? 'light' : 'default'}
          aria-label={followUpsText.settleAs(outcome, followUp.text)}
          onClick={() => onSettle(outcome)}
        >
          {followUpsText.settle[outcome]}
        </Button>
      ))}
    </span>
  );
}
