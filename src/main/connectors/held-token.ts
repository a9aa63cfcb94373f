import type { World } from './connector.ts';
import { ProviderFailure } from './failure.ts';
import { Secret } from '#main/kernel/secret';

/** How a channel's tokens are read, judged and renewed. `Kept` is what rests in the keychain, as JSON. */
export type TokenKind<Kept> = Readonly<{
  /** Null for what is none, such as a secret of an earlier version. */
  parse: (text: string) => Kept | null;
  /** Whether it can still be used at this instant. */
  isFresh: (kept: Kept, now: number) => boolean;
  /** Gets another. Throws a ProviderFailure: `needs-sign-in` where only a person can help. */
  renew: (kept: Kept) => Promise<Kept>;
}>;

/** Hands out what is kept; `refused` is what the network has just turned down, which is then renewed. */
export type HeldToken<Kept> = (refused?: Kept) => Promise<Kept>;

/**
 * An account's token. However many ask at once, it is renewed once, and the new one is in the keychain before anybody has
 * it: a network that rotates its refresh tokens would otherwise lock us out after a kill.
 */
export function holdToken<Kept>(
  world: Pick<World, 'credentials' | 'keep' | 'clock'>,
  kind: TokenKind<Kept>,
): HeldToken<Kept> {
  let held: Kept | null = null;
  let renewing: Promise<Kept> | null = null;
  const read = async (): Promise<Kept> => {
    const { secret } = await world.credentials();
    const kept = kind.parse(secret.reveal());
    if (kept === null) throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in');
    return kept;
  };
  const renew = async (old: Kept): Promise<Kept> => {
    const next = await kind.renew(old);
    await world.keep(new Secret(JSON.stringify(next)));
    held = next;
    return next;
  };
  return async (refused) => {
    if (renewing) return renewing;
    const known = (held ??= await read());
    if (known !== refused && kind.isFresh(known, world.clock.now())) return known;
    renewing ??= renew(known).finally(() => (renewing = null));
    return renewing;
  };
}
