import type { KeyboardEvent } from 'react';
import { amountWords } from '#shared/domain/amount';
import type { DealStage, ShownDeal } from '#shared/domain/deal';
import { dealsText } from '../text/deals.ts';
import { Avatar } from '../ui/index.ts';
import styles from './board.module.css';
import type { Closing } from './close-dialog.tsx';
import { DealMenu } from './deal-menu.tsx';
import { dayOf, expectedWords } from './deal-words.ts';

type Properties = Readonly<{
  deal: ShownDeal;
  stages: readonly DealStage[];
  /** Whether Tab comes to it: to one of the board; arrows lead on from there. */
  reachable: boolean;
  describedBy: string;
  onKey: (id: string, event: KeyboardEvent) => void;
  onReach: (id: string) => void;
  onEdit: (deal: ShownDeal) => void;
  onCloseDeal: (closing: Closing) => void;
}>;

/** A deal on the board: what, who, how much and by when. It can be dragged, and Enter opens it. */
export function DealCard({ deal, stages, reachable, describedBy, onKey, onReach, onEdit, onCloseDeal }: Properties) {
  const { id, title, customerName, customerAddress, amount, currency, reason } = deal;
  const expected = expectedWords(deal, dayOf(new Date()));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; the menu and keys do the same
    <li
      className={styles['card']}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData('text/plain', title);
        dataTransfer.setData(dealFormat, id);
      }}
    >
      <div className={styles['cardHead']}>
        <button
          type="button"
          className={styles['cardTitle']}
          data-deal={id}
          tabIndex={reachable ? 0 : -1}
          aria-describedby={describedBy}
          onClick={() => onEdit(deal)}
          onFocus={() => onReach(id)}
          onKeyDown={(event) => onKey(id, event)}
        >
          <bdi>{title}</bdi>
        </button>
        <DealMenu deal={deal} stages={stages} onEdit={() => onEdit(deal)} onCloseDeal={onCloseDeal} />
      </div>
      <p className={styles['cardWho']}>
        <Avatar name={customerName} address={customerAddress ?? customerName} size={18} />
        <bdi>{customerName}</bdi>
      </p>
      <p className={styles['cardFoot']}>
        <span className={styles['cardAmount']} data-empty={amount === null}>
          {amount === null ? dealsText.noAmount : amountWords(amount, currency)}
        </span>
        {expected && (
          <span className={styles['cardDay']} data-overdue={expected.overdue}>
            {expected.words}
          </span>
        )}
      </p>
      {reason !== null && <p className={styles['cardReason']}>{reason}</p>}
    </li>
  );
}

/** What a dragged deal is known by, so that nothing else can be dropped on a stage. */
export const dealFormat = 'application/x-shopbell-deal';
