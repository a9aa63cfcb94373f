import type { Client } from 'oauth4webapi';

/** What is asked for: all that an app password opens, and messages in private (atproto.com/specs/permission). */
export const scope = 'atproto transition:generic transition:chat.bsky';

/** Where the browser comes back to; the port, any that is free, is no part of what a client is known by. */
export const redirect = 'http://127.0.0.1/';

/**
 * How Shopbell is known where accounts are kept (atproto.com/specs/oauth): as somebody at this very computer, described by
 * the name itself. Once a description of the project's own is hosted, its address stands here instead.
 */
const clientId = `http://localhost?${new URLSearchParams({ redirect_uri: redirect, scope }).toString()}`;

export const client: Client = { client_id: clientId };
