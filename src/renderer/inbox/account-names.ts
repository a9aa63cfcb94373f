import type { Account } from '#shared/domain/account';

/** What tells the accounts apart in a narrow row: their name, else what stands before the @ where that is enough. None when there is only one. */
export function accountNames(accounts: readonly Account[]): ReadonlyMap<string, string> {
  if (accounts.length < 2) return new Map();
  const short = accounts.map(({ name, address }) => name ?? address.split('@', 1)[0] ?? address);
  const clear = new Set(short).size === short.length;
  return new Map(accounts.map(({ id, name, address }, index) => [id, (clear ? short[index] : name) ?? address]));
}
