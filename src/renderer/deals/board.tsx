import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { BoardColumn as Column } from '#shared/contract/deals';
import type { DealStage, DealState, ShownDeal } from '#shared/domain/deal';
import { dealsText } from '../text/deals.ts';
import { BoardColumn } from './board-column.tsx';
import { boardStep } from './board-keys.ts';
import styles from './board.module.css';
import { CloseDialog, type Closing } from './close-dialog.tsx';
import { useDeals } from './use-deals.ts';

type Properties = Readonly<{
  columns: readonly Column[];
  state: DealState;
  onAdd: (stage: DealStage) => void;
  onEdit: (deal: ShownDeal) => void;
}>;

/** Deals by stage. The keyboard does all that the mouse does: the notice bar says what became of a deal. */
export function Board({ columns, state, onAdd, onEdit }: Properties) {
  const deals = useDeals();
  const box = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const [closing, setClosing] = useState<Closing | null>(null);
  const [last, setLast] = useState<string | null>(null);
  /** A deal that was moved by keyboard: the focus goes along as soon as it stands there. */
  const followed = useRef<Readonly<{ id: string; stageId: string }> | null>(null);
  const all = columns.flatMap((column) => column.deals);
  const reachable = all.find(({ id }) => id === last)?.id ?? all[0]?.id ?? null;
  const stages = columns.map(({ stage }) => stage);

  function focus(id: string): void {
    box.current?.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"]`)?.focus();
  }
  function move(id: string, stage: DealStage): void {
    const deal = all.find((one) => one.id === id);
    if (deal && deal.stageId !== stage.id) void deals.move(deal, stage);
  }
  function onKey(id: string, event: KeyboardEvent): void {
    const step = event.ctrlKey || event.altKey || event.metaKey ? null : boardStep(columns, id, event);
    if (!step) return;
    event.preventDefault();
    if ('go' in step) return focus(step.go);
    const stage = stages.find((one) => one.id === step.to);
    if (!stage) return;
    followed.current = { id: step.move, stageId: step.to };
    move(step.move, stage);
  }
  useEffect(() => {
    const wanted = followed.current;
    const there = columns.find(({ stage }) => stage.id === wanted?.stageId)?.deals.some(({ id }) => id === wanted?.id);
    if (!wanted || !there) return;
    followed.current = null;
    focus(wanted.id);
  }, [columns]);

  return (
    <>
      <div ref={box} className={styles['board']} role="group" aria-label={dealsText.board}>
        {columns.map((column) => (
          <BoardColumn
            key={column.stage.id}
            column={column}
            stages={stages}
            reachable={reachable}
            describedBy={keysId}
            onAdd={state === 'open' ? onAdd : null}
            onDrop={move}
            onKey={onKey}
            onReach={setLast}
            onEdit={onEdit}
            onCloseDeal={setClosing}
          />
        ))}
      </div>
      <p id={keysId} className={styles['keys']}>
        {dealsText.keys}
      </p>
      <CloseDialog closing={closing} onClose={() => setClosing(null)} />
    </>
  );
}
