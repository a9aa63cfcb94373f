import { Link } from '@tanstack/react-router';
import type { Customer } from '#shared/domain/customer';
import { isReachable } from '#shared/domain/interaction';
import { customersText } from '../text/customers.ts';
import { Avatar, RelativeTime } from '../ui/index.ts';
import styles from './customers.module.css';

const number = new Intl.NumberFormat();

type Properties = Readonly<{ customer: Customer; index: number; start: number; height: number; chosen: boolean }>;

/** One customer of the table. The name is the link; the whole row answers a click through it. */
export function CustomerRow({ customer, index, start, height, chosen }: Properties) {
  const { id, name, identities, interactions, lastAt, company } = customer;
  const [first, ...others] = identities.filter((known) => isReachable(known.address));
  const address = first?.address ?? '';
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-chosen={chosen || undefined}
      style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)`, height }}
    >
      <span role="cell" className={styles['name']}>
        <Avatar name={name} address={address} size={28} />
        <Link to="/customers/$customerId" params={{ customerId: id }} className={styles['link'] ?? ''} title={name}>
          <bdi>{name}</bdi>
        </Link>
        {company !== null && <span className={styles['quiet']}>{company}</span>}
      </span>
      <span role="cell" className={styles['address']} title={address}>
        <span className={styles['cut']}>{address}</span>
        {others.length > 0 && (
          <span
            className={styles['more']}
            title={customersText.moreAddressesTitle(others.map((one) => one.address).join(', '))}
          >
            {customersText.moreAddresses(others.length)}
          </span>
        )}
      </span>
      <span role="cell" className={styles['number']}>
        {number.format(interactions)}
      </span>
      <span role="cell" className={styles['number']}>
        {lastAt !== null && <RelativeTime at={lastAt} />}
      </span>
    </div>
  );
}
