import type { InteractionKind } from '#shared/domain/interaction';

const number = new Intl.NumberFormat();

/** Sentences of the inbox: its list, its filters, its empty states. */
export const inboxText = {
  list: 'Conversations',
  show: 'Show',
  filters: { open: 'Open', unread: 'Unread', done: 'Done', all: 'All' },
  aside: 'Newsletters and notices',
  leaveAside: 'Inbox',
  noneAside: 'Nothing is filed aside',
  noneAsideMore: 'Newsletters and notices from machines are kept here, out of the way. They make no customers.',
  count: (count: number): string => number.format(count),
  account: 'Account',
  allAccounts: 'All accounts',
  noSubject: '(no subject)',
  unknownSender: 'Unknown sender',
  you: 'You:',
  unread: 'Unread',
  hasAttachments: 'With attachments',
  kinds: {
    message: 'Message',
    comment: 'Comment',
    mention: 'Mention',
    review: 'Review',
    share: 'Share',
    reaction: 'Reaction',
    follow: 'Follow',
    unfollow: 'Unfollow',
    call: 'Call',
    visit: 'Visit',
    letter: 'Letter',
    form: 'Form',
    note: 'Note',
  } satisfies Record<InteractionKind, string>,
  stateWaiting: 'Waiting',
  stateDone: 'Done',
  outgoing: {
    draft: 'Draft',
    queued: 'Waiting to be sent',
    failed: 'Not sent, or did not arrive',
    unknown: 'May have been sent',
  },
  select: (name: string): string => `Select ${name}`,
  selected: (count: number): string => `${number.format(count)} selected`,
  markDone: 'Done',
  reopen: 'Open again',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  merge: 'Merge into one conversation',
  selectNone: 'Select none',
  allDone: 'All done',
  allDoneMore: 'No conversation is waiting. The bell rings here when somebody writes.',
  noUnread: 'Nothing unread',
  noUnreadMore: 'Everything that came in has been read.',
  noDone: 'Nothing is done yet',
  noDoneMore:
    'Press “e” in a conversation when nothing more needs to happen. It comes back by itself when the customer writes again.',
  noneHere: 'No conversations here',
  noneHereMore: 'Nothing has come in through this account yet.',
  nothingConnected: 'No mailbox is connected',
  nothingConnectedMore:
    'Connect your shop’s mailbox, or import mail from files, and the conversations with your customers appear here.',
  connect: 'Connect a mailbox',
  firstSync: 'Reading your newest mail…',
  firstSyncMore: 'The newest conversations come first. You can start answering as soon as they appear.',
  older: (count: number): string =>
    count === 1
      ? 'One open conversation is older than 30 days.'
      : `${number.format(count)} open conversations are older than 30 days.`,
  olderAct: 'Mark as done',
  olderKeep: 'Keep them open',
} as const;
