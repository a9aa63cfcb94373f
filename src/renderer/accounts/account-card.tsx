import { ActionIcon, Button, Menu, Progress } from '@mantine/core';
import {
  IconDots,
  IconFolders,
  IconKey,
  IconPaperclip,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#shared/domain/account';
import { useProgress } from '../core/events.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { accountsText, foldersText, keepingText } from '../text/accounts.ts';
import { SignInAgain } from '../sign-in/index.ts';
import { Avatar, fullDate, relativeDate } from '../ui/index.ts';
import { currencyWords, failureSentence } from './account-words.ts';
import styles from './accounts.module.css';
import { ChannelSignInDialog } from './channel-sign-in-dialog.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { FoldersDialog } from './folders-dialog.tsx';
import { KeepingDialog } from './keeping-dialog.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';
import { useNow } from './use-now.ts';

type Asking = 'sign-in' | 'folders' | 'keeping' | 'disconnect' | null;

/** One mailbox: how it is, how current, and what can be done with it. */
export function AccountCard({ account }: Readonly<{ account: Account }>) {
  const sync = useMutation(queries.accounts.sync.mutationOptions());
  const pause = useMutation(queries.accounts.setPaused.mutationOptions());
  const [asking, setAsking] = useState<Asking>(null);
  const now = useNow(10_000);
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} }));
  const form = offers.data?.find(({ channel }) => channel === account.channel)?.signIn ?? null;
  const progress = useProgress().find((one) => one.kind === 'sync' && one.accountId === account.id);
  const { id, address, name, state } = account;
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
          {address}
        </h3>
        <p className={styles['state']} data-state={state}>
          {accountsText.state[state]}
          {name !== null && <span className={styles['quiet']}> · {name}</span>}
        </p>
        {failure !== null && <p role="alert">{failure}</p>}
        <p className={styles['quiet']} title={account.lastSyncAt === null ? undefined : fullDate(account.lastSyncAt)}>
          {currencyWords(account, now, (at) => relativeDate(at, now))}{' '}
          {stored !== undefined && !sync.isPending && accountsText.fetched(stored)}
        </p>
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
        {signedOut && account.oauth !== null && (
          <SignInAgain account={account} label={accountsText.signIn} size="compact-md" />
        )}
        {signedOut && account.oauth === null && (
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
        <Menu position="bottom-end" width={232} withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon aria-label={accountsText.more(address)} size={30}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setAsking('sign-in')}>
              {form === null ? emailChange(account) : accountsText.changeSignIn}
            </Menu.Item>
            {form === null && (
              <>
                <Menu.Item leftSection={<IconFolders size={16} />} onClick={() => setAsking('folders')}>
                  {foldersText.menu}
                </Menu.Item>
                <Menu.Item leftSection={<IconPaperclip size={16} />} onClick={() => setAsking('keeping')}>
                  {keepingText.menu}
                </Menu.Item>
              </>
            )}
            <Menu.Item
              leftSection={paused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
              onClick={() => pause.mutate({ id, paused: !paused })}
            >
              {paused ? accountsText.resume : accountsText.pause}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconPlugConnectedX size={16} />}
              c="var(--danger)"
              onClick={() => setAsking('disconnect')}
            >
              {accountsText.disconnect}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {form === null ? (
        <SignInDialog account={account} opened={asking === 'sign-in'} onClose={() => setAsking(null)} />
      ) : (
        <ChannelSignInDialog
          account={account}
          form={form}
          opened={asking === 'sign-in'}
          onClose={() => setAsking(null)}
        />
      )}
      <FoldersDialog account={account} opened={asking === 'folders'} onClose={() => setAsking(null)} />
      <KeepingDialog account={account} opened={asking === 'keeping'} onClose={() => setAsking(null)} />
      <DisconnectDialog account={account} opened={asking === 'disconnect'} onClose={() => setAsking(null)} />
    </article>
  );
}

function emailChange({ oauth }: Account): string {
  return oauth === null ? accountsText.change : accountsText.changeServers;
}
