import { readEmail } from '#shared/domain/card-values';
import { isPhone } from '#shared/domain/customer';
import { isOwnNumber, readPhone } from '#shared/domain/phone';
import { clocksOf } from './customer-fields.ts';
import { nameRecord, recordBehind } from './customers.ts';
import { knownOf } from './known-people.ts';
import { joinPeople } from './merging.ts';
import { personOf } from './people.ts';
import { areSurelyOne } from './same-person.ts';
import { shopCountry } from './shop-country.ts';
import { change, type Reader } from './statement.ts';
import type { Way } from './identities.ts';
import type { Writer } from './open-log.ts';

const insertIdentity = change(
  'insert into identity (channel, address, name, customer_id) values (@channel, @address, null, @customerId)',
);

/**
 * What somebody said of themselves, on a form or a profile, is a way to reach them. Where another customer is known by it
 * already, they are one person; by a number only where it is one's own, as a mobile phone's is, and under the same name: a
 * landline is a household's, and a father and a son in it may be called the same. What somebody took away or said is not the
 * same stays so.
 */
export function joinByStated(writer: Writer, recordId: string, stated: readonly Way[]): void {
  for (const said of stated) {
    const way = readWay(writer, said);
    if (way === null) continue;
    const owner = recordBehind(writer, way.channel, way.address);
    if (owner === null) addStated(writer, recordId, way);
    else if (!isPhone(way) || (isOwnNumber(way.address) && areAlike(writer, recordId, owner)))
      joinPeople(writer, [recordId, owner]);
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
  const [first, second] = [one, other].map((id) => knownOf(reader, personOf(reader, id) ?? id));
  return Boolean(first && second && areSurelyOne(first, second));
}
