import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { personAddress, threadsSettings } from './settings.ts';

/** The profile that signed in: its name, or its address. */
export async function locateProfile(given: Readonly<Record<string, string>>): Promise<Located> {
  const { username: typed = '', ...rest } = given;
  const name = typed
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?threads\.(?:net|com)\//iu, '')
    .replace(/^@/u, '')
    .replace(/[/?].*$/u, '');
  if (!/^[\w.]{1,60}$/u.test(name)) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: typed });
  const settings = threadsSettings.parse({ ...rest, username: name });
  return { address: personAddress(settings.username), name: `@${settings.username}`, settings };
}
