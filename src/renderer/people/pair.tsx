import type { Customer } from '#shared/domain/customer';
import { peopleText } from '../text/people.ts';
import { CustomerAvatar } from '../ui/index.ts';
import { pairLines } from './pair-lines.ts';
import styles from './people.module.css';

/** Two customers side by side; with `merging`, what would be shown of them once they are one stands out. */
export function Pair({ customers, merging }: Readonly<{ customers: readonly [Customer, Customer]; merging: boolean }>) {
  const [first, second] = customers;
  return (
    <table className={styles['pair']} data-merging={merging || undefined}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles['hidden']}>{peopleText.field}</span>
          </th>
          {customers.map((customer) => (
            <th key={customer.id} scope="col">
              <span className={styles['who']}>
                <CustomerAvatar customer={customer} size={32} />
                <span className={styles['cut']}>{customer.name}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairLines(first, second, Date.now()).map(({ label, first: one, second: other, shown }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-shown={(merging && shown !== 'second') || undefined}>{one || peopleText.nothing}</td>
            <td data-shown={(merging && shown !== 'first') || undefined}>{other || peopleText.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
