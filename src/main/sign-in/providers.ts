/** A provider that signs people in by OAuth 2.0 (RFC 6749), as its own pages for developers describe it. */
export type OauthProvider = Readonly<{
  id: string;
  name: string;
  /** Null for a provider that is found by its metadata (RFC 8414). */
  endpoints: Readonly<{ issuer: string; authorize: string; token: string }> | null;
  /** What has to be asked for, so that mail can be read and sent, and the sign-in lasts. */
  mailScopes: readonly string[];
  /** What stands between scopes; RFC 6749 §3.3 says a space. */
  scopeSeparator: ' ' | ',';
  /** The redirect address as it is registered there; a port is put in (RFC 8252 §7.3). */
  redirect: string;
  /** More that its authorization page has to be told. */
  parameters: Readonly<Record<string, string>>;
  /** Whether desktop programs get a secret. */
  wantsSecret: boolean;
}>;

const usual = { scopeSeparator: ' ', parameters: {}, wantsSecret: false } as const;
/** Without these Google and Zoho give no refresh token, or only at the first sign-in. */
const lasting = { access_type: 'offline', prompt: 'consent' } as const;

export const oauthProviders: readonly OauthProvider[] = [
  {
    ...usual,
    id: 'google',
    name: 'Google',
    endpoints: {
      issuer: 'https://accounts.google.com',
      authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
    },
    // The one scope that opens IMAP and SMTP.
    mailScopes: ['https://mail.google.com/'],
    redirect: 'http://127.0.0.1/',
    parameters: lasting,
    wantsSecret: true,
  },
  {
    ...usual,
    id: 'microsoft',
    name: 'Microsoft',
    endpoints: {
      // `common` lets personal accounts in as well as those of organisations.
      issuer: 'https://login.microsoftonline.com/common/v2.0',
      authorize: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
      token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    },
    mailScopes: [
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'https://outlook.office.com/SMTP.Send',
      'offline_access',
    ],
    // Only for `localhost` is any port as good as the registered one, and only without a path.
    redirect: 'http://localhost',
    parameters: { prompt: 'select_account' },
  },
  {
    ...usual,
    id: 'yahoo',
    name: 'Yahoo',
    endpoints: {
      issuer: 'https://api.login.yahoo.com',
      authorize: 'https://api.login.yahoo.com/oauth2/request_auth',
      token: 'https://api.login.yahoo.com/oauth2/get_token',
    },
    mailScopes: ['mail-w'],
    redirect: 'http://localhost/',
    wantsSecret: true,
  },
  {
    ...usual,
    id: 'fastmail',
    name: 'Fastmail',
    endpoints: {
      issuer: 'https://api.fastmail.com',
      authorize: 'https://api.fastmail.com/oauth/authorize',
      token: 'https://api.fastmail.com/oauth/refresh',
    },
    mailScopes: ['https://www.fastmail.com/dev/protocol-imap', 'https://www.fastmail.com/dev/protocol-smtp'],
    redirect: 'http://localhost/',
  },
  {
    ...usual,
    id: 'zoho',
    name: 'Zoho',
    endpoints: {
      issuer: 'https://accounts.zoho.com',
      authorize: 'https://accounts.zoho.com/oauth/v2/auth',
      token: 'https://accounts.zoho.com/oauth/v2/token',
    },
    mailScopes: ['ZohoMail.imap', 'ZohoMail.smtp'],
    scopeSeparator: ',',
    redirect: 'http://localhost/',
    parameters: lasting,
    wantsSecret: true,
  },
  {
    ...usual,
    id: 'other',
    name: 'Another provider',
    endpoints: null,
    mailScopes: ['openid', 'email', 'offline_access'],
    redirect: 'http://127.0.0.1/',
    // OpenID Connect Core §11: a refresh token is only given after consent.
    parameters: { prompt: 'consent' },
  },
];
