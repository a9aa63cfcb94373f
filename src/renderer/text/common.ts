/** Sentences that several features say. */
export const commonText = {
  product: 'Shopbell',
  today: 'Today',
  inbox: 'Inbox',
  customers: 'Customers',
  settings: 'Settings',
  mainNavigation: 'Main navigation',
  keyboardMap: 'Keyboard map',
  skipToContent: 'Skip to content',
  search: 'Search everything',
  searchPlaceholder: 'Search customers, messages, words…',
  clearSearch: 'Clear the search',
  coreStopped: 'The core has stopped. Trying again…',
  coreStoppedMore: 'What you typed is kept. Nothing can be read or sent until it answers.',
  unexpected: 'Something unexpected went wrong. It was written to the log; try again.',
  tryAgain: 'Try again',
  undo: 'Undo',
  dismiss: 'Dismiss',
  close: 'Close',
  crashed: 'This view stopped working',
  crashedMore: 'Nothing was lost. Open it again; if that does not help, close and open Shopbell.',
  openAgain: 'Open again',
  notFound: 'There is nothing here',
  notFoundMore: 'The address may be from an older version. Go to the inbox and look from there.',
  goToInbox: 'Go to the inbox',
  accountsTrouble: (count: number): string => `${count} accounts are not being read.`,
  accountNeedsSignIn: (address: string): string =>
    `${address} needs to sign in again. New mail does not arrive until then.`,
  accountUnreachable: (address: string, since: string | null): string =>
    `${address} cannot be reached${since === null ? '' : `; last read ${since}`}. Everything already here stays usable.`,
  openSettings: 'Open settings',
  signInAgain: 'Sign in again',
  syncNow: 'Try now',
  syncing: (done: string, of: string | null): string =>
    of === null
      ? `${done} messages read; the newest are already here`
      : `${done} of ${of} read; the newest are already here`,
  checking: 'Checking the sign-in',
  importing: (done: string, of: string | null): string =>
    of === null ? `Importing: ${done} messages read` : `Importing: ${done} of ${of}`,
  exporting: (done: string, of: string | null): string =>
    of === null ? `Exporting: ${done} rows` : `Exporting: ${done} of ${of} rows`,
  backingUp: 'Making a backup',
  fetching: (done: string, of: string | null): string =>
    of === null ? 'Fetching a file from the mailbox' : `Fetching a file from the mailbox: ${done} of ${of}`,
  unreadWord: 'unread',
  noSubject: '(no subject)',
  arrivedMore: (count: number): string => (count === 1 ? ', and one more' : `, and ${count} more`),
} as const;

/** The keyboard map: what each shortcut does, and the headings they stand under. */
export const shortcutText = {
  groups: { moving: 'Moving around', going: 'Going to', conversation: 'In a conversation', general: 'Everywhere' },
  does: {
    next: 'Next conversation',
    previous: 'Previous conversation',
    open: 'Open the conversation',
    goToday: 'Today',
    goInbox: 'Inbox',
    goCustomers: 'Customers',
    goSettings: 'Settings',
    search: 'Search',
    write: 'New mail',
    reply: 'Reply',
    replyAll: 'Reply all',
    forward: 'Forward',
    done: 'Done, or open again',
    unread: 'Unread, or read',
    select: 'Select for a change to several',
    sender: 'A person, or always filed aside',
    send: 'Send the reply',
    customer: 'Show or hide the customer',
    close: 'Close, or leave a field',
    undo: 'Undo what was just done',
    map: 'This map',
  },
  keys: {
    ArrowDown: '↓',
    ArrowUp: '↑',
    Enter: 'Enter',
    Escape: 'Esc',
    then: 'then',
    or: 'or',
    control: 'Ctrl',
    command: '⌘',
  },
} as const;
