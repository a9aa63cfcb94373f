import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Deal, DealStage } from '#shared/domain/deal';
import { dealsText } from '../text/deals.ts';
import type { Closing } from './close-dialog.tsx';
import { useDeals } from './use-deals.ts';

type Properties = Readonly<{
  deal: Deal;
  stages: readonly DealStage[];
  onEdit: (deal: Deal) => void;
  onCloseDeal: (closing: Closing) => void;
  /** Where one is at the customer already, the way there is left out. */
  atCustomer?: boolean;
}>;

/** Everything that can be done with a deal: also what the mouse does by dragging. */
export function DealMenu({ deal, stages, onEdit, onCloseDeal, atCustomer = false }: Properties) {
  const navigate = useNavigate();
  const deals = useDeals();
  const { customerId, state, stageId, title } = deal;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} aria-label={dealsText.menu(title)}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit(deal)}>{dealsText.open}</Menu.Item>
        {!atCustomer && (
          <Menu.Item onClick={() => void navigate({ to: '/customers/$customerId', params: { customerId } })}>
            {dealsText.customer}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{dealsText.moveTo}</Menu.Label>
        {stages
          .filter(({ id }) => id !== stageId)
          .map((stage) => (
            <Menu.Item key={stage.id} onClick={() => void deals.move(deal, stage)}>
              {stage.name}
            </Menu.Item>
          ))}
        <Menu.Divider />
        {state === 'open' ? (
          <>
            <Menu.Item onClick={() => onCloseDeal({ deal, state: 'won' })}>{dealsText.win}</Menu.Item>
            <Menu.Item onClick={() => onCloseDeal({ deal, state: 'lost' })}>{dealsText.lose}</Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => void deals.close(deal, 'open', null)}>{dealsText.reopen}</Menu.Item>
        )}
        <Menu.Item onClick={() => void deals.remove(deal)}>{dealsText.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
