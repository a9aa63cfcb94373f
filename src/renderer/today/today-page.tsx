import { Button, Skeleton } from '@mantine/core';
import { IconMoodSmile, IconSunHigh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { DueList } from '../follow-ups/index.ts';
import { todayText } from '../text/today.ts';
import { EmptyState, ErrorState, fullDate, Page, PageHeader, relativeDate } from '../ui/index.ts';
import { FailedExports } from './failed-exports.tsx';
import { OutgoingList } from './outgoing-list.tsx';
import { ScheduledList } from './scheduled-list.tsx';
import { TroubledAccounts } from './troubled-accounts.tsx';
import { scheduledReplies, troubledAccounts, troubledReplies } from './trouble.ts';
import { Unanswered } from './unanswered.tsx';

/** What waits for the shop: people, replies that did not arrive, mailboxes that are not read. */
export function TodayPage() {
  const navigate = useNavigate();
  const today = useQuery(queries.today.show.queryOptions({ input: {} }));
  const about = useQuery(queries.app.about.queryOptions({ input: {} }));
  const schedules = useQuery(queries.exportSchedules.list.queryOptions({ input: {} }));
  const shown = today.data;
  const asOf = shown && (
    <span title={fullDate(shown.asOf)}>{todayText.asOf(relativeDate(shown.asOf, Date.now()))}</span>
  );
  const replies = troubledReplies(shown?.outgoing ?? []);
  const mailboxes = troubledAccounts(shown?.accounts ?? []);
  const scheduled = scheduledReplies(shown?.outgoing ?? []);
  const due = shown?.due ?? [];
  const failedExports = schedules.data?.filter(({ failure }) => failure !== null) ?? [];
  const troubles = replies.length + mailboxes.length + failedExports.length;
  const calm = shown && shown.unanswered.length + troubles + due.length === 0;

  return (
    <Page>
      <PageHeader title={todayText.title} text={asOf ?? '\u00a0'} />
      {today.isPending && <Skeleton height={320} radius="md" role="status" aria-label={todayText.loading} />}
      {today.isError && !shown && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
      <TroubledAccounts accounts={mailboxes} />
      <OutgoingList items={replies} />
      <FailedExports schedules={failedExports} />
      <DueList items={due} />
      {shown && shown.unanswered.length > 0 && (
        <Unanswered conversations={shown.unanswered} total={shown.unansweredTotal} asOf={shown.asOf} />
      )}
      {calm && about.data?.empty === true && (
        <EmptyState
          icon={<IconSunHigh size={28} stroke={1.5} />}
          title={todayText.emptyTitle}
          text={todayText.emptyBody}
          action={<Button onClick={() => void navigate({ to: '/welcome' })}>{todayText.emptyAction}</Button>}
        />
      )}
      {calm && about.data?.empty === false && (
        <EmptyState
          icon={<IconMoodSmile size={28} stroke={1.5} />}
          title={todayText.calmTitle}
          text={todayText.calmBody}
        />
      )}
      <ScheduledList items={scheduled} />
    </Page>
  );
}
