import { expect, it } from 'vitest';
import type { Account } from '#shared/domain/account';
import { accountNames } from '#renderer/inbox/account-names';

const account = (id: string, address: string, name: string | null = null): Account => ({
  id,
  channel: 'email',
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
  expect(names(account('1', 'shop@example.com'), account('2', 'help@example.com', 'Repairs'))).toEqual([
    'shop',
    'Repairs',
  ]);
  expect(names(account('1', 'info@one.example'), account('2', 'info@two.example'))).toEqual([
    'info@one.example',
    'info@two.example',
  ]);
});
