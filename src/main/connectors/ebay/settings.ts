import { z } from 'zod';
import type { ApiAnswer } from '#main/connectors/api';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppSettings, type OwnAppNetwork } from '#main/connectors/own-app';

const scopes = 'https://api.ebay.com/oauth/api_scope';

export const network: OwnAppNetwork = {
  authorize: 'https://auth.ebay.com/oauth2/authorize',
  token: 'https://api.ebay.com/identity/v1/oauth2/token',
  api: 'https://api.ebay.com/commerce/message/v1/',
  scope: `${scopes}/commerce.message ${scopes}/commerce.identity.readonly`,
  names: 'basic',
  pkce: false,
  redirectOf: ({ ruName = '' }) => ruName,
  failureOf,
};

export const ebaySettings = ownAppSettings
  .extend({
    username: z.string().trim().min(1).max(300),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(5),
  })
  .readonly();
export type EbaySettings = z.infer<typeof ebaySettings>;

export function memberAddress(username: string): string {
  return `ebay:${username.toLowerCase()}`;
}

const refusal = z.object({
  errors: z.array(z.object({ longMessage: z.string().optional(), message: z.string().catch('') })),
});

function failureOf({ status, body }: ApiAnswer): ProviderFailure {
  const said = refusal.safeParse(body).data?.errors[0];
  const detail = (said?.longMessage ?? said?.message)?.slice(0, 300) || `eBay: ${status}`;
  if (status === 403) return new ProviderFailure('refused', 'app-not-approved', { detail });
  if (status === 404) return new ProviderFailure('refused', 'gone-there', { detail: 'eBay' });
  return new ProviderFailure('refused', 'server-refused', { detail });
}
