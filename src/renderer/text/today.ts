import type { AccountState } from '#shared/domain/account';

export const todayText = {
  title: 'Today',
  asOf: (when: string): string => `As of ${when}`,
  unansweredTitle: 'Waiting for an answer',
  unansweredCount: (total: number): string =>
    total === 1 ? '1 conversation' : `${total.toLocaleString()} conversations`,
  oldestFirst: 'The one who has waited longest comes first.',
  waits: (howLong: string): string => `Waiting ${howLong}`,
  showInbox: (shown: number, total: number): string =>
    `${shown.toLocaleString()} of ${total.toLocaleString()} shown. See all in the inbox`,
  noSubject: '(no subject)',
  open: 'Open',
  done: 'Mark as done',
  doneFor: (name: string): string => `Mark the conversation with ${name} as done`,
  outgoingTitle: 'Replies that have not arrived',
  outgoingTo: (names: string): string => `To ${names}`,
  outgoing: {
    failed: 'Not sent',
    unknown: 'Not known whether it was sent',
    queued: 'Waiting to leave',
    leased: 'Leaving now',
  },
  queuedBody: 'It leaves by itself as soon as the mail server answers.',
  unknownBody: 'The connection broke while it was leaving. Look into the Sent folder before you send it again.',
  tryAgain: 'Try again',
  wasSent: 'It was sent',
  sendAgain: 'Send again',
  accountsTitle: 'Mailboxes that need you',
  accountAction: {
    'needs-sign-in': 'Sign in again',
    unreachable: 'Look at it',
    'rate-limited': 'Look at it',
    paused: 'Look at it',
    ok: 'Look at it',
  } satisfies Record<AccountState, string>,
  calmTitle: 'Nobody is waiting',
  calmBody: 'Every open conversation has an answer from you. New ones appear here as they arrive.',
  emptyTitle: 'Nothing here yet',
  emptyBody: 'Once a mailbox is connected or mail files are brought in, this page shows who waits for an answer.',
  emptyAction: 'Get started',
  loading: 'Looking at what waits for you…',
} as const;
