import type { Customer } from '#shared/domain/customer';
import { Avatar } from './avatar.tsx';
import { photoOf } from './photo-of.ts';

type Shown = Pick<Customer, 'id' | 'name' | 'photo' | 'identities'>;

/** A customer's photo or initials, in the colour of their first address wherever they stand. */
export function CustomerAvatar({ customer, size }: Readonly<{ customer: Shown; size: number }>) {
  const { name, identities } = customer;
  return <Avatar name={name} address={identities[0]?.address ?? name} size={size} photo={photoOf(customer)} />;
}
