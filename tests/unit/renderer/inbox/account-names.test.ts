import { expect, it } from 'vitest';
import type { Account } from '#shared/domain/account';
import { accountNames } from '#renderer/inbox/account-names';

const account = (
  id: string,
  address: string,
  { name = null, channel = 'email' }: Partial<Pick<Account, 'name' | 'channel'>> = {},
): Account => ({
  id,
  channel,
  address,
  name,
  state: 'ok',
  failure: null,
  lastSyncAt: null,
  nextSyncAt: null,
  syncing: false,
  oauth: null,
  gapSince: null,
  interval: 2,
  spending: null,
});
const names = (...accounts: Account[]): string[] => [...accountNames(accounts).values()];

it('Accounts are called by name or by what stands before the @, and in full where that would not tell them apart.', () => {
  expect(names(account('1', 'shop@example.com'))).toEqual([]);
  expect(names(account('1', 'shop@example.com'), account('2', 'help@example.com', { name: 'Repairs' }))).toEqual([
    'shop',
    'Repairs',
  ]);
  expect(names(account('1', 'info@one.example'), account('2', 'info@two.example'))).toEqual([
    'info@one.example',
    'info@two.example',
  ]);
});

it('Where there are several channels, the only account of one is called by it.', () => {
  expect(
    names(
      account('1', 'shop@example.com', { name: 'The shop' }),
      account('2', 'fb:1', { name: 'The shop', channel: 'facebook' }),
      account('3', 'x:1', { name: 'The shop', channel: 'x' }),
      account('4', 'x:2', { name: 'The workshop', channel: 'x' }),
    ),
  ).toEqual(['E-mail', 'Facebook', 'The shop', 'The workshop']);
});
