import { Button, Select, Skeleton, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { actor, historyThing } from '#shared/domain/history';
import { isField } from '../core/field.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { historyText } from '../text/history.ts';
import { BackLink, EmptyState, ErrorState, Page, PageHeader } from '../ui/index.ts';
import { HistoryList } from './history-list.tsx';
import styles from './history.module.css';
import { useHistory, wholeHistory } from './use-history.ts';

/** What was done, by whom, before and after; all of it, or with one customer or in one conversation, whom the address names. */
export function HistoryPage() {
  const navigate = useNavigate();
  const { customer = null, conversation = null } = useSearch({ from: '/history' });
  const [choice, setChoice] = useState(wholeHistory);
  const list = useHistory({ ...choice, customerId: customer, conversationId: conversation });
  const about = useQuery({
    ...queries.customers.show.queryOptions({ input: { id: customer ?? '' } }),
    enabled: customer !== null,
  });
  useShortcuts({ close: (event) => (isField(event.target) ? false : void navigate({ to: '/today' })) });
  const narrowed = choice !== wholeHistory;
  const title =
    conversation !== null
      ? historyText.ofConversation
      : customer !== null
        ? historyText.ofCustomer(about.data?.name ?? '…')
        : historyText.title;
  return (
    <Page>
      <BackLink to="/today">{historyText.back}</BackLink>
      <PageHeader title={title} text={historyText.text}>
        {(customer ?? conversation) !== null && (
          <Button variant="default" size="compact-md" onClick={() => void navigate({ to: '/history', search: {} })}>
            {historyText.everything}
          </Button>
        )}
      </PageHeader>
      <div className={styles['filters']}>
        <Select
          size="xs"
          label={historyText.thing}
          placeholder={historyText.anything}
          clearable
          data={historyThing.options.map((value) => ({ value, label: historyText.things[value] }))}
          value={choice.entity}
          onChange={(value) => setChoice({ ...choice, entity: historyThing.nullable().parse(value) })}
        />
        <Select
          size="xs"
          label={historyText.who}
          placeholder={historyText.anybody}
          clearable
          data={actor.options.map((value) => ({ value, label: historyText.actors[value] }))}
          value={choice.actor}
          onChange={(value) => setChoice({ ...choice, actor: actor.nullable().parse(value) })}
        />
        <TextInput
          size="xs"
          type="date"
          label={historyText.day}
          value={choice.day}
          onChange={(event) => setChoice({ ...choice, day: event.currentTarget.value })}
        />
      </div>
      {list.isPending && <Skeleton height={320} radius="md" role="status" aria-label={historyText.loading} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.lines.length === 0 && (
        <EmptyState
          icon={<IconHistory size={28} stroke={1.5} />}
          title={narrowed ? historyText.noneFits : historyText.none}
          text={narrowed ? historyText.noneFitsMore : historyText.noneMore}
        />
      )}
      <HistoryList list={list} />
    </Page>
  );
}
