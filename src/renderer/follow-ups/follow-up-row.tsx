import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconClock, IconFlag, IconHeartHandshake, IconNotes } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DueFollowUp } from '#shared/contract/today';
import type { FollowUpOutcome } from '#shared/domain/follow-up';
import { followUpsText } from '../text/follow-ups.ts';
import { DueWords } from './due-words.tsx';
import styles from './follow-ups-page.module.css';
import { SaidLink } from './said-link.tsx';
import { SettleButtons } from './settle-buttons.tsx';

/** What can be done with one of the list. */
export type RowActs = Readonly<{
  settle: (due: DueFollowUp, outcome: FollowUpOutcome) => void;
  settleWithNote: (due: DueFollowUp) => void;
  postpone: (due: DueFollowUp) => void;
  open: (due: DueFollowUp) => void;
}>;

type Properties = Readonly<{
  due: DueFollowUp;
  place: Readonly<{ index: number; start: number; height: number }>;
  chosen: boolean;
  acts: RowActs;
}>;

export function FollowUpRow({ due, place, chosen, acts }: Properties) {
  const { followUp, customerName } = due;
  const Mark = followUp.kind === 'promise' ? IconHeartHandshake : IconFlag;
  return (
    <div
      role="row"
      aria-rowindex={place.index + 1}
      aria-selected={chosen}
      className={styles['row']}
      data-chosen={chosen || undefined}
      style={{ position: 'absolute', insetInline: 0, top: place.start, height: place.height }}
    >
      <span role="cell" className={styles['mark']}>
        <Mark size={18} stroke={1.6} role="img" aria-label={followUpsText.kinds[followUp.kind]} />
      </span>
      <div role="cell" className={styles['what']}>
        <button
          type="button"
          className={styles['text']}
          dir="auto"
          title={followUp.text}
          onClick={() => acts.open(due)}
        >
          {followUp.text}
        </button>
        <p className={styles['line']}>
          <Link
            to="/customers/$customerId"
            params={{ customerId: followUp.customerId }}
            className={styles['customer'] ?? ''}
          >
            <bdi>{customerName}</bdi>
          </Link>
          <DueWords followUp={followUp} />
          <SaidLink followUp={followUp} />
        </p>
      </div>
      <div role="cell" className={styles['acts']}>
        <Tooltip label={`${followUpsText.postpone} (h)`}>
          <ActionIcon
            size={26}
            aria-label={`${followUpsText.postpone}: ${followUp.text}`}
            onClick={() => acts.postpone(due)}
          >
            <IconClock size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${followUpsText.note} (m)`}>
          <ActionIcon
            size={26}
            aria-label={`${followUpsText.note}: ${followUp.text}`}
            onClick={() => acts.settleWithNote(due)}
          >
            <IconNotes size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        {followUp.answeredAt === null ? (
          <SettleButtons followUp={followUp} onSettle={(outcome) => acts.settle(due, outcome)} />
        ) : (
          <Button size="compact-xs" variant="light" onClick={() => acts.settle(due, 'done')}>
            {followUpsText.settle.done}
          </Button>
        )}
      </div>
    </div>
  );
}
