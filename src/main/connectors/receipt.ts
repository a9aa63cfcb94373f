import type { Receipt } from './connector.ts';

/** What left, as a network has it that says no more of it than its own name and time. */
export function receiptOf(providerId: string, at: number): Receipt {
  return { providerId, at, note: null, maximumBytes: null };
}
