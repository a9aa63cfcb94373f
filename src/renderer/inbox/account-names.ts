import type { Account } from '#shared/domain/account';
import { channelName } from '../text/channel-names.ts';

/**
 * What tells the accounts apart in a narrow row: the channel of the only one there, else their name, else what stands before
 * the @ where that is enough. None when there is only one.
 */
export function accountNames(accounts: readonly Account[]): ReadonlyMap<string, string> {
  if (accounts.length < 2) return new Map();
  const channels = [...Map.groupBy(accounts, ({ channel }) => channel).values()];
  if (channels.length === 1) return new Map(namesOf(accounts));
  return new Map(
    channels.flatMap((there) =>
      there.length > 1 ? namesOf(there) : there.map(({ id, channel }) => [id, channelName(channel)] as const),
    ),
  );
}

function namesOf(accounts: readonly Account[]): (readonly [id: string, name: string])[] {
  const short = accounts.map(({ name, address }) => name ?? address.split('@', 1)[0] ?? address);
  const clear = new Set(short).size === short.length;
  return accounts.map(({ id, name, address }, index) => [id, (clear ? short[index] : name) ?? address]);
}
