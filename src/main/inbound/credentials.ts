import type { Credentials } from '#main/connectors/connector';
import { Secret } from '#main/kernel/secret';

/** Credentials on their way from the core to the connector thread, within this process. */
export type CredentialsValue = Readonly<{ kind: Credentials['kind']; text: string }>;

export function credentialsValue({ kind, secret }: Credentials): CredentialsValue {
  return { kind, text: secret.reveal() };
}

export function credentialsOf({ kind, text }: CredentialsValue): Credentials {
  return { kind, secret: new Secret(text) };
}
