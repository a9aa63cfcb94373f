import { Link } from '@tanstack/react-router';
import { historySentence } from '#shared/text/history';
import { historyText } from '../text/history.ts';
import { RelativeTime } from '../ui/index.ts';
import styles from './history.module.css';
import { useHistory, wholeHistory } from './use-history.ts';

/** How many are told where somebody's whole history is one press away. */
const few = 4;

/** What was last changed with a customer. */
export function ChangesSection({ customerId }: Readonly<{ customerId: string }>) {
  const { lines } = useHistory({ ...wholeHistory, customerId }, few);
  if (lines.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="changes-title">
      <header className={styles['heading']}>
        <h2 id="changes-title">{historyText.whatChanged}</h2>
        <Link to="/history" search={{ customer: customerId }} className={styles['customer'] ?? ''}>
          {historyText.all}
        </Link>
      </header>
      <ul className={styles['few']}>
        {lines.slice(0, few).map((line) => (
          <li key={line.id} className={styles['short']}>
            <span dir="auto">{historySentence(line)}</span>
            <RelativeTime at={line.at} className={styles['when']} />
          </li>
        ))}
      </ul>
    </section>
  );
}
