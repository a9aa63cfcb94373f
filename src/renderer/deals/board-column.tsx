import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { BoardColumn as Column } from '#shared/contract/deals';
import type { DealStage, ShownDeal } from '#shared/domain/deal';
import { dealsText } from '../text/deals.ts';
import styles from './board.module.css';
import type { Closing } from './close-dialog.tsx';
import { DealCard, dealFormat } from './deal-card.tsx';
import { sumWords } from './deal-words.ts';

type Properties = Readonly<{
  column: Column;
  stages: readonly DealStage[];
  reachable: string | null;
  describedBy: string;
  onAdd: ((stage: DealStage) => void) | null;
  onDrop: (id: string, stage: DealStage) => void;
  onKey: (id: string, event: KeyboardEvent) => void;
  onReach: (id: string) => void;
  onEdit: (deal: ShownDeal) => void;
  onCloseDeal: (closing: Closing) => void;
}>;

/** A stage of the board: how many deals stand in it, what they are worth, and they themselves. */
export function BoardColumn({
  column,
  stages,
  reachable,
  describedBy,
  onAdd,
  onDrop,
  onKey,
  onReach,
  onEdit,
  onCloseDeal,
}: Properties) {
  const { stage, count, sums, deals } = column;
  const [over, setOver] = useState(false);
  const worth = sumWords(sums);
  const accepts = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(dealFormat)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; every deal has a menu and keys for the same
    <section
      className={styles['column']}
      aria-label={dealsText.column(stage.name, count, worth)}
      data-over={over || undefined}
      onDragEnter={accepts}
      onDragOver={accepts}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(dealFormat);
        if (id === '') return;
        event.preventDefault();
        onDrop(id, stage);
      }}
    >
      <header className={styles['columnHead']}>
        <h2 className={styles['columnName']} title={stage.name}>
          {stage.name}
        </h2>
        <span className={styles['columnCount']}>{count.toLocaleString()}</span>
        {onAdd && (
          <ActionIcon size={24} aria-label={dealsText.addIn(stage.name)} onClick={() => onAdd(stage)}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
        <p className={styles['columnWorth']}>{worth === '' ? '\u00a0' : worth}</p>
      </header>
      <ul className={styles['cards']}>
        {deals.map((deal) => (
          <DealCard
            key={deal.id}
            deal={deal}
            stages={stages}
            reachable={deal.id === reachable}
            describedBy={describedBy}
            onKey={onKey}
            onReach={onReach}
            onEdit={onEdit}
            onCloseDeal={onCloseDeal}
          />
        ))}
        {count > deals.length && <li className={styles['moreDeals']}>{dealsText.more(count - deals.length)}</li>}
      </ul>
    </section>
  );
}
