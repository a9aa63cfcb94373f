import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { amountWords } from '#shared/domain/amount';
import type { Customer } from '#shared/domain/customer';
import type { Deal, DealStage, ShownDeal } from '#shared/domain/deal';
import { queries } from '../core/queries.ts';
import { dealsText } from '../text/deals.ts';
import { LineSkeleton } from '../ui/index.ts';
import { CloseDialog, type Closing } from './close-dialog.tsx';
import { DealDialog } from './deal-dialog.tsx';
import { DealMenu } from './deal-menu.tsx';
import { dayOf, expectedWords } from './deal-words.ts';
import styles from './deals-section.module.css';

const shown = 50;

/** The deals with a customer, newest first. */
export function DealsSection({ customer }: Readonly<{ customer: Pick<Customer, 'id'> }>) {
  const headingId = useId();
  const list = useQuery(queries.deals.list.queryOptions({ input: { customerId: customer.id, limit: shown } }));
  const stages = useQuery(queries.deals.stages.queryOptions({ input: {} })).data ?? [];
  const [edited, setEdited] = useState<Partial<Deal> | null>(null);
  const [closing, setClosing] = useState<Closing | null>(null);
  const deals = list.data?.items ?? [];
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <div className={styles['heading']}>
        <h2 id={headingId} className={styles['title']}>
          {dealsText.section}
        </h2>
        <ActionIcon size={24} aria-label={dealsText.add} onClick={() => setEdited({ customerId: customer.id })}>
          <IconPlus size={16} />
        </ActionIcon>
      </div>
      {list.isPending && <LineSkeleton />}
      {list.data && deals.length === 0 && <p className={styles['quiet']}>{dealsText.sectionNone}</p>}
      <ul className={styles['deals']}>
        {deals.map((deal) => (
          <li key={deal.id} className={styles['deal']}>
            <div className={styles['words']}>
              <button type="button" className={styles['name']} onClick={() => setEdited(deal)}>
                <bdi>{deal.title}</bdi>
              </button>
              <p className={styles['quiet']}>{lineOf(deal, stages)}</p>
            </div>
            <DealMenu deal={deal} stages={stages} atCustomer onEdit={setEdited} onCloseDeal={setClosing} />
          </li>
        ))}
      </ul>
      <DealDialog deal={edited} onClose={() => setEdited(null)} />
      <CloseDialog closing={closing} onClose={() => setClosing(null)} />
    </section>
  );
}

/** How much, how far, by when; why, where it was closed. */
function lineOf(deal: ShownDeal, stages: readonly DealStage[]): string {
  const { amount, currency, state, stageId, reason } = deal;
  const ended = { won: dealsText.wonFor, lost: dealsText.lostFor };
  const standing =
    state === 'open'
      ? (stages.find(({ id }) => id === stageId)?.name ?? null)
      : reason === null
        ? dealsText.states[state]
        : ended[state](reason);
  const expected = state === 'open' ? expectedWords(deal, dayOf(new Date())) : null;
  return [amount === null ? null : amountWords(amount, currency), standing, expected?.words]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ');
}
