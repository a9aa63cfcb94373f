import { useQuery } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { ledgerText } from '../text/accounts.ts';
import { ErrorState } from '../ui/index.ts';
import styles from './accounts.module.css';
import { LedgerOrigin } from './ledger-origin.tsx';
import { ledgerVerdict } from './ledger-words.ts';

const columns = ['served', 'stored', 'ignored', 'quarantined', 'missing'] as const;
const number = new Intl.NumberFormat();

/** The ledger: what each server listed, and what became of it. */
export function LedgerTable({ accounts }: Readonly<{ accounts: readonly Account[] }>) {
  const ledger = useQuery(queries.accounts.ledger.queryOptions({ input: {} }));
  if (ledger.isError) return <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (!ledger.data || ledger.data.length === 0) return null;
  return (
    <section aria-labelledby="ledger-title">
      <h2 id="ledger-title" className={styles['title']}>
        {ledgerText.title}
      </h2>
      <p className={styles['quiet']}>{ledgerText.lead}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{ledgerText.account}</th>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={styles['number']}
                  title={column === 'ignored' ? ledgerText.ignoredHint : undefined}
                >
                  {ledgerText.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ledger.data.map((row) => {
              const verdict = ledgerVerdict(row);
              return (
                <tr key={row.accountId ?? ''}>
                  <th scope="row">
                    <LedgerOrigin accountId={row.accountId} accounts={accounts} />
                    <span className={styles['verdict']} data-tone={verdict.tone}>
                      {verdict.sentence}
                    </span>
                  </th>
                  {columns.map((column) => (
                    <td key={column} className={styles['number']}>
                      {number.format(row[column])}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
