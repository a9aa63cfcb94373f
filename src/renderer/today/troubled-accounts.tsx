import { Button } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Account } from '#shared/domain/account';
import { accountsText } from '../text/accounts.ts';
import { todayText } from '../text/today.ts';
import { relativeDate } from '../ui/index.ts';
import styles from './today.module.css';

/** Mailboxes that are not read at the moment, and since when. */
export function TroubledAccounts({ accounts }: Readonly<{ accounts: readonly Account[] }>) {
  if (accounts.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="accounts-title">
      <h2 id="accounts-title" className={styles['title']}>
        {todayText.accountsTitle}
      </h2>
      <ul className={styles['list']}>
        {accounts.map(({ id, address, state, lastSyncAt }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['mark']} data-state="failed" aria-hidden="true">
              <IconMailExclamation size={20} stroke={1.6} />
            </span>
            <div className={styles['words']}>
              <p className={styles['name']}>{address}</p>
              <p className={styles['quiet']}>
                {accountsText.state[state]}.{' '}
                {lastSyncAt === null
                  ? accountsText.neverSynced
                  : accountsText.asOf(relativeDate(lastSyncAt, Date.now()))}
                .
              </p>
            </div>
            <Button
              size="compact-md"
              variant="default"
              renderRoot={(properties) => (
                <Link to="/settings/{-$section}" params={{ section: 'accounts' }} {...properties} />
              )}
            >
              {todayText.accountAction[state]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
