import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { facebookSettings } from './settings.ts';

/** The page that was chosen or typed: its number, its name, or its address. Facebook tells nobody more without a token. */
export async function locatePage(given: Readonly<Record<string, string>>): Promise<Located> {
  const { page = '', ...rest } = given;
  const name =
    /^(?:https?:\/\/)?(?:(?:www|m|business)\.)?facebook\.com\/(?:profile\.php\?id=|pages?\/[^/]+\/)?([\w.-]+)/iu.exec(
      page.trim(),
    )?.[1] ?? page.trim();
  if (!/^[\w.-]{1,200}$/u.test(name)) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: page });
  const settings = facebookSettings.parse({ ...rest, page: name });
  return { address: `facebook.com/${name.toLowerCase()}`, name: null, settings };
}
