import { z } from 'zod';
import { readEmail } from '#shared/domain/card-values';
import { isPhone } from '#shared/domain/customer';
import { readPhone } from '#shared/domain/phone';
import { clocksOf } from './customer-fields.ts';
import { nameRecord, recordBehind } from './customers.ts';
import { joinPeople } from './merging.ts';
import { personOf } from './people.ts';
import { areSameName } from './same-name.ts';
import { shopCountry } from './shop-country.ts';
import { change, query, type Reader } from './statement.ts';
import type { Way } from './identities.ts';
import type { Writer } from './open-log.ts';

const insertIdentity = change(
  'insert into identity (channel, address, name, customer_id) values (@channel, @address, null, @customerId)',
);
const card = query(
  z.object({ name: z.string(), birthday: z.string().nullable() }),
  'select name, birthday from customer where id = @id',
);

/**
 * What somebody said of themselves, on a form or a profile, is a way to reach them. Where another customer is known by it
 * already, they are one person; by a number, which a household shares, only under the same name. What somebody took away or
 * said is not the same stays so.
 */
export function joinByStated(writer: Writer, recordId: string, stated: readonly Way[]): void {
  for (const said of stated) {
    const way = readWay(writer, said);
    if (way === null) continue;
    const owner = recordBehind(writer, way.channel, way.address);
    if (owner === null) addStated(writer, recordId, way);
    else if (!isPhone(way) || areAlike(writer, recordId, owner)) joinPeople(writer, [recordId, owner]);
  }
}

function readWay(reader: Reader, { channel, address }: Way): Way | null {
  if (!isPhone({ channel })) {
    const read = readEmail(address);
    return read === null ? null : { channel, address: read };
  }
  const phone = readPhone(address, shopCountry(reader));
  return phone?.valid ? { channel, address: phone.number } : null;
}

function addStated(writer: Writer, customerId: string, { channel, address }: Way): void {
  if (clocksOf(writer, customerId)[`identity:${channel}:${address}`] !== undefined) return;
  insertIdentity.run(writer, { channel, address, customerId });
  nameRecord(writer, customerId);
}

function areAlike(reader: Reader, one: string, other: string): boolean {
  const [first, second] = [one, other].map((id) => card.one(reader, { id: personOf(reader, id) ?? id }));
  if (!first || !second || !areSameName(first.name, second.name)) return false;
  return first.birthday === null || second.birthday === null || first.birthday === second.birthday;
}
