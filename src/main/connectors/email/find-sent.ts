import type { Outgoing, Receipt, World } from '#main/connectors/connector';
import type { EmailSettings } from '#shared/domain/account';
import { isInSent } from './file-in-sent.ts';

/**
 * Looks for a mail whose fate is unknown. Finding it in Sent proves that it left only where the server files sent mail
 * itself or another program did; not finding it proves nothing where we file it, because filing comes after sending.
 */
export async function findSent(item: Outgoing, settings: EmailSettings, world: World): Promise<Receipt | null> {
  return (await isInSent(item.providerId, { settings, world }))
    ? { providerId: item.providerId, at: world.clock.now(), note: null, maximumBytes: null }
    : null;
}
