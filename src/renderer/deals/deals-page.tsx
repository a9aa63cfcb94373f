import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconLayoutKanban, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deal, DealState } from '#shared/domain/deal';
import { queries } from '../core/queries.ts';
import { dealsText } from '../text/deals.ts';
import { EmptyState, ErrorState, PageHeader } from '../ui/index.ts';
import { Board } from './board.tsx';
import styles from './board.module.css';
import { DealDialog } from './deal-dialog.tsx';
import { addedUp, sumWords } from './deal-words.ts';
import { StagesDialog } from './stages-dialog.tsx';

const states = ['open', 'won', 'lost'] as const;

/** All deals of one state, by stage. */
export function DealsPage() {
  const [state, setState] = useState<DealState>('open');
  const [edited, setEdited] = useState<Partial<Deal> | null>(null);
  const [stagesOpen, setStagesOpen] = useState(false);
  const board = useQuery(queries.deals.board.queryOptions({ input: { state }, placeholderData: keepPreviousData }));
  const columns = board.data ?? [];
  const count = columns.reduce((sum, column) => sum + column.count, 0);
  const worth = sumWords(addedUp(columns.flatMap(({ sums }) => sums)));

  return (
    <div className={styles['page']}>
      <PageHeader title={dealsText.title} text={board.data ? dealsText.summary(count, worth) : '\u00a0'}>
        <div className={styles['actions']}>
          <SegmentedControl<DealState>
            size="xs"
            aria-label={dealsText.shown}
            value={state}
            onChange={setState}
            data={states.map((value) => ({ value, label: dealsText.states[value] }))}
          />
          <Button variant="default" onClick={() => setStagesOpen(true)}>
            {dealsText.stages}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited({})}>
            {dealsText.add}
          </Button>
        </div>
      </PageHeader>
      {board.isPending && (
        <div className={styles['skeleton']} role="status" aria-label={dealsText.loading}>
          {states.map((one) => (
            <Skeleton key={one} height={240} radius="md" />
          ))}
        </div>
      )}
      {board.isError && columns.length === 0 && <ErrorState error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && count === 0 && (
        <EmptyState
          icon={<IconLayoutKanban size={28} stroke={1.5} />}
          title={dealsText.emptyTitle[state]}
          text={dealsText.emptyBody}
        />
      )}
      {count > 0 && (
        <Board columns={columns} state={state} onAdd={({ id }) => setEdited({ stageId: id })} onEdit={setEdited} />
      )}
      <DealDialog deal={edited} onClose={() => setEdited(null)} />
      <StagesDialog opened={stagesOpen} onClose={() => setStagesOpen(false)} />
    </div>
  );
}
