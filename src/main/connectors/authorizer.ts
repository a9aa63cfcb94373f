import type { Secret } from '#main/kernel/secret';

/** The outside before an account is there. */
export type WebWorld = Readonly<{ signal: AbortSignal; now: () => number }>;

/** Somebody wants to sign in at the network's page: what they filled in, and what the page has to be told. */
export type AuthorizationAsked = Readonly<{
  filled: Readonly<Record<string, string>>;
  /** What the form asks to keep secret: the secret of an app of their own. */
  secret: Secret | null;
  redirect: string;
  state: string;
  /** PKCE (RFC 7636), by S256. */
  verifier: string;
  challenge: string;
}>;

/** Signing in at the network's own page (RFC 8252). What either verb keeps is the connector's own and opaque to others. */
export type Authorizer = Readonly<{
  /** The page to show, and what `finish` needs to know: both may hold secrets, and neither is stored. */
  begin: (asked: AuthorizationAsked, world: WebWorld) => Promise<Readonly<{ url: string; held: string }>>;
  /**
   * The address the browser came back to, its state already found right, becomes the account's secret. Where the person has
   * to choose between several (pages, locations), `choose` names the field of the form that takes what is chosen; such a
   * field is `chosen`, so that nobody is asked for it before.
   */
  finish: (
    came: Readonly<{ asked: AuthorizationAsked; held: string; address: URL }>,
    world: WebWorld,
  ) => Promise<Authorized>;
}>;

export type Authorized = Readonly<{
  secret: Secret;
  /** What is known by now of the fields of the form. */
  filled: Readonly<Record<string, string>>;
  choose: Readonly<{ field: string; options: readonly Readonly<{ value: string; label: string }>[] }> | null;
}>;
