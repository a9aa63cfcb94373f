import { z } from 'zod';
import type { Identity } from '#shared/domain/customer';
import { clocksOf, markTaken } from './customer-fields.ts';
import { keepFindable } from './customers.ts';
import { flag, flagged } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

export type Way = Readonly<{ channel: string; address: string }>;
type Mark = Pick<Identity, 'label' | 'preferred'>;

const identityRow = z.object({
  customerId: z.string(),
  name: z.string().nullable(),
  label: z.string().nullable(),
  preferred: flag,
  clock: z.string().nullable(),
});
const byWay = query(
  identityRow,
  'select customer_id as customerId, name, label, preferred, clock from identity where channel = @channel and address = @address',
);
const ofRecord = query(
  z.object({ channel: z.string(), address: z.string(), label: z.string().nullable(), preferred: flag }),
  'select channel, address, label, preferred from identity where customer_id = @id order by channel, address',
);
const insertIdentity = change(`
  insert into identity (channel, address, name, label, customer_id, preferred, clock)
  values (@channel, @address, @name, @label, @customerId, @preferred, @clock)`);
const markIdentity = change(
  'update identity set label = @label, preferred = @preferred, clock = @clock where channel = @channel and address = @address',
);
const deleteIdentity = change('delete from identity where channel = @channel and address = @address');
const spokenWith = query(
  z.object({ id: z.string() }),
  `select id from interaction where customer_id = @customerId and channel = @channel
   and (author_address = @address or instr(recipients, @recipient) > 0) limit 1`,
);

/** Who is known by this, and how it is marked; null where nobody is. */
export function findIdentity(reader: Reader, { channel, address }: Way) {
  return byWay.one(reader, { channel, address });
}

/** Of a record itself. */
export function identitiesOf(reader: Reader, id: string): (Way & Mark)[] {
  return ofRecord.all(reader, { id });
}

/**
 * Makes a way known as one to reach a record by, unless it was taken away later. Answers the record it belongs to then:
 * another one, where somebody else is known by it already, which stays so.
 */
export function addIdentity(
  writer: Writer,
  customerId: string,
  { clock, ...given }: Way & Partial<Mark> & Readonly<{ name?: string | null; clock: string }>,
): string {
  const { channel, address, name = null, label = null, preferred = false } = given;
  const known = findIdentity(writer, given);
  if (known) {
    if (known.customerId === customerId && (known.clock ?? '') <= clock)
      markIdentity.run(writer, { channel, address, label, preferred: flagged(preferred), clock });
    return known.customerId;
  }
  if ((clocksOf(writer, customerId)[keyOf(given)] ?? '') > clock) return customerId;
  insertIdentity.run(writer, { channel, address, name, label, preferred: flagged(preferred), customerId, clock });
  markTaken(writer, customerId, { key: keyOf(given), clock: null });
  keepFindable(writer, customerId);
  return customerId;
}

/** Takes a way away from a record, unless it was added or marked later. */
export function removeIdentity(
  writer: Writer,
  customerId: string,
  { clock, ...way }: Way & Readonly<{ clock: string }>,
): void {
  const last = identityClockOf(writer, customerId, way);
  if (last !== null && last > clock) return;
  const { channel, address } = way;
  if (findIdentity(writer, way)?.customerId === customerId) deleteIdentity.run(writer, { channel, address });
  markTaken(writer, customerId, { key: keyOf(way), clock });
  keepFindable(writer, customerId);
}

/** When a way was last added to a record, marked or taken away by somebody; null where nobody did. */
export function identityClockOf(reader: Reader, customerId: string, way: Way): string | null {
  const known = findIdentity(reader, way);
  if (known?.customerId === customerId && known.clock !== null) return known.clock;
  return clocksOf(reader, customerId)[keyOf(way)] ?? null;
}

/** Whether something came from it or went to it: a network would only bring it back. */
export function isSpokenWith(reader: Reader, customerId: string, { channel, address }: Way): boolean {
  const recipient = `"address":${JSON.stringify(address)}`;
  return spokenWith.one(reader, { customerId, channel, address, recipient }) !== null;
}

function keyOf({ channel, address }: Way): string {
  return `identity:${channel}:${address}`;
}
