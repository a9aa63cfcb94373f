import { z } from 'zod';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { SecretStore } from '#main/secrets/secret-store';
import { oauthClient, type OauthClient, type SignInProvider } from '#shared/domain/sign-in';
import shipped from '#resources/oauth-clients.json' with { type: 'json' };
import { oauthProviders, type OauthProvider } from './providers.ts';

/** One entry of the keychain for all of them: asking it takes its time. */
const ownKey = 'oauth-clients';
const kept = z.record(z.string(), oauthClient);
type Kept = z.infer<typeof kept>;

const comesWithUs = z
  .record(z.string(), z.object({ clientId: z.string(), clientSecret: z.string() }).nullable())
  .parse(shipped);

export type KnownClient = Readonly<{ provider: OauthProvider; client: OauthClient }>;

/** How Shopbell is known to each provider: as its owner registered it, else as it comes. */
export function openClients(secrets: SecretStore) {
  const read = async (): Promise<Kept> => {
    const text = await secrets.get(ownKey);
    return text ? kept.parse(JSON.parse(text.reveal())) : {};
  };
  return {
    /** Every provider. Where the vault does not open, the owner's own clients are unknown. */
    list: async (): Promise<SignInProvider[]> => {
      const own = await read().catch((failure: unknown): Kept => {
        if (failure instanceof Refusal) return {};
        throw failure;
      });
      return oauthProviders.map((provider) => shown(provider, own[provider.id] ?? null));
    },
    /** Keeps a client, or forgets it. A secret left out stays what it was, as long as the client is the same. */
    set: async (id: string, client: OauthClient | null): Promise<SignInProvider> => {
      const provider = requireProvider(id);
      if (client && provider.endpoints === null && client.issuer === null)
        throw new Refusal('invalid-input', { field: 'issuer', detail: 'the address of the provider is missing' });
      const { [id]: before, ...others } = await read();
      const clientSecret =
        client?.clientSecret ?? (before?.clientId === client?.clientId ? before?.clientSecret : null);
      const next = client && { ...client, clientSecret: clientSecret ?? null };
      const all = next ? { ...others, [id]: next } : others;
      if (Object.keys(all).length === 0) await secrets.delete(ownKey);
      else await secrets.set(ownKey, new Secret(JSON.stringify(all)));
      return shown(provider, next);
    },
    /** Refuses `sign-in-not-set-up`. */
    require: async (id: string): Promise<KnownClient> => {
      const provider = requireProvider(id);
      const own = (await read())[id];
      if (own) return { provider, client: own };
      const ours = comesWithUs[id];
      if (ours) return { provider, client: { ...ours, issuer: null, scopes: null } };
      throw new Refusal('sign-in-not-set-up', { detail: provider.name });
    },
  };
}

function requireProvider(id: string): OauthProvider {
  const provider = oauthProviders.find((one) => one.id === id);
  if (!provider)
    throw new Refusal('invalid-input', {
      field: 'provider',
      detail: `“${id}” is none of ${oauthProviders.map((one) => one.id).join(', ')}`,
    });
  return provider;
}

function shown(provider: OauthProvider, own: OauthClient | null): SignInProvider {
  const { id, name, redirect, wantsSecret, endpoints } = provider;
  return {
    id,
    name: own?.issuer ? new URL(own.issuer).host : name,
    ready: own !== null || Boolean(comesWithUs[id]),
    wantsSecret,
    wantsIssuer: endpoints === null,
    redirect,
    own: own && { clientId: own.clientId, issuer: own.issuer, scopes: own.scopes },
  };
}
