import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import type { WebWorld } from '#main/connectors/authorizer';
import { ProviderFailure } from '#main/connectors/failure';
import { safe } from './locate.ts';
import { libraryOptions } from './proof.ts';

/** Whom a server lets decide who comes in: exactly one (atproto.com/specs/oauth, "Authorization Servers"). */
const oneOfThem = z.tuple([z.url()]);

/** Who lets people in to the accounts of a server, as it says itself (RFC 9728), and as they describe themselves (RFC 8414). */
export async function authorizationServerOf(api: string, world: WebWorld): Promise<oauth.AuthorizationServer> {
  const resource = new URL(api);
  const options = libraryOptions(api, world);
  const kept = await oauth.processResourceDiscoveryResponse(
    resource,
    await oauth.resourceDiscoveryRequest(resource, options),
  );
  const issuer = new URL(safe(oneOfThem.parse(kept.authorization_servers)[0]));
  const asked = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...libraryOptions(issuer.href, world) });
  const server = await oauth.processDiscoveryResponse(issuer, asked);
  if (server['client_id_metadata_document_supported'] !== true || !server.pushed_authorization_request_endpoint)
    throw new ProviderFailure('refused', 'sign-in-failed', { detail: `${issuer.host} lets nobody in by its page` });
  return server;
}
