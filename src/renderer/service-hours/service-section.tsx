import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { ErrorState, LineSkeleton } from '../ui/index.ts';
import { ClosingsList } from './closings-list.tsx';
import { TargetsForm } from './targets-form.tsx';
import { WeekForm } from './week-form.tsx';

/** When the shop serves, when it does not, and how soon it answers. */
export function ServiceSection() {
  const shown = useQuery(queries.hours.show.queryOptions({ input: {} }));
  if (shown.isError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  if (!shown.data) return <LineSkeleton />;
  const { hours, zoneChosen } = shown.data;
  return (
    <Stack gap="xl">
      <WeekForm key={JSON.stringify([hours.week, hours.timeZone, zoneChosen])} hours={hours} zoneChosen={zoneChosen} />
      <TargetsForm targets={hours.targets} />
      <ClosingsList closings={hours.closings} timeZone={hours.timeZone} />
    </Stack>
  );
}
