import { Refusal } from '#main/kernel/refusal';
import { fieldsOf } from '#main/storage/customer-fields';
import { recordBehind } from '#main/storage/customers';
import { personOf } from '#main/storage/people';
import type { Reader } from '#main/storage/statement';
import type { DraftContent } from '#shared/domain/draft';

/**
 * Refuses `do-not-contact` where somebody this would go to is not to be written to, unless a reason is given to do it all the
 * same. Answers who that is then.
 */
export function requireContactable(
  reader: Reader,
  { channel, content, reason }: Readonly<{ channel: string; content: DraftContent; reason: string | null }>,
): readonly string[] {
  const barred = barredIn(reader, { channel, content });
  const [first] = barred;
  if (first !== undefined && reason === null)
    throw new Refusal('do-not-contact', { detail: fieldsOf(reader, first).name ?? null, field: 'to' });
  return barred;
}

/** The first of whom this would go to who is not to be written to. */
export function firstBarred(reader: Reader, to: Readonly<{ channel: string; content: DraftContent }>) {
  const [id] = barredIn(reader, to);
  return id === undefined ? null : { name: fieldsOf(reader, id).name ?? null };
}

function barredIn(
  reader: Reader,
  { channel, content: { to, cc, bcc } }: Readonly<{ channel: string; content: DraftContent }>,
): readonly string[] {
  const records = [...to, ...cc, ...bcc].map(({ address }) => recordBehind(reader, channel, address));
  const people = new Set(records.map((record) => record && personOf(reader, record)).filter((id) => id !== null));
  return [...people].filter((id) => fieldsOf(reader, id).doNotContact);
}
