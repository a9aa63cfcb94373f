import type { Customer } from '#shared/domain/customer';
import { customerText } from '../text/customers.ts';
import { Avatar, fullDate, relativeDate } from '../ui/index.ts';
import { CustomerActions } from './customer-actions.tsx';
import styles from './customer.module.css';

/** Who a customer is at a glance: name, how often and since when, and what can be done with them. */
export function CustomerHeader({ customer }: Readonly<{ customer: Customer }>) {
  const { name, identities, company, interactions, firstAt, lastAt } = customer;
  const now = Date.now();
  const facts = [
    company,
    customerText.messages(interactions),
    firstAt === null ? null : customerText.since(relativeDate(firstAt, now)),
    lastAt === null ? null : customerText.last(relativeDate(lastAt, now)),
  ].filter((fact) => fact !== null);
  return (
    <header className={styles['header']}>
      <Avatar name={name} address={identities[0]?.address ?? name} size={48} />
      <div className={styles['words']}>
        <h1 className={styles['name']}>
          <bdi>{name}</bdi>
        </h1>
        <p className={styles['quiet']} title={firstAt === null ? undefined : fullDate(firstAt)}>
          {facts.join(' · ')}
        </p>
      </div>
      <CustomerActions customer={customer} />
    </header>
  );
}
