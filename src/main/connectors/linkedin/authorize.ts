import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { Located } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppAuthorizer, ownAppSettings } from '#main/connectors/own-app';
import { addressOf, asked, linkedinSettings, network, pageUrn } from './settings.ts';

const roles = z.object({ elements: z.array(z.object({ organization: z.string() })) });
const page = z.object({ localizedName: z.string() });

export const authorizeLinkedin = ownAppAuthorizer(network, async (ask) => {
  const query = { q: 'roleAssignee', role: 'ADMINISTRATOR', state: 'APPROVED' };
  const { body } = await ask({ path: 'organizationAcls', query, ...asked });
  const options = [];
  for (const { organization } of understood(roles, body, 'LinkedIn').elements) {
    const id = organization.split(':').at(-1) ?? '';
    const found = await ask({ path: `organizations/${encodeURIComponent(id)}`, ...asked });
    const label = understood(page, found.body, 'LinkedIn').localizedName;
    options.push({ value: `${id} ${label}`, label });
  }
  const [only] = options;
  if (!only) throw new ProviderFailure('refused', 'nothing-to-read-there', { detail: 'LinkedIn' });
  return options.length === 1
    ? { filled: { organization: only.value }, choose: null }
    : { filled: {}, choose: { field: 'organization', options } };
});

/** A page is what was chosen: its number, then what people call it. */
export async function locatePage(filled: Readonly<Record<string, string>>): Promise<Located> {
  const [organization = '', ...name] = (filled['organization'] ?? '').split(' ');
  const { clientId, api } = ownAppSettings.parse(filled);
  const settings = linkedinSettings.parse({ clientId, organization, ...(api !== undefined && { api }) });
  return { address: addressOf(pageUrn(organization)), name: name.join(' ') || null, settings };
}
