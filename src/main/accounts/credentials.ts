import type { Authorized } from '#main/connectors/authorizer';
import type { Credentials } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { SecretStore } from '#main/secrets/secret-store';
import type { AccountRow } from '#main/storage/accounts';
import type { Begun } from '#shared/contract/sign-in';
import type { BrowserSignIn, FilledIn } from '#shared/domain/sign-in-form';
import { oauthOf } from './account.ts';

/** What of signing in in the browser is used here. */
export type SignInKit = Readonly<{
  beginChannel: (
    channel: string,
    asked: Readonly<{
      name: string;
      redirect: BrowserSignIn['redirect'];
      filled: FilledIn;
      secret: Secret | null;
    }>,
  ) => Promise<Begun>;
  authorized: (attempt: string) => Promise<Authorized>;
  granted: (attempt: string) => Promise<Readonly<{ provider: string; token: Secret; keep: Secret }>>;
  settled: (attempt: string) => void;
  tokens: Readonly<{
    token: (account: Readonly<{ id: string; address: string }>, refused: Secret | null) => Promise<Credentials>;
    keep: (id: string, secret: Secret) => Promise<void>;
    forget: (id: string) => Promise<void>;
  }>;
}>;

/**
 * What an account is to sign in with; `keep` goes into the keychain, and is null when that has it already. `app` is the
 * secret of an app of their own, for signing in at the network's page again; null keeps the one there is.
 */
export type Given = Readonly<{
  credentials: Credentials;
  keep: Secret | null;
  oauth: string | null;
  app: Secret | null;
}>;

/** Where the keychain has the secret of an account's own app. */
export function appKey(accountId: string): string {
  return `${accountId}/app`;
}

/** What somebody came with: a password, or a finished attempt at a provider's page. Null for neither. */
export async function givenWith(
  input: Readonly<{ password: string | null; signIn: string | null }>,
  signIn: SignInKit,
): Promise<Given | null> {
  if (input.signIn !== null) {
    const { provider, token, keep } = await signIn.granted(input.signIn);
    return { credentials: { kind: 'token', secret: token }, keep, oauth: provider, app: null };
  }
  if (input.password === null) return null;
  const secret = new Secret(input.password);
  return { credentials: { kind: 'password', secret }, keep: secret, oauth: null, app: null };
}

export type CredentialsParts = Readonly<{ secrets: SecretStore; signIn: SignInKit }>;

/**
 * What a connected account signs in with now; `refused` is what was turned down. Rejects with a ProviderFailure, also
 * where the vault is closed.
 */
export async function credentialsOf(
  account: AccountRow,
  refused: Credentials | null,
  { secrets, signIn }: CredentialsParts,
): Promise<Credentials> {
  const kept = await asProvider(async () => {
    if (oauthOf(account) !== null) return signIn.tokens.token(account, refused?.secret ?? null);
    const secret = await secrets.get(account.id);
    return secret && { kind: 'password' as const, secret };
  });
  if (kept) return kept;
  throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: account.address });
}

/** Puts what a connector got for its secret in the secret's place. Rejects with a ProviderFailure where the vault is closed. */
export async function keepSecret(id: string, secret: Secret, { signIn }: CredentialsParts): Promise<void> {
  await asProvider(() => signIn.tokens.keep(id, secret));
}

/** To a channel, a vault that does not open is a sign-in that is missing. */
async function asProvider<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    throw new ProviderFailure('needs-sign-in', failure.code, { detail: failure.details.detail, cause: failure });
  }
}

/** Refuses `no-keychain` and `vault-locked`. */
export async function requireVault(secrets: SecretStore): Promise<void> {
  const { state, reason } = await secrets.state();
  if (state === 'none') throw new Refusal('no-keychain', { detail: reason });
  if (state === 'locked') throw new Refusal('vault-locked');
}
