import { amountWords } from '#shared/domain/amount';
import type { AmountSum, Deal } from '#shared/domain/deal';
import { dealsText } from '../text/deals.ts';

const thisYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const anyYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What deals are worth together, by currency; cents are of no use in a sum. */
export function sumWords(sums: readonly AmountSum[]): string {
  return sums.map(({ amount, currency }) => amountWords(amount, currency)).join(' + ');
}

/** A sum of sums: those of several stages by currency. */
export function addedUp(sums: readonly AmountSum[]): readonly AmountSum[] {
  return [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, parts]) => ({
    currency,
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
  }));
}

/** When a deal is expected, and whether that day has passed; null where nobody said. */
export function expectedWords(
  { expectedOn, state }: Pick<Deal, 'expectedOn' | 'state'>,
  today: string,
): Readonly<{ words: string; overdue: boolean }> | null {
  if (expectedOn === null) return null;
  const day = new Date(`${expectedOn}T00:00:00Z`);
  const words = (expectedOn.slice(0, 4) === today.slice(0, 4) ? thisYear : anyYear).format(day);
  const overdue = state === 'open' && expectedOn < today;
  return { words: overdue ? dealsText.overdue(words) : dealsText.expected(words), overdue };
}

/** Today in this computer's calendar, as YYYY-MM-DD. */
export function dayOf(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
