import type { WebWorld } from '#main/connectors/authorizer';
import type { Located } from '#main/connectors/connector';
import { findServer } from './find-server.ts';
import { addressOf } from './settings.ts';

export async function locateAccount(given: Readonly<Record<string, string>>, world: WebWorld): Promise<Located> {
  const { settings } = await findServer(given, world);
  return { address: addressOf(settings), name: null, settings };
}
