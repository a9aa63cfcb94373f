import { Button } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Account } from '#shared/domain/account';
import { useAccountNames } from '../accounts/index.ts';
import { queries } from '../core/queries.ts';
import { commonText } from '../text/common.ts';
import { SignInAgain, useSignInPlace } from '../sign-in/index.ts';
import { relativeDate } from '../ui/index.ts';
import styles from './shell.module.css';

/** Says which account is not being read, with the one thing to do about it. */
export function AccountBanner() {
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} }));
  const unwell = (accounts.data ?? []).filter(
    // That the passwords are locked is said by its own banner, once for all accounts.
    ({ state, failure }) => state === 'unreachable' || (state === 'needs-sign-in' && failure?.code !== 'vault-locked'),
  );
  const [first] = unwell;
  return first ? <Banner first={first} count={unwell.length} /> : null;
}

function Banner({ first, count }: Readonly<{ first: Account; count: number }>) {
  const navigate = useNavigate();
  const sync = useMutation(queries.accounts.sync.mutationOptions());
  const place = useSignInPlace(first);
  const { title } = useAccountNames(first);
  const canTryNow = count === 1 && first.state === 'unreachable';
  return (
    <div className={styles['banner']} role="status">
      <IconMailExclamation size={18} stroke={1.6} aria-hidden="true" />
      <p className={styles['bannerWords']}>{wordsFor({ ...first, title }, count)}</p>
      {count === 1 && first.state === 'needs-sign-in' && place !== null ? (
        <SignInAgain account={first} label={commonText.signInAgain} size="compact-sm" quiet />
      ) : canTryNow ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={sync.isPending}
          onClick={() => sync.mutate({ id: first.id })}
        >
          {commonText.syncNow}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } })}
        >
          {count === 1 ? commonText.signInAgain : commonText.openSettings}
        </Button>
      )}
    </div>
  );
}

function wordsFor(account: Account & Readonly<{ title: string }>, count: number): string {
  if (count > 1) return commonText.accountsTrouble(count);
  if (account.state === 'needs-sign-in') return commonText.accountNeedsSignIn(account.title);
  return commonText.accountUnreachable(
    account.title,
    account.lastSyncAt === null ? null : relativeDate(account.lastSyncAt, Date.now()),
  );
}
