import { Modal } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { loggedKind } from '#shared/domain/logged-entry';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { counterText } from '../text/counter.ts';
import { LogForm } from './log-form.tsx';
import { closeCounterLog, openCounterLog, useOpened, type Opened } from './opened.ts';
import type { Logged } from './use-log-form.ts';

/** The counter log over whatever is on screen: one key from anywhere, and nothing needs a network. */
export function CounterLog() {
  const opened = useOpened();
  useShortcuts({ log: () => openCounterLog() });
  return (
    <Modal
      opened={opened !== null}
      onClose={closeCounterLog}
      title={opened?.entryId == null ? counterText.title : counterText.changeTitle}
      size={560}
      transitionProps={{ duration: 0 }}
    >
      {opened && <Prepared opened={opened} />}
    </Modal>
  );
}

/** The form, once it is known who is on screen and what was logged before. */
function Prepared({ opened }: Readonly<{ opened: Opened }>) {
  const { customerId: onPage, conversationId } = useParams({ strict: false });
  const entry = useQuery(
    queries.interactions.show.queryOptions({ input: opened.entryId === null ? skipToken : { id: opened.entryId } }),
  );
  const asked = opened.entryId === null && opened.customerId === null && onPage === undefined;
  const conversation = useQuery(
    queries.inbox.show.queryOptions({
      input: asked && conversationId !== undefined ? { id: conversationId } : skipToken,
    }),
  );
  const who = opened.customerId ?? entry.data?.customerId ?? onPage ?? conversation.data?.customerId ?? null;
  const customer = useQuery(queries.customers.show.queryOptions({ input: who === null ? skipToken : { id: who } }));
  const waiting = [entry, conversation, customer].some(({ isLoading }) => isLoading);
  if (waiting) return null;
  return (
    <LogForm
      customer={customer.data ?? null}
      before={entry.data ? loggedBefore(entry.data) : null}
      onClose={closeCounterLog}
    />
  );
}

function loggedBefore({ id, kind, direction, text, occurredAt }: Omit<Logged, 'kind'> & { kind: string }): Logged {
  return { id, kind: loggedKind.parse(kind), direction, text, occurredAt };
}
