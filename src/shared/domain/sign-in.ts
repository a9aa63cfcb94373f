import { z } from 'zod';

/** How Shopbell is known to a provider (RFC 6749 §2): what its owner registered there, or what comes with the program. */
export const oauthClient = z
  .object({
    clientId: z.string().trim().min(1).max(512),
    /** Some providers give one to desktop programs too, where it protects nothing; it is kept in the keychain all the same. */
    clientSecret: z.string().trim().min(1).max(512).nullable(),
    /** For a provider of one's own choice: whose metadata (RFC 8414) names the endpoints. */
    issuer: z
      .url({ protocol: /^https?$/ })
      .max(512)
      .nullable(),
    /** For a provider of one's own choice: what to ask for. */
    scopes: z.string().trim().max(1024).nullable(),
  })
  .readonly();
export type OauthClient = z.infer<typeof oauthClient>;

/** A provider to sign in at in the browser. */
export const signInProvider = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Whether a client is known, so that signing in can begin. */
    ready: z.boolean(),
    /** Whether desktop programs get a secret there that has to come along. */
    wantsSecret: z.boolean(),
    /** Whether the provider has to be named by its issuer. */
    wantsIssuer: z.boolean(),
    /** The redirect address to register there. */
    redirect: z.string(),
    /** The owner's own client, without its secret; null where there is none. */
    own: z
      .object({ clientId: z.string(), issuer: z.string().nullable(), scopes: z.string().nullable() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type SignInProvider = z.infer<typeof signInProvider>;
