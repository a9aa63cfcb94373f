import { z } from 'zod';
import type { Credentials, Located } from '#main/connectors/connector';
import { answerOf, type Answer, type FailureValue } from '#main/connectors/failure';
import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import type { Secret } from '#main/kernel/secret';
import type { SecretStore } from '#main/secrets/secret-store';
import {
  findAccount,
  findAccountByAddress,
  findFormerAccountId,
  listAccounts,
  type AccountRow,
} from '#main/storage/accounts';
import { spentInMonth } from '#main/storage/spending';
import type { Reader } from '#main/storage/statement';
import type { ChooseOfAccount, ConnectEmail, Discovery } from '#shared/contract/accounts';
import { emailSettings, type Account, type EmailSettings } from '#shared/domain/account';
import type { FilledIn } from '#shared/domain/sign-in-form';
import { hasForm } from './by-form.ts';
import { accountOf, oauthOf, type AccountDoing } from './account.ts';
import type { accountCommands } from './commands.ts';
import {
  appKey,
  credentialsOf,
  givenWith,
  keepSecret,
  requireVault,
  type Given,
  type SignInKit,
} from './credentials.ts';
import { openFormAccounts } from './form-accounts.ts';

/** An account as its connector is given it. `revision` counts how often it was signed in since the start. */
export type CalledAccount = Readonly<{
  id: string;
  channel: string;
  address: string;
  name: string | null;
  settings: unknown;
  revision: number;
}>;

export type AccountsParts = Readonly<{
  reader: Reader;
  clock: Clock;
  secrets: SecretStore;
  commands: Caller<ReturnType<typeof accountCommands>>;
  discover: (address: string) => Promise<Discovery>;
  /** Where an account of a channel is, by what somebody filled in. */
  locate: (channel: string, filled: FilledIn) => Promise<Answer<Located>>;
  /** Proves every way in; answers what it signs in with from now on. */
  check: (
    account: CalledAccount,
    credentials: Credentials,
  ) => Promise<
    | Readonly<{ failure: Pick<FailureValue, 'kind' | 'code' | 'detail' | 'certificate' | 'server'> }>
    | Readonly<{ value: Credentials }>
  >;
  signIn: SignInKit;
  doing: (id: string) => AccountDoing;
  /** Polling starts, starts anew, or stops with an account. */
  connected: (id: string) => void;
  disconnected: (id: string) => Promise<void>;
  changed: () => void;
}>;

type AccountDescription = Pick<AccountRow, 'id' | 'channel' | 'address' | 'name' | 'settings'>;

export type Accounts = ReturnType<typeof openAccounts>;

/** Connecting, changing and disconnecting accounts. Nothing is stored before every login was proved. */
export function openAccounts(parts: AccountsParts) {
  const { reader, commands, secrets, signIn } = parts;
  const shown = (row: AccountRow): Account => {
    const spent = spentInMonth(reader, row.id, parts.clock.now());
    return accountOf(row, { ...parts.doing(row.id), spent });
  };
  const shownAs = (id: string): Account => {
    const row = requireAccount(reader, id);
    return shown(row);
  };
  const revisions = new Map<string, number>();
  const called = ({ id, channel, address, name, settings }: AccountDescription): CalledAccount => {
    return { id, channel, address, name, settings, revision: revisions.get(id) ?? 0 };
  };
  const prove = async (account: AccountDescription, credentials: Credentials): Promise<Credentials> => {
    const proved = await parts.check(called(account), credentials);
    if ('value' in proved) return proved.value;
    const { failure } = proved;
    const { kind, detail, certificate, server } = failure;
    // With a token that is a minute old, only the wrong mailbox or a closed door is left.
    if (credentials.kind === 'token' && kind === 'needs-sign-in')
      throw new Refusal('sign-in-elsewhere', { detail: account.address, server });
    throw new Refusal(failure.code, { detail, certificate, server });
  };
  /** Proves, then keeps: first what it signs in with, then the account. */
  const connect = async (account: AccountDescription, given: Given): Promise<Account> => {
    const { credentials: shown, keep, oauth, app } = given;
    const settings = { ...z.looseObject({}).parse(account.settings), oauth: oauth ?? undefined };
    const proved = await prove({ ...account, settings }, shown);
    if (keep) await signIn.tokens.keep(account.id, keep === shown.secret ? proved.secret : keep);
    if (app) await secrets.set(appKey(account.id), app);
    revisions.set(account.id, (revisions.get(account.id) ?? 0) + 1);
    await commands.call('saveAccount', { ...account, settings });
    parts.connected(account.id);
    parts.changed();
    return shownAs(account.id);
  };

  const forget = async (id: string): Promise<void> => {
    await signIn.tokens.forget(id);
    await secrets.delete(appKey(id));
  };
  /** Nothing is kept of an account that did not come about. */
  const connectNew = async (account: AccountDescription, way: Given): Promise<Account> => {
    try {
      return await connect(account, way);
    } catch (failure) {
      if (!findAccount(reader, account.id)) await forget(account.id);
      throw failure;
    }
  };

  /** What it has, for a check of other servers. */
  const kept = async (row: AccountRow): Promise<Given> => {
    const answer = await answerOf(() => credentialsOf(row, null, parts));
    if ('failure' in answer) throw new Refusal(answer.failure.code, { detail: answer.failure.detail });
    return { credentials: answer.value, keep: null, oauth: oauthOf(row), app: null };
  };
  const byForm = openFormAccounts(parts, {
    requireAccount: (id) => requireAccount(reader, id),
    ...{ kept, connect, connectNew },
  });

  return {
    list: (): Account[] => listAccounts(reader).map(shown),
    show: shownAs,
    settings: (id: string): EmailSettings => emailSettings.parse(requireAccount(reader, id).settings),
    discover: parts.discover,
    /** The account as its connector is given it. */
    called: (id: string): CalledAccount => called(requireAccount(reader, id)),
    /** What it signs in with now; `refused` is what was turned down. Rejects with a ProviderFailure. */
    credentials: async (id: string, refused: Credentials | null): Promise<Credentials> =>
      credentialsOf(requireAccount(reader, id), refused, parts),

    /** What it signs in with from now on, as its connector got it from the network. Rejects with a ProviderFailure. */
    keep: async (id: string, secret: Secret): Promise<null> => {
      await keepSecret(id, secret, parts);
      return null;
    },

    ...byForm,

    connectEmail: async (input: ConnectEmail): Promise<Account> => {
      const address = input.address.trim().toLowerCase();
      if (findAccountByAddress(reader, 'email', address))
        throw new Refusal('already-connected', { detail: address, field: 'address' });
      await requireVault(secrets);
      const way = await givenWith(input, signIn);
      if (!way) throw new Refusal('wrong-password', { field: 'password' });
      const id = findFormerAccountId(reader, 'email', address) ?? newId(parts.clock.now());
      const { settings } = input;
      const connected = await connectNew({ id, channel: 'email', address, name: input.name || null, settings }, way);
      if (input.signIn !== null) signIn.settled(input.signIn);
      return connected;
    },

    reconnectEmail: async (
      input: Readonly<{
        id: string;
        password: string | null;
        signIn: string | null;
        settings: EmailSettings;
        name: string | null;
      }>,
    ): Promise<Account> => {
      const row = requireAccount(reader, input.id);
      const { id, channel, address } = row;
      await requireVault(secrets);
      const way = (await givenWith(input, signIn)) ?? (await kept(row));
      // Which folders are read and what is kept is chosen elsewhere.
      const { folders, keepUpTo } = emailSettings.parse(row.settings);
      const settings = { folders, keepUpTo, ...input.settings };
      const connected = await connect({ id, channel, address, name: input.name || null, settings }, way);
      if (input.signIn !== null) signIn.settled(input.signIn);
      return connected;
    },

    /** With an attempt at the provider's page, all else as it was. */
    signInAgain: async (input: Readonly<{ id: string; signIn: string }>): Promise<Account> => {
      const row = requireAccount(reader, input.id);
      if (hasForm(row.channel)) return byForm.signInAgain(row.id, input.signIn);
      await requireVault(secrets);
      const way = await givenWith({ password: null, signIn: input.signIn }, signIn);
      if (!way) throw new Refusal('sign-in-expired');
      const connected = await connect(row, way);
      signIn.settled(input.signIn);
      return connected;
    },

    chooseFolders: async (id: string, paths: readonly string[]): Promise<Account> => {
      const row = requireAccount(reader, id);
      const settings = { ...emailSettings.parse(row.settings), folders: paths };
      await commands.call('setAccountSettings', { id, settings });
      // A refused sign-in is not tried again by itself.
      if (row.state !== 'paused' && row.state !== 'needs-sign-in') parts.connected(id);
      parts.changed();
      return shownAs(id);
    },

    /** Told to the next pass. Signs in nowhere, so a mailbox that waits for that goes on waiting. */
    setKeepUpTo: async (id: string, keepUpTo: number | null): Promise<EmailSettings> => {
      const row = requireAccount(reader, id);
      const settings = { ...emailSettings.parse(row.settings), keepUpTo };
      await commands.call('setAccountSettings', { id, settings });
      parts.changed();
      return settings;
    },

    /** Told to the next pass, which comes at once where the account waits for nobody. */
    choose: async ({ id, ...chosen }: ChooseOfAccount): Promise<Account> => {
      const row = requireAccount(reader, id);
      const settings = { ...z.looseObject({}).parse(row.settings), ...chosen };
      await commands.call('setAccountSettings', { id, settings });
      if (row.state !== 'paused' && row.state !== 'needs-sign-in') parts.connected(id);
      parts.changed();
      return shownAs(id);
    },

    seeGap: async (gap: Readonly<{ id: string; since: number }>): Promise<Account> => {
      await commands.call('clearGap', gap);
      parts.changed();
      return shownAs(gap.id);
    },

    setPaused: async (id: string, paused: boolean): Promise<Account> => {
      requireAccount(reader, id);
      await commands.call('setPaused', { id, paused });
      if (paused) await parts.disconnected(id);
      else parts.connected(id);
      parts.changed();
      return shownAs(id);
    },

    /** Forgets the account and its secret; what it brought stays in the log. */
    disconnect: async (id: string): Promise<void> => {
      requireAccount(reader, id);
      await parts.disconnected(id);
      await commands.call('removeAccount', { id });
      await forget(id);
      parts.changed();
    },
  };
}

function requireAccount(reader: Reader, id: string): AccountRow {
  const row = findAccount(reader, id);
  if (!row) throw new Refusal('not-found');
  return row;
}
