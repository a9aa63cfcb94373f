import { ActionIcon, Menu } from '@mantine/core';
import {
  IconClock,
  IconDots,
  IconFolders,
  IconKey,
  IconPaperclip,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { accountsText, foldersText, keepingText } from '../text/accounts.ts';
import type { AskedOfAccount } from './account-dialogs.tsx';

/** Everything that can be done with an account and is not needed every day. */
export function AccountMenu({
  account,
  onAsk,
}: Readonly<{ account: Account; onAsk: (asked: AskedOfAccount) => void }>) {
  const pause = useMutation(queries.accounts.setPaused.mutationOptions());
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data;
  const byForm = offers?.find(({ channel }) => channel === account.channel)?.signIn != null;
  const { id, address, state, spending } = account;
  const paused = state === 'paused';
  return (
    <Menu position="bottom-end" width={232} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon aria-label={accountsText.more(address)} size={30}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => onAsk('sign-in')}>
          {byForm ? accountsText.changeSignIn : emailChange(account)}
        </Menu.Item>
        {byForm ? (
          <Menu.Item leftSection={<IconClock size={16} />} onClick={() => onAsk('pace')}>
            {spending ? accountsText.paceAndBudget : accountsText.pace}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconFolders size={16} />} onClick={() => onAsk('folders')}>
              {foldersText.menu}
            </Menu.Item>
            <Menu.Item leftSection={<IconPaperclip size={16} />} onClick={() => onAsk('keeping')}>
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
        <Menu.Item leftSection={<IconPlugConnectedX size={16} />} c="var(--danger)" onClick={() => onAsk('disconnect')}>
          {accountsText.disconnect}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function emailChange({ oauth }: Account): string {
  return oauth === null ? accountsText.change : accountsText.changeServers;
}
