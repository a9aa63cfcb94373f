import type { Customer } from '#shared/domain/customer';
import { DoNotContactMark, NameField, TagsField, usePhoto, VipStar } from '../card/index.ts';
import { ComplaintMark } from '../complaints/index.ts';
import { customerText } from '../text/customers.ts';
import { CustomerAvatar, fullDate, relativeDate } from '../ui/index.ts';
import { CustomerActions } from './customer-actions.tsx';
import styles from './customer.module.css';

/** Who a customer is at a glance: name, how often and since when, and what can be done with them. */
export function CustomerHeader({ customer }: Readonly<{ customer: Customer }>) {
  const { interactions, firstAt, lastAt } = customer;
  const photo = usePhoto(customer);
  const now = Date.now();
  const facts = [
    customerText.entries(interactions),
    firstAt === null ? null : customerText.since(relativeDate(firstAt, now)),
    lastAt === null ? null : customerText.last(relativeDate(lastAt, now)),
  ].filter((fact) => fact !== null);
  return (
    <header className={styles['header']}>
      <div className={styles['person']}>
        <CustomerAvatar customer={customer} size={48} />
        <div className={styles['words']}>
          <NameField customer={customer} />
          <p className={styles['quiet']} title={firstAt === null ? undefined : fullDate(firstAt)}>
            {facts.join(' · ')}
          </p>
        </div>
        <VipStar customer={customer} />
      </div>
      <DoNotContactMark customer={customer} />
      <ComplaintMark of={{ customerId: customer.id }} />
      <CustomerActions customer={customer} photo={photo} />
      <TagsField customer={customer} />
      {photo.input}
    </header>
  );
}
