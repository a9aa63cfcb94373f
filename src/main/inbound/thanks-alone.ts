import type { Reader } from '#main/storage/statement';
import { thanksReopen } from '#main/storage/thanks';
import { isPlainThanks } from '#shared/thanks/plain-thanks';
import type { Arrival } from './arrival.ts';

/** Whether what came in says no more than thanks, in a shop where that reopens nothing. */
export function isThanksAlone(reader: Reader, arrival: Arrival): boolean {
  const { direction, newText, attachments, rating, author, to } = arrival;
  if (direction !== 'inbound' || attachments.length > 0 || rating !== null) return false;
  return isPlainThanks(newText, [author.name, ...to.map(({ name }) => name)]) && !thanksReopen(reader);
}
