import type { Credentials, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Secret } from '#main/kernel/secret';
import type { EmailSettings } from '#shared/domain/account';
import type { ServerRole } from '#shared/domain/refusal';
import { forExamination, isDistrust, place } from './certificate.ts';
import { codeOf, failureOf } from './failure-of.ts';

/** For a connection that is made only to see the server's certificate: it ends before anything would be shown. */
const nothingToShow: Credentials = { kind: 'password', secret: new Secret('') };

type Access = Readonly<{ settings: EmailSettings; world: World }>;
type Connect<Connection> = (
  settings: EmailSettings,
  credentials: Credentials,
  signal: AbortSignal,
) => Promise<Connection>;

/**
 * Signs in with what the account has. A token may have been revoked, or be too old by another clock than ours: turned
 * down, it is renewed once. Turned down again, the account's owner has to sign in. Throws a ProviderFailure where it does
 * not work; `connect` leaves no socket behind then.
 */
export async function signIn<Connection extends { close: () => void }>(
  role: ServerRole,
  access: Access,
  connect: Connect<Connection>,
): Promise<Connection> {
  const { settings, world } = access;
  const attempt = async (credentials: Credentials): Promise<Connection> => {
    try {
      return await connect(settings, credentials, world.signal);
    } catch (error) {
      const server = settings[role];
      if (server.certificate === null && isDistrust(codeOf(error))) throw await examined(role, access, connect);
      throw failureOf(error, server, world.clock.now());
    }
  };
  const credentials = await world.credentials();
  try {
    return await attempt(credentials);
  } catch (failure) {
    if (credentials.kind === 'password' || !isTurnedDown(failure)) throw failure;
    const renewed = await world.credentials(credentials);
    return await attempt(renewed).catch((again: unknown) => {
      if (!isTurnedDown(again)) throw again;
      throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: settings.username, cause: again });
    });
  }
}

/** Connects once more without Node's check and without a password, to see the certificate. */
async function examined<Connection extends { close: () => void }>(
  role: ServerRole,
  { settings, world }: Access,
  connect: Connect<Connection>,
): Promise<ProviderFailure> {
  const server = forExamination(settings[role]);
  try {
    (await connect({ ...settings, [role]: server }, nothingToShow, world.signal)).close();
  } catch (error) {
    return failureOf(error, server, world.clock.now());
  }
  return new ProviderFailure('refused', 'tls-failed', { detail: place(server) });
}

function isTurnedDown(failure: unknown): boolean {
  return failure instanceof ProviderFailure && failure.kind === 'needs-sign-in';
}
