/** What is used of oidc-provider 9, which ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Kept = Readonly<{ accountId: string; grantId: string; isValid: boolean }>;
  export default class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    AccessToken: { find: (value: string) => Promise<Kept | undefined>; revokeByGrantId: (id: string) => Promise<void> };
    RefreshToken: { revokeByGrantId: (id: string) => Promise<void> };
  }
}
