import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { SecretStore } from '#main/secrets/secret-store';
import {
  findAccount,
  findAccountByAddress,
  findFormerAccountId,
  listAccounts,
  type AccountRow,
} from '#main/storage/accounts';
import type { Reader } from '#main/storage/statement';
import type { ConnectEmail, Discovery } from '#shared/contract/accounts';
import { emailSettings, type Account, type EmailSettings } from '#shared/domain/account';
import type { Certificate, RefusalCode } from '#shared/domain/refusal';
import { accountOf } from './account.ts';
import type { accountCommands } from './commands.ts';

/** An account with its secret, as a connector is given it. */
export type SignedAccount = Readonly<{
  id: string;
  channel: string;
  address: string;
  name: string | null;
  settings: unknown;
  secret: string;
}>;

export type AccountsParts = Readonly<{
  reader: Reader;
  clock: Clock;
  secrets: SecretStore;
  commands: Caller<ReturnType<typeof accountCommands>>;
  discover: (address: string) => Promise<Discovery>;
  /** Proves every way in; null when all is well. */
  check: (
    account: SignedAccount,
  ) => Promise<Readonly<{ code: RefusalCode; detail: string | null; certificate: Certificate | null }> | null>;
  doing: (id: string) => Readonly<{ syncing: boolean; nextSyncAt: number | null }>;
  /** Polling starts, starts anew, or stops with an account. */
  connected: (id: string) => void;
  disconnected: (id: string) => Promise<void>;
  changed: () => void;
}>;

export type Accounts = ReturnType<typeof openAccounts>;

/** Connecting, changing and disconnecting accounts. Nothing is stored before every login was proved. */
export function openAccounts(parts: AccountsParts) {
  const { reader, commands, secrets } = parts;
  const shown = (id: string): Account => {
    const row = requireAccount(reader, id);
    return accountOf(row, parts.doing(id));
  };
  const prove = async (account: SignedAccount): Promise<void> => {
    const failure = await parts.check(account);
    if (failure) throw new Refusal(failure.code, { detail: failure.detail, certificate: failure.certificate });
  };

  return {
    list: (): Account[] => listAccounts(reader).map((row) => accountOf(row, parts.doing(row.id))),
    show: shown,
    settings: (id: string): EmailSettings => emailSettings.parse(requireAccount(reader, id).settings),
    discover: parts.discover,

    connectEmail: async (input: ConnectEmail): Promise<Account> => {
      const address = input.address.trim().toLowerCase();
      if (findAccountByAddress(reader, 'email', address))
        throw new Refusal('already-connected', { detail: address, field: 'address' });
      await requireVault(secrets);
      const account = {
        id: findFormerAccountId(reader, 'email', address) ?? newId(parts.clock.now()),
        channel: 'email',
        address,
        name: input.name || null,
        settings: input.settings,
      };
      await prove({ ...account, secret: input.password });
      await secrets.set(account.id, new Secret(input.password));
      try {
        await commands.call('saveAccount', account);
      } catch (failure) {
        await secrets.delete(account.id);
        throw failure;
      }
      parts.connected(account.id);
      parts.changed();
      return shown(account.id);
    },

    reconnectEmail: async (
      input: Readonly<{ id: string; password: string | null; settings: EmailSettings; name: string | null }>,
    ): Promise<Account> => {
      const { id, channel, address } = requireAccount(reader, input.id);
      await requireVault(secrets);
      const secret = input.password ?? (await secrets.get(id))?.reveal();
      if (secret === undefined) throw new Refusal('wrong-password', { field: 'password' });
      const account = { id, channel, address, name: input.name || null, settings: input.settings };
      await prove({ ...account, secret });
      if (input.password !== null) await secrets.set(id, new Secret(input.password));
      await commands.call('saveAccount', account);
      parts.connected(id);
      parts.changed();
      return shown(id);
    },

    setPaused: async (id: string, paused: boolean): Promise<Account> => {
      requireAccount(reader, id);
      await commands.call('setPaused', { id, paused });
      if (paused) await parts.disconnected(id);
      else parts.connected(id);
      parts.changed();
      return shown(id);
    },

    /** Forgets the account and its secret; what it brought stays in the log. */
    disconnect: async (id: string): Promise<void> => {
      requireAccount(reader, id);
      await parts.disconnected(id);
      await commands.call('removeAccount', { id });
      await secrets.delete(id);
      parts.changed();
    },

    /** The account with its secret. Refuses `vault-locked`, `no-keychain`, `account-needs-sign-in`. */
    signed: async (id: string): Promise<SignedAccount> => {
      const { channel, address, name, settings } = requireAccount(reader, id);
      const secret = await secrets.get(id);
      if (!secret) throw new Refusal('account-needs-sign-in', { detail: address });
      return { id, channel, address, name, settings, secret: secret.reveal() };
    },
  };
}

function requireAccount(reader: Reader, id: string): AccountRow {
  const row = findAccount(reader, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

async function requireVault(secrets: SecretStore): Promise<void> {
  const { state, reason } = await secrets.state();
  if (state === 'none') throw new Refusal('no-keychain', { detail: reason });
  if (state === 'locked') throw new Refusal('vault-locked');
}
