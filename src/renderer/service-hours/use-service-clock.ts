import { useQuery } from '@tanstack/react-query';
import type { ServiceHours } from '#shared/domain/service-hours';
import { serviceClock, type ServiceClock } from '#shared/service-hours/service-clock';
import { queries } from '../core/queries.ts';

/** Every row of a list asks the same clock, which remembers what it found out. */
const clocks = new WeakMap<ServiceHours, ServiceClock>();

/** The clock of the shop's hours; null until they are known. */
export function useServiceClock(): ServiceClock | null {
  const hours = useQuery(queries.hours.show.queryOptions({ input: {} })).data?.hours;
  if (!hours) return null;
  const clock = clocks.get(hours) ?? serviceClock(hours);
  clocks.set(hours, clock);
  return clock;
}
