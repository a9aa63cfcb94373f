import { waysToCall, type Customer, type Identity, type PostalAddress } from '#shared/domain/customer';
import { phoneWords } from '#shared/domain/phone';

export type Phones = Readonly<{ phone: string | null; mobile: string | null; further: number }>;

const found = new WeakMap<Customer, Phones>();

/** A customer's numbers where a target has one cell for a mobile and one for any other; several columns ask. */
export function phonesOf(customer: Customer): Phones {
  const phones = found.get(customer) ?? sorted(customer);
  found.set(customer, phones);
  return phones;
}

function sorted({ identities }: Customer): Phones {
  const ways = waysToCall(identities);
  const isMobile = ({ label }: Identity): boolean => /mobil|cell|handy/iu.test(label ?? '');
  const mobile = ways.find(isMobile)?.address ?? null;
  const phone = ways.find((way) => !isMobile(way))?.address ?? null;
  const written = Number(mobile !== null) + Number(phone !== null);
  return { phone: callable(phone), mobile: callable(mobile), further: ways.length - written };
}

/**
 * A number for people and programs that take no apostrophe off: `(+49) 30 123456` is read as +49 30 123456, and no
 * spreadsheet takes it for a sum.
 */
export function callable(number: string | null): string | null {
  return number === null ? null : phoneWords(number, '').replace(/^\+(\d+)/u, '(+$1)');
}

/** An address as it stands on an envelope. */
export function envelope({ street, city, region, postalCode, country }: PostalAddress): string {
  const place = [city, region, postalCode].filter((part) => part !== '').join(' ');
  return [street, place, country].filter((part) => part !== '').join('\n');
}

/** How many addresses there are beyond the first ones, which have cells. */
export function addressesBeyond(cells: number): (customer: Customer) => number {
  return ({ addresses }) => Math.max(0, addresses.length - cells);
}
