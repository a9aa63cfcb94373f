import type { Direction, InteractionKind } from '#shared/domain/interaction';
import type { TimelineKind } from '#shared/domain/timeline';

export const timelineText = {
  label: 'Everything that happened with this customer, newest first',
  loading: 'Reading the timeline…',
  emptyTitle: 'Nothing has happened yet',
  emptyBody: 'What is said, promised and complained about appears here. Press l to log a call or a visit.',
  noneTitle: 'Nothing of this kind',
  noneBody: 'Show everything again to see what else happened.',
  showEverything: 'Show everything',
  filters: 'Narrow the timeline',
  all: 'Everything',
  groups: {
    messages: 'Messages',
    counter: 'Calls and visits',
    notes: 'Notes',
    work: 'Deals and promises',
  },
  channel: 'Channel',
  anyChannel: 'All channels',
  channels: (channel: string): string =>
    channel === 'counter'
      ? 'Logged by hand'
      : channel === 'email'
        ? 'E-mail'
        : channel.slice(0, 1).toUpperCase() + channel.slice(1),
  jump: 'Go to a date',
  jumpPlaceholder: 'June 2024, last Friday…',
  jumpUnread: 'No date is meant by this. Try “June 2024” or “2 March”.',
  toNewest: 'Newest',
  today: 'Today',
  yesterday: 'Yesterday',
  pinned: 'Pinned',
  pinnedMark: 'Pinned to the top',
  public: 'Public',
  publicMore: 'Everybody could see this',
  you: 'You',
  kinds: {
    message: { inbound: 'wrote', outbound: 'You wrote', internal: 'Message' },
    comment: { inbound: 'commented', outbound: 'You commented', internal: 'Comment' },
    mention: { inbound: 'mentioned you', outbound: 'You mentioned them', internal: 'Mention' },
    review: { inbound: 'left a review', outbound: 'You answered a review', internal: 'Review' },
    share: { inbound: 'shared', outbound: 'You shared', internal: 'Share' },
    reaction: { inbound: 'reacted', outbound: 'You reacted', internal: 'Reaction' },
    follow: { inbound: 'follows you', outbound: 'You follow them', internal: 'Follow' },
    unfollow: { inbound: 'no longer follows you', outbound: 'You no longer follow them', internal: 'Unfollow' },
    call: { inbound: 'called', outbound: 'You called', internal: 'Call' },
    visit: { inbound: 'came by', outbound: 'You went there', internal: 'Visit' },
    letter: { inbound: 'sent a letter', outbound: 'You sent a letter', internal: 'Letter' },
    form: { inbound: 'filled in a form', outbound: 'You filled in a form', internal: 'Form' },
    note: { inbound: 'noted', outbound: 'You noted', internal: 'Note' },
    other: { inbound: 'was in touch', outbound: 'You were in touch', internal: 'Logged' },
  } satisfies Record<InteractionKind, Record<Direction, string>>,
  elsewhere: { inbound: 'wrote elsewhere', outbound: 'You wrote elsewhere', internal: 'Message elsewhere' },
  noSubject: '(no subject)',
  noWords: '(no text)',
  showAll: 'Show all',
  showLess: 'Show less',
  openConversation: 'Open the conversation',
  openThere: (channel: string): string => `Open on ${channel}`,
  actions: (what: string): string => `More for “${what}”`,
  pin: 'Pin to the top',
  unpin: 'Unpin',
  change: 'Change…',
  remove: 'Remove',
  removed: 'Removed from the timeline.',
  pinnedNow: 'Pinned to the top.',
  unpinnedNow: 'No longer pinned.',
  entered: (when: string): string => `entered ${when}`,
  dealEvents: { opened: 'Deal opened', won: 'Deal won', lost: 'Deal lost' },
  followUpEvents: {
    task: { made: 'Task', done: 'Task done', dropped: 'Task dropped', kept: 'Task done', broken: 'Task dropped' },
    promise: {
      made: 'Promised',
      kept: 'Promise kept',
      broken: 'Promise broken',
      done: 'Promise kept',
      dropped: 'Promise broken',
    },
  },
  due: (when: string): string => `due ${when}`,
  complaintEvents: { opened: 'Complaint', closed: 'Complaint closed' },
  told: (who: string): string => `told: ${who}`,
  severity: { low: 'minor', normal: '', high: 'serious' },
} as const;

/** What each choice of the timeline's filter lets through. */
export const timelineGroups: Readonly<Record<keyof typeof timelineText.groups, readonly TimelineKind[]>> = {
  messages: ['message', 'comment', 'mention', 'review', 'share', 'reaction', 'follow', 'unfollow', 'form'],
  counter: ['call', 'visit', 'letter', 'other'],
  notes: ['note'],
  work: ['deal', 'follow-up', 'complaint'],
};
