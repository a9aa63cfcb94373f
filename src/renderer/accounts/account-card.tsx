import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#shared/domain/account';
import { useProgress } from '../core/events.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { SignInAgain, useSignInPlace } from '../sign-in/index.ts';
import { Avatar, fullDate, relativeDate } from '../ui/index.ts';
import { AccountDialogs, type AskedOfAccount } from './account-dialogs.tsx';
import { AccountHealth } from './account-health.tsx';
import { AccountMenu } from './account-menu.tsx';
import { currencyWords, failureSentence } from './account-words.ts';
import styles from './accounts.module.css';
import { useAccountNames } from './use-account-names.ts';
import { useNow } from './use-now.ts';

/** One account: how it is, how current, what may be missing, what it cost, and what can be done with it. */
export function AccountCard({ account }: Readonly<{ account: Account }>) {
  const sync = useMutation(queries.accounts.sync.mutationOptions());
  const pause = useMutation(queries.accounts.setPaused.mutationOptions());
  const [asking, setAsking] = useState<AskedOfAccount | null>(null);
  const now = useNow(10_000);
  const place = useSignInPlace(account);
  const progress = useProgress().find((one) => one.kind === 'sync' && one.accountId === account.id);
  const { id, address, name, state } = account;
  const { title, beside } = useAccountNames(account);
  const paused = state === 'paused';
  // The passphrase is asked for above every page; a password would not help.
  const signedOut = state === 'needs-sign-in' && account.failure?.code !== 'vault-locked';
  const problem = sync.error ?? pause.error;
  const failure = problem ? problemSentence(problem) : failureSentence(account);
  const stored = sync.data?.find((report) => report.account === id)?.stored;

  return (
    <article className={styles['card']} aria-label={address}>
      <Avatar name={name} address={address} size={36} />
      <div className={styles['body']}>
        <h3 className={styles['address']} title={address}>
          {title}
        </h3>
        <p className={styles['state']} data-state={state}>
          {accountsText.state[state]}
          {beside.map((words) => (
            <span key={words} className={styles['quiet']}>
              {` · ${words}`}
            </span>
          ))}
        </p>
        {failure !== null && <p role="alert">{failure}</p>}
        <p className={styles['quiet']} title={account.lastSyncAt === null ? undefined : fullDate(account.lastSyncAt)}>
          {currencyWords(account, now, (at) => relativeDate(at, now))}{' '}
          {stored !== undefined && !sync.isPending && accountsText.fetched(stored)}
        </p>
        <AccountHealth account={account} now={now} />
        {progress && (
          <div className={styles['progress']}>
            <Progress
              value={progress.of ? (100 * progress.done) / progress.of : 100}
              animated={progress.of === null}
              size="sm"
              aria-label={accountsText.progressLabel(address)}
            />
            <span className={styles['quiet']}>{accountsText.progress(progress.done, progress.of)}</span>
          </div>
        )}
      </div>
      <div className={styles['actions']}>
        {signedOut && place !== null && <SignInAgain account={account} label={accountsText.signIn} size="compact-md" />}
        {signedOut && place === null && (
          <Button size="compact-md" onClick={() => setAsking('sign-in')}>
            {accountsText.signIn}
          </Button>
        )}
        {paused && (
          <Button
            size="compact-md"
            variant="default"
            loading={pause.isPending}
            onClick={() => pause.mutate({ id, paused: false })}
          >
            {accountsText.resume}
          </Button>
        )}
        {!paused && !signedOut && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={accountsText.syncNowFor(address)}
            loading={sync.isPending || account.syncing}
            onClick={() => sync.mutate({ id })}
          >
            {accountsText.syncNow}
          </Button>
        )}
        <AccountMenu account={account} onAsk={setAsking} />
      </div>
      <AccountDialogs account={account} asking={asking} onClose={() => setAsking(null)} />
    </article>
  );
}
