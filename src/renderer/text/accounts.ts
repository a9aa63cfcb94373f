import type { AccountFolder, AccountState, ServerSecurity } from '#shared/domain/account';
import type { Discovery } from '#shared/contract/accounts';

export const connectText = {
  title: 'Connect a mailbox',
  address: 'E-mail address',
  addressPlaceholder: 'you@your-shop.com',
  addressInvalid: 'This is no e-mail address yet. It needs the form name@example.com.',
  discovering: 'Looking for the mail servers of this address…',
  foundAt: (incoming: string, outgoing: string): string =>
    incoming === outgoing
      ? `Mail comes in and goes out through ${incoming}.`
      : `Mail comes in through ${incoming} and goes out through ${outgoing}.`,
  foundBy: {
    'built-in': 'These servers are known.',
    autoconfig: 'The provider names these servers itself.',
    srv: 'The provider names these servers itself.',
    guess: 'These servers are a guess that answered. Check them against the help pages of your provider.',
    none: 'No servers are known for this address. Type them in; the help pages of your provider name them.',
  } satisfies Record<Discovery['source'], string>,
  discoveryFailed: (reason: string): string =>
    `The mail servers could not be looked up: ${reason} Type them in, or correct the address and leave the field again.`,
  appPassword: (provider: string): string => `${provider} wants an app password here`,
  appPasswordBody: (provider: string): string =>
    `Your usual password does not work in mail programs. Make an app password in your account at ${provider}, and paste it below. You can take it back there at any time.`,
  appPasswordLink: (provider: string): string => `Make an app password at ${provider}`,
  noPasswords: (provider: string): string => `${provider} takes no passwords from mail programs`,
  switchOn: (provider: string): string => `Switch IMAP on at ${provider} first`,
  switchOnBody: (provider: string): string =>
    `${provider} lets mail programs in only after you allowed it in the settings of your mailbox there. After that your usual password works.`,
  switchOnLink: (provider: string): string => `How to switch it on at ${provider}`,
  yourProvider: 'This provider',
  showPassword: 'Show or hide the password',
  password: 'Password',
  appPasswordLabel: 'App password',
  passwordMissing: 'Type the password of this mailbox.',
  name: 'Name your customers see',
  nameHint: 'Stands beside your address on every reply. Leave it empty to show the address alone.',
  namePlaceholder: 'Your shop',
  servers: 'Servers',
  showServers: 'Show the servers',
  hideServers: 'Hide the servers',
  incoming: 'Incoming server (IMAP)',
  outgoing: 'Outgoing server (SMTP)',
  host: 'Server name',
  hostMissing: 'Type the name of the server, such as mail.example.com.',
  port: 'Port',
  portInvalid: 'A number from 1 to 65535.',
  security: 'Security',
  securityChoices: { tls: 'TLS', starttls: 'STARTTLS', none: 'None' } satisfies Record<ServerSecurity, string>,
  noSecurity:
    'Without security, anybody on the way can read the mail and the password. Only for a server on this computer.',
  username: 'User name',
  usernameHint: 'Mostly the whole address.',
  usernameMissing: 'Type the user name. Mostly it is the whole address.',
  interval: 'Look for new mail every',
  intervalMinutes: (minutes: number): string => (minutes === 1 ? 'minute' : `${minutes} minutes`),
  trusted: 'A certificate you examined is trusted for this server.',
  forgetTrust: 'Stop trusting it',
  connect: 'Connect',
  checkingIncoming: (host: string): string => `Incoming server ${host}`,
  checkingOutgoing: (host: string): string => `Outgoing server ${host}`,
  checked: 'Works:',
  checkNote: 'Both are tried before anything is stored. This can take up to a minute with a slow server.',
} as const;

export const certificateText = {
  title: 'Nobody vouches for this server',
  lead: (host: string): string =>
    `${host} proves its identity with a certificate that no authority on this computer knows.`,
  meaning:
    'This is normal for a mail server you or your hosting company set up yourselves. It can also mean that somebody on the network pretends to be your server to read your password.',
  advice:
    'If you are not sure, ask whoever runs the server to read you its fingerprint, and compare. Your password has not been sent to it.',
  server: { imap: 'Incoming mail', smtp: 'Outgoing mail' },
  rows: {
    use: 'Used for',
    subject: 'Issued to',
    issuer: 'Issued by',
    valid: 'Valid',
    reason: 'What is wrong',
    fingerprint: 'Fingerprint (SHA-256)',
  },
  valid: (from: string, to: string): string => `${from} to ${to}`,
  expired: (to: string): string => `Expired on ${to}`,
  selfIssued: 'itself',
  reasons: {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'It is self-signed: the server vouches for itself.',
    SELF_SIGNED_CERT_IN_CHAIN: 'It was issued by an authority that this computer does not know.',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'It was issued by an authority that this computer does not know.',
    UNABLE_TO_GET_ISSUER_CERT: 'It was issued by an authority that this computer does not know.',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'It was issued by an authority that this computer does not know.',
    CERT_HAS_EXPIRED: 'It has expired.',
    CERT_NOT_YET_VALID: 'It is not valid yet. Check the date and time of this computer.',
    ERR_TLS_CERT_ALTNAME_INVALID: 'It was issued for a server of another name.',
  } as Readonly<Record<string, string>>,
  trust: 'Trust this certificate for this account',
  refuse: 'Do not trust it',
} as const;

export const accountsText = {
  title: 'Accounts',
  add: 'Connect an account',
  emptyTitle: 'No account is connected',
  emptyBody: 'Connect one to receive and answer mail here.',
  state: {
    ok: 'Connected',
    'needs-sign-in': 'Needs you to sign in again',
    'rate-limited': 'The server asked to wait',
    unreachable: 'The server does not answer',
    paused: 'Paused',
  } satisfies Record<AccountState, string>,
  syncing: 'Fetching…',
  neverSynced: 'Nothing fetched yet',
  asOf: (when: string): string => `Up to date as of ${when}`,
  next: (when: string): string => `looks again ${when}`,
  pausedNote: 'Nothing is fetched until you resume. Replies still leave.',
  shortly: 'shortly',
  syncNow: 'Fetch now',
  syncNowFor: (address: string): string => `Fetch now: ${address}`,
  pause: 'Pause',
  resume: 'Resume',
  signIn: 'Sign in again…',
  change: 'Password and servers…',
  changeServers: 'Name and servers…',
  changeSignIn: 'Change sign-in…',
  disconnect: 'Disconnect…',
  more: (address: string): string => `More about ${address}`,
  fetched: (stored: number): string =>
    stored === 0 ? 'Nothing new.' : stored === 1 ? '1 new message.' : `${stored.toLocaleString()} new messages.`,
  progress: (done: number, of: number | null): string =>
    of === null ? `${done.toLocaleString()} read` : `${done.toLocaleString()} of ${of.toLocaleString()} read`,
  progressLabel: (address: string): string => `Fetching: ${address}`,
  gap: (since: string): string =>
    `What was written between ${since} and the last look may be missing: the network does not keep it for longer. Look there.`,
  gapSeen: 'I looked',
  spent: (spent: string, budget: string): string => `${spent} of ${budget} spent this month`,
  spentLabel: (address: string): string => `Spent this month: ${address}`,
  pace: 'How often…',
  paceAndBudget: 'How often, at what cost…',
  signInTitle: (address: string): string => `Sign in to ${address} again`,
  newPassword: 'Password',
  keepPassword: 'Leave empty to keep the stored one',
  signInAction: 'Check and save',
  disconnectTitle: (address: string): string => `Disconnect ${address}?`,
  disconnectStays: 'What stays: every conversation and customer in the log, and everything on the server.',
  disconnectGoes:
    'What goes: the password, and the fetching of what is new. Replies that have not left yet will not leave.',
  disconnectConfirm: 'Disconnect',
  cancel: 'Cancel',
  loading: 'Loading the accounts…',
} as const;

export const foldersText = {
  menu: 'Folders…',
  title: (address: string): string => `Folders of ${address}`,
  lead: 'Mail in these folders is read. What was read of a folder stays here when you take it off the list.',
  always: 'always read',
  roles: {
    inbox: 'Inbox',
    sent: 'Sent',
    archive: 'Archive',
    all: 'All mail',
    junk: 'Junk',
    trash: 'Trash',
    drafts: 'Drafts',
    other: null,
  } satisfies Record<AccountFolder['role'], string | null>,
  messages: (count: number): string => (count === 1 ? '1 message' : `${count.toLocaleString()} messages`),
  allMail: 'All mail holds every other folder but junk and trash, so each message is read once.',
  loading: 'Asking the server for its folders…',
  save: 'Save',
} as const;

export const paceText = {
  title: (address: string): string => `How often ${address} is looked at`,
  interval: 'Look for what is new every',
  minutes: (minutes: number): string =>
    minutes === 1 ? 'minute' : minutes < 60 ? `${minutes} minutes` : minutes === 60 ? 'hour' : `${minutes / 60} hours`,
  budget: (currency: string): string => `At most a month, in ${currency}`,
  budgetHint: (spent: string): string =>
    `${spent} was spent this month, by what Shopbell counted. When the budget is spent, nothing is read until the next month; what is left over is not carried on.`,
  budgetInvalid: 'Type an amount, such as 5 or 2.50.',
  save: 'Save',
} as const;

export const keepingText = {
  menu: 'Large attachments…',
  title: (address: string): string => `Large attachments of ${address}`,
  lead: 'Attachments up to this size are kept on this computer. Larger ones stay in the mailbox, and are fetched when you ask for them.',
  upTo: (size: string): string => `Up to ${size}`,
  everything: 'Everything',
  fromNow: 'This counts for mail that is fetched from now on.',
  save: 'Save',
} as const;

export const ledgerText = {
  title: 'Is everything here?',
  lead: 'Every message the server lists is in exactly one of these columns: stored, left out on purpose, unreadable, or still to fetch.',
  account: 'Account',
  imported: 'Mail files',
  removed: 'Disconnected account',
  columns: {
    served: 'On the server',
    stored: 'Stored',
    ignored: 'Left out',
    quarantined: 'Unreadable',
    missing: 'To fetch',
  },
  complete: 'Nothing is missing.',
  behind: (missing: number): string =>
    missing === 1 ? '1 message is not fetched yet.' : `${missing.toLocaleString()} messages are not fetched yet.`,
  unbalanced: 'The numbers do not add up. Fetch mail again; if they still differ, keep the log as it is and report it.',
  ignoredHint: 'Left out on purpose: drafts, delivery reports and the like.',
} as const;

export const quarantineText = {
  title: 'Messages that could not be read',
  lead: 'Their bytes are kept as they came. An update of Shopbell may be able to read them.',
  columns: { reason: 'Reason', account: 'From', size: 'Size', at: 'Since' },
  retry: 'Try again',
  retryFor: (reason: string): string => `Try again to read the message: ${reason}`,
  outcome: {
    stored: 'Read and stored.',
    duplicate: 'Already stored.',
    ignored: 'Left out on purpose.',
    quarantined: 'Still cannot be read.',
  },
  more: 'Show more',
  empty: 'Every message could be read.',
  importedFiles: 'Mail files',
} as const;
