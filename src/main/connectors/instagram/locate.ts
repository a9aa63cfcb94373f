import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { instagramSettings } from './settings.ts';

/** The account that signed in: its name, or its address. */
export async function locateAccount(given: Readonly<Record<string, string>>): Promise<Located> {
  const { username: typed = '', ...rest } = given;
  const name = typed
    .trim()
    .replace(/^(?:(?:https?:\/\/)?(?:www\.)?instagram\.com\/|@)/iu, '')
    .replace(/[/?].*$/u, '');
  if (!/^[\w.]{1,60}$/u.test(name)) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: typed });
  const settings = instagramSettings.parse({ ...rest, username: name });
  return { address: `instagram.com/${settings.username}`, name: `@${settings.username}`, settings };
}
