import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import { findAccountByAddress, findFormerAccountId, type AccountRow } from '#main/storage/accounts';
import type { ConnectAccount, ReconnectAccount } from '#shared/contract/accounts';
import type { Begun, ChannelSignInAsked } from '#shared/contract/sign-in';
import { accountChoices, type Account } from '#shared/domain/account';
import type { AccountsParts } from './accounts.ts';
import { cameWith, filledOf, formChannel, listOffers, locatedBy, requireFilled } from './by-form.ts';
import { appKey, requireVault, type Given } from './credentials.ts';

type AccountDescription = Pick<AccountRow, 'id' | 'channel' | 'address' | 'name' | 'settings'>;

type Connecting = Readonly<{
  requireAccount: (id: string) => AccountRow;
  /** What an account has, for a check of something else. */
  kept: (row: AccountRow) => Promise<Given>;
  /** Proves, then keeps. */
  connect: (account: AccountDescription, way: Given) => Promise<Account>;
  connectNew: (account: AccountDescription, way: Given) => Promise<Account>;
}>;

/** Accounts of the channels that say as data what they ask: by a form, a secret, the network's own page. */
export function openFormAccounts(
  { reader, clock, secrets, signIn, locate }: AccountsParts,
  { requireAccount, kept, connect, connectNew }: Connecting,
) {
  const settled = (account: Account, attempt: string | null): Account => {
    if (attempt !== null) signIn.settled(attempt);
    return account;
  };
  const reconnect = async ({ id, filled, secret, signIn: attempt }: ReconnectAccount): Promise<Account> => {
    const row = requireAccount(id);
    const { channel } = row;
    const before = filledOf(row.settings);
    const { signIn: form } = formChannel(channel);
    const brought = { filled: { ...before, ...filled }, secret, signIn: attempt };
    const came = await cameWith(form, brought, signIn).catch((failure: unknown) => {
      // What was chosen before is not to be had by whoever signed in now.
      if (failure instanceof Refusal && failure.code === 'invalid-input' && attempt !== null)
        throw new Refusal('sign-in-elsewhere', { detail: row.address });
      throw failure;
    });
    const way = came.way?.keep
      ? came.way
      : await kept(row).catch((failure: unknown) => {
          // Nothing is kept of a channel that asks for nothing secret.
          if (came.way) return came.way;
          throw failure;
        });
    if (way.keep) await requireVault(secrets);
    const { address, name, settings } = await locatedBy({ channel, filled: came.filled }, locate);
    if (address !== row.address)
      throw attempt === null
        ? new Refusal('invalid-input', { detail: `${address} instead of ${row.address}` })
        : new Refusal('sign-in-elsewhere', { detail: row.address });
    const all = { ...settings, ...accountChoices.parse(row.settings) };
    return settled(await connect({ id, channel, address, name: row.name ?? name, settings: all }, way), attempt);
  };

  return {
    channels: listOffers,
    /** What was filled in to connect the account. */
    filled: (id: string) => filledOf(requireAccount(id).settings),

    /** Opens the page of a channel's network, for a new account or to sign in to one again. */
    beginSignIn: async ({ channel, filled, secret, account }: ChannelSignInAsked): Promise<Begun> => {
      const { name, signIn: form } = formChannel(channel);
      if (!form.browser) throw new Refusal('invalid-input', { detail: channel, field: 'channel' });
      const before = account === null ? {} : filledOf(requireAccount(account).settings);
      const all = { ...before, ...filled };
      requireFilled(form, all);
      const app = secret === null ? account && (await secrets.get(appKey(account))) : new Secret(secret);
      if (form.secret && !form.secret.optional && !app)
        throw new Refusal('invalid-input', { detail: form.secret.label, field: 'secret' });
      return signIn.beginChannel(channel, {
        ...{ name, redirect: form.browser.redirect, filled: all },
        secret: app || null,
      });
    },

    /** Connects an account by what its form asks. */
    connect: async ({ channel, filled, secret, signIn: attempt }: ConnectAccount): Promise<Account> => {
      const { signIn: form } = formChannel(channel);
      const came = await cameWith(form, { filled, secret, signIn: attempt }, signIn);
      if (!came.way)
        throw new Refusal('invalid-input', {
          detail: form.secret?.label ?? null,
          field: form.browser ? null : 'secret',
        });
      if (came.way.keep) await requireVault(secrets);
      const { address, name, settings } = await locatedBy({ channel, filled: came.filled }, locate);
      if (findAccountByAddress(reader, channel, address)) throw new Refusal('already-connected', { detail: address });
      const id = findFormerAccountId(reader, channel, address) ?? newId(clock.now());
      return settled(await connectNew({ id, channel, address, name, settings }, came.way), attempt);
    },

    /** Signs in again, with a new secret or attempt or the one there is, and what else was changed. */
    reconnect,
    /** With an attempt at the network's page, all else as it was. */
    signInAgain: (id: string, attempt: string): Promise<Account> =>
      reconnect({ id, filled: {}, secret: null, signIn: attempt }),
  };
}
