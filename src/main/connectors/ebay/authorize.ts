import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Located } from '#main/connectors/connector';
import { ownAppAuthorizer } from '#main/connectors/own-app';
import { ebaySettings, memberAddress, network } from './settings.ts';

/** Another API of eBay's, which says who signed in. */
const whoAmI = 'https://apiz.ebay.com/commerce/identity/v1/user/';

export const authorizeEbay = ownAppAuthorizer(network, async (ask, placed) => {
  const { body } = await ask({ path: placed(whoAmI) });
  return { filled: understood(z.object({ username: z.string() }), body, 'eBay'), choose: null };
});

export async function locateMember(filled: Readonly<Record<string, string>>): Promise<Located> {
  const settings = ebaySettings.parse(filled);
  return { address: memberAddress(settings.username), name: settings.username, settings };
}
