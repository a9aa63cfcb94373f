import type { Credentials, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Secret } from '#main/kernel/secret';
import type { EmailSettings } from '#shared/domain/account';

/** For a connection that is made only to see the server's certificate: it ends before anything would be shown. */
export const nothingToShow: Credentials = { kind: 'password', secret: new Secret('') };

/**
 * Signs in with what the account has. A token may have been revoked, or be too old by another clock than ours: turned
 * down, it is renewed once. Turned down again, the account's owner has to sign in.
 */
export async function signIn<Connection>(
  { username }: EmailSettings,
  world: World,
  connect: (credentials: Credentials) => Promise<Connection>,
): Promise<Connection> {
  const credentials = await world.credentials();
  try {
    return await connect(credentials);
  } catch (failure) {
    if (credentials.kind === 'password' || !isTurnedDown(failure)) throw failure;
    const renewed = await world.credentials(credentials);
    return await connect(renewed).catch((again: unknown) => {
      if (!isTurnedDown(again)) throw again;
      throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: username, cause: again });
    });
  }
}

function isTurnedDown(failure: unknown): boolean {
  return failure instanceof ProviderFailure && failure.kind === 'needs-sign-in';
}
