import { ActionIcon, Tooltip } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { usePreference } from '../core/preferences.ts';
import { inboxText } from '../text/inbox.ts';

/** In which order open conversations are listed: the newest first, or those whose answer is due first. */
export type Order = 'newest' | 'due';

export function useOrder(): readonly [Order, (order: Order) => void] {
  const [order, choose] = usePreference('inbox-order', 'newest');
  return [order === 'due' ? 'due' : 'newest', choose];
}

/** Lists who waits for an answer by when it is due, and back. */
export function OrderButton() {
  const [order, choose] = useOrder();
  const due = order === 'due';
  return (
    <Tooltip label={due ? inboxText.orderedByDue : inboxText.orderByDue}>
      <ActionIcon
        size={30}
        variant={due ? 'light' : 'subtle'}
        aria-label={inboxText.orderByDue}
        aria-pressed={due}
        onClick={() => choose(due ? 'newest' : 'due')}
      >
        <IconClockExclamation size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
