/** One step of setting up, with the page where it is done. */
type Step = Readonly<{ words: string; link?: Readonly<{ label: string; url: string }> }>;
/** `redirect`: whether the provider wants to be given the redirect address. */
type Guide = Readonly<{ lead: string; steps: readonly Step[]; redirect: boolean; note: string | null }>;

export const signInText = {
  with: (provider: string): string => `Sign in with ${provider}`,
  why: (provider: string): string =>
    `A page of ${provider} opens in your browser. Your password stays there; Shopbell is given a key that you can take back at any time.`,
  appPasswordInstead: 'Use an app password instead',
  browserInstead: 'Sign in in the browser instead',
  waitingTitle: 'Finish signing in in your browser',
  waiting: (provider: string): string =>
    `${provider} asks there whether Shopbell may read and send your mail. This goes on by itself when you have answered.`,
  waitingChannel: (): string =>
    'You are asked there whether Shopbell may go in for you. This goes on by itself when you have answered.',
  waitingPasted: (): string =>
    'You are asked there whether Shopbell may go in for you. After you allowed it you come to a page that may be empty or show an error: that is as it should be. Copy the address of that page.',
  paste: 'Address of the page you came to',
  pastePlaceholder: 'https://…?code=…',
  pasteMissing: 'Copy the address from the address bar of the browser, and paste it here.',
  pasteAction: 'Go on',
  notOpened: 'No browser could be opened from here. Open the page yourself:',
  openAgain: 'Open the page again',
  openPage: 'Open the page',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  checking: 'Signed in. Trying what it opens…',
  againTitle: (address: string): string => `Sign in to ${address}`,
  notSetUp: (provider: string): string => `Set up signing in with ${provider}`,
  notSetUpBody: (provider: string): string =>
    `${provider} only lets programs in that are registered with it. You can register Shopbell there yourself, once, in about ten minutes and free of charge.`,
} as const;

export const signInSettingsText = {
  title: 'Sign-in',
  lead: 'Some providers let mail programs in only when you sign in on their own page. For that they want to know the program: register Shopbell there once, and give here what you were given.',
  providers: 'Providers',
  ready: 'Set up',
  own: 'Your own client',
  missing: 'Not set up',
  setUp: 'Set up',
  change: 'Change',
  /** Begins with the words that are seen, for whoever speaks them. */
  openPage: (seen: string, provider: string): string => `${seen}: ${provider}`,
  pageTitle: (provider: string): string => `Signing in with ${provider}`,
  steps: 'How to register',
  redirect: 'Redirect address to give there',
  copy: 'Copy',
  copied: 'Copied',
  form: 'What you were given',
  clientId: 'Client id',
  clientIdMissing: 'Paste the client id that the provider shows.',
  clientSecret: 'Client secret',
  clientSecretMissing: 'Paste the client secret, too: this provider wants it from desktop programs.',
  clientSecretHint: 'Kept in the keychain. Leave it empty to keep the one before.',
  clientSecretOptional: 'Only where the provider gives one. Kept in the keychain.',
  issuer: 'Address of the provider',
  issuerHint: 'Where it publishes how to sign in, such as https://login.example.com',
  issuerInvalid: 'Type an address that begins with https://',
  scopes: 'Scopes',
  scopesHint: 'What to ask for, with spaces between. Left empty: openid email offline_access',
  show: 'Show or hide the secret',
  save: 'Save',
  saved: 'Saved. You can sign in now.',
  forget: 'Forget this client',
} as const;

/** How an owner registers a program at each provider, as its pages were in autumn 2026. */
export const signInGuides: Readonly<Record<string, Guide>> = {
  google: {
    lead: 'An app password works at once. Registering your own client is worth it where app passwords are switched off, as in many organisations.',
    steps: [
      {
        words: 'Make a project in the Google Cloud console. Its name is shown to nobody but you.',
        link: { label: 'Make a project', url: 'https://console.cloud.google.com/projectcreate' },
      },
      {
        words: 'Switch on the Gmail API for it.',
        link: {
          label: 'Gmail API',
          url: 'https://console.cloud.google.com/apis/library/gmail.googleapis.com',
        },
      },
      {
        words:
          'Fill in the consent screen: a name, your address. Choose “Internal” in an organisation of your own, “External” otherwise.',
        link: { label: 'Google Auth Platform', url: 'https://console.cloud.google.com/auth/overview' },
      },
      {
        words: 'Under “Audience”, publish the app. While it is in testing, Google ends every sign-in after seven days.',
      },
      {
        words: 'Under “Clients”, make a client of the type “Desktop app”. Copy its client id and its client secret.',
        link: { label: 'Clients', url: 'https://console.cloud.google.com/auth/clients' },
      },
    ],
    redirect: false,
    note: 'When you sign in, Google warns that it has not verified the app. It is your own: choose “Advanced”, then go on.',
  },
  microsoft: {
    lead: 'Microsoft takes no passwords from mail programs any more, so this is the only way in. A free account in Microsoft Entra is enough.',
    steps: [
      {
        words: 'Open “App registrations” in Microsoft Entra and choose “New registration”.',
        link: {
          label: 'App registrations',
          url: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
        },
      },
      {
        words: 'As supported account types choose accounts in any organisation and personal Microsoft accounts.',
      },
      {
        words: 'As redirect address choose “Public client/native (mobile & desktop)” and give the address below.',
      },
      {
        words:
          'Under “API permissions”, add the delegated permissions IMAP.AccessAsUser.All, SMTP.Send and offline_access of Microsoft Graph.',
      },
      { words: 'Under “Authentication”, allow public client flows.' },
      { words: 'Under “Overview”, copy the application (client) id. There is no secret.' },
    ],
    redirect: true,
    note: 'In an organisation its administrator may have to allow the app once, and “Authenticated SMTP” has to be on for your mailbox.',
  },
  yahoo: {
    lead: 'Yahoo gives mail programs access only after it has looked at them. An app password works at once.',
    steps: [
      {
        words: 'Ask Yahoo for access to mail by IMAP and SMTP (OAuth).',
        link: { label: 'Ask for access', url: 'https://senders.yahooinc.com/developer/developer-access/' },
      },
      { words: 'When it was granted, give the redirect address below there.' },
      { words: 'Copy the client id and the client secret.' },
    ],
    redirect: true,
    note: null,
  },
  fastmail: {
    lead: 'Fastmail registers programs by hand. An app password works at once.',
    steps: [
      {
        words: 'Write to Fastmail and ask for a client for mail by IMAP and SMTP, with the redirect address below.',
        link: { label: 'OAuth at Fastmail', url: 'https://www.fastmail.com/for-developers/oauth/' },
      },
      { words: 'Copy the client id that you are sent. There is no secret.' },
    ],
    redirect: true,
    note: null,
  },
  zoho: {
    lead: 'An app password is the surer way: Zoho opens IMAP to tokens for some accounts only.',
    steps: [
      {
        words: 'Add a client in the API console.',
        link: { label: 'API console', url: 'https://api-console.zoho.com/' },
      },
      { words: 'Give the redirect address below there.' },
      { words: 'Copy the client id and the client secret.' },
    ],
    redirect: true,
    note: null,
  },
  other: {
    lead: 'Any provider that publishes how to sign in (OAuth 2.0 metadata or OpenID Connect) and whose mail servers take its tokens.',
    steps: [
      { words: 'Register a public (native) client there, with the redirect address below and any port.' },
      { words: 'Give the address of the provider and the client id here.' },
    ],
    redirect: true,
    note: null,
  },
};
