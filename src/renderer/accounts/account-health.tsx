import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { chargeWords } from '#shared/domain/amount';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import styles from './accounts.module.css';

/** What may be missing of an account, and what it cost. Nothing for most. */
export function AccountHealth({ account, now }: Readonly<{ account: Account; now: number }>) {
  const seen = useMutation(queries.accounts.seeGap.mutationOptions());
  const { id, address, gapSince, spending } = account;
  return (
    <>
      {gapSince !== null && (
        <div className={styles['gap']} role="note" title={fullDate(gapSince)}>
          <p>{accountsText.gap(relativeDate(gapSince, now))}</p>
          <Button
            size="compact-xs"
            variant="default"
            loading={seen.isPending}
            onClick={() => seen.mutate({ id, since: gapSince })}
          >
            {accountsText.gapSeen}
          </Button>
        </div>
      )}
      {spending && (
        <div className={styles['progress']}>
          <Progress
            value={Math.min(100, (100 * spending.spent) / Math.max(1, spending.budget))}
            color={spending.spent >= spending.budget ? 'var(--signal)' : 'var(--accent)'}
            size="sm"
            aria-label={accountsText.spentLabel(address)}
          />
          <span className={styles['quiet']}>
            {accountsText.spent(
              chargeWords(spending.spent, spending.currency),
              chargeWords(spending.budget, spending.currency),
            )}
          </span>
        </div>
      )}
    </>
  );
}
