import { z } from 'zod';
import type { ApiAnswer } from '#main/connectors/api';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppSettings, type OwnAppNetwork } from '#main/connectors/own-app';

/** Each version is answered for about a year after its month. */
const version = '202609';
export const asked = {
  bucket: 'calls',
  headers: { 'linkedin-version': version, 'x-restli-protocol-version': '2.0.0' },
} as const;

export const network: OwnAppNetwork = {
  authorize: 'https://www.linkedin.com/oauth/v2/authorization',
  token: 'https://www.linkedin.com/oauth/v2/accessToken',
  api: 'https://api.linkedin.com/rest/',
  scope: 'r_organization_social w_organization_social rw_organization_admin',
  names: 'within',
  pkce: false,
  failureOf,
};

export const linkedinSettings = ownAppSettings
  .extend({
    organization: z.string().regex(/^\d+$/u),
    /** Minutes between two polls. */
    interval: z.number().int().min(5).max(1440).default(10),
  })
  .readonly();
export type LinkedinSettings = z.infer<typeof linkedinSettings>;

export function pageUrn(organization: string): string {
  return `urn:li:organization:${organization}`;
}

/** Who somebody is, here: a member, or a page. */
export function addressOf(urn: string): string {
  return urn.replace(/^urn:/u, '').toLowerCase();
}

const refusal = z.object({ message: z.string().catch('') });

function failureOf({ status, body }: ApiAnswer): ProviderFailure {
  const detail = refusal.safeParse(body).data?.message.slice(0, 300) || `LinkedIn: ${status}`;
  if (status === 403) return new ProviderFailure('refused', 'app-not-approved', { detail });
  if (status === 404) return new ProviderFailure('refused', 'gone-there', { detail: 'LinkedIn' });
  return new ProviderFailure('refused', 'server-refused', { detail });
}
