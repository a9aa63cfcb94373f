import { SegmentedControl, Skeleton } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DueFollowUp } from '#shared/contract/today';
import { followUpDue, followUpKind, type FollowUpDue, type FollowUpKind } from '#shared/domain/follow-up';
import { problemSentence } from '../core/problem.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { EmptyState, ErrorState, PageHeader, ProblemNote } from '../ui/index.ts';
import { CustomerFilter } from './customer-filter.tsx';
import { FollowUpRows } from './follow-up-rows.tsx';
import styles from './follow-ups-page.module.css';
import { PostponeDialog } from './postpone-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { useOpenFollowUps } from './use-open-follow-ups.ts';
import { useSettle } from './use-settle.ts';

const anyKind = 'all';

/** Everything that was promised or planned and is still to be done, over all customers. */
export function FollowUpsPage() {
  const navigate = useNavigate();
  const [due, setDue] = useState<FollowUpDue | null>(null);
  const [kind, setKind] = useState<FollowUpKind | null>(null);
  const [asked, setAsked] = useState<Readonly<{ for: 'note' | 'later'; due: DueFollowUp }> | null>(null);
  const { settle, error } = useSettle();
  const { customer: customerId = null } = useSearch({ strict: false });
  const list = useOpenFollowUps({ due, kind, customerId });
  const { items, counts } = list;
  const open = counts === null ? 0 : counts.overdue + counts.today + counts.week + counts.later + counts.undated;
  const none = list.isSuccess && items.length === 0;
  const ask = (what: 'note' | 'later') => (one: DueFollowUp) => setAsked({ for: what, due: one });
  return (
    <div className={styles['page']}>
      <PageHeader
        title={followUpsText.page}
        text={counts === null ? '\u00a0' : followUpsText.pageText(counts.overdue, open)}
      >
        <SegmentedControl
          size="xs"
          aria-label={followUpsText.kind}
          value={kind ?? anyKind}
          data={[
            { value: anyKind, label: followUpsText.everyKind },
            ...followUpKind.options.toReversed().map((value) => ({ value, label: followUpsText.onlyKind[value] })),
          ]}
          onChange={(value) => setKind(followUpKind.safeParse(value).data ?? null)}
        />
      </PageHeader>
      <div className={styles['dues']} role="group" aria-label={followUpsText.when}>
        {[null, ...followUpDue.options].map((name) => (
          <button
            key={name ?? anyKind}
            type="button"
            className={styles['chip']}
            aria-pressed={due === name}
            onClick={() => setDue(name)}
          >
            {name === null ? followUpsText.everything : followUpsText.dues[name]}
            <span className={styles['count']}>{counts === null ? '' : name === null ? open : counts[name]}</span>
          </button>
        ))}
        <CustomerFilter customerId={customerId} />
      </div>
      {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
      {list.isPending && <Skeleton height={320} radius="md" role="status" aria-label={followUpsText.loading} />}
      {list.isError && items.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {none && (
        <EmptyState
          icon={<IconChecklist size={28} stroke={1.5} />}
          title={open === 0 ? followUpsText.emptyTitle : followUpsText.noMatchTitle}
          text={open === 0 ? followUpsText.emptyBody : followUpsText.noMatchBody}
        />
      )}
      {items.length > 0 && (
        <FollowUpRows
          key={`${due} ${kind} ${customerId}`}
          items={items}
          acts={{
            settle: ({ followUp }, outcome) => settle(followUp.id, outcome),
            settleWithNote: ask('note'),
            postpone: ask('later'),
            open: ({ followUp: { conversationId, customerId } }) =>
              void (conversationId === null
                ? navigate({ to: '/customers/$customerId', params: { customerId } })
                : navigate({ to: '/inbox/{-$conversationId}', params: { conversationId } })),
          }}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
      <PostponeDialog followUp={asked?.for === 'later' ? asked.due.followUp : null} onClose={() => setAsked(null)} />
      <SettleDialog followUp={asked?.for === 'note' ? asked.due.followUp : null} onClose={() => setAsked(null)} />
    </div>
  );
}
