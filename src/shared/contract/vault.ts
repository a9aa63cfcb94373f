import { z } from 'zod';
import { nothing, operation } from './base.ts';

/**
 * Where passwords are kept. `keychain`: the operating system's. `sealed-file`: a file sealed with a passphrase, open.
 * `locked`: that file, its passphrase not given yet. `none`: no keychain answers and no passphrase was chosen yet.
 */
export const vaultState = z
  .object({ state: z.enum(['keychain', 'sealed-file', 'locked', 'none']), reason: z.string().nullable() })
  .readonly();
export type VaultState = z.infer<typeof vaultState>;

const passphrase = z.string().min(8).max(1024);

export const vault = {
  show: operation.input(nothing).output(vaultState),
  /** Chooses the passphrase of a new sealed file. */
  create: operation.input(z.object({ passphrase })).output(vaultState),
  unlock: operation.input(z.object({ passphrase: z.string().max(1024) })).output(vaultState),
};
