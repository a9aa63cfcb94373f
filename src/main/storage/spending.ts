import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const ofMonth = query(
  z.object({ amount: z.number() }),
  'select amount from account_spending where account_id = @id and month = @month',
);
const add = change(`
  insert into account_spending (account_id, month, amount) values (@id, @month, @amount)
  on conflict (account_id, month) do update set amount = amount + excluded.amount`);

/** What an account cost this laptop in a calendar month (UTC), in millionths of its channel's currency. */
export function spentInMonth(reader: Reader, id: string, at: number): number {
  return ofMonth.one(reader, { id, month: monthOf(at) })?.amount ?? 0;
}

export function spentThisMonth(writer: Writer, id: string): number {
  return spentInMonth(writer, id, writer.clock.now());
}

export function spend(writer: Writer, id: string, amount: number): void {
  if (amount > 0) add.run(writer, { id, month: monthOf(writer.clock.now()), amount });
}

/** `2026-11`: networks bill by months of UTC. */
function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}
