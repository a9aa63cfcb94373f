import type { ConversationState, ConversationTurn } from '#shared/domain/conversation';

const number = new Intl.NumberFormat();
const conversations = (count: number): string =>
  count === 1 ? 'The conversation is' : `${number.format(count)} conversations are`;

/** Sentences about what becomes of conversations: later, tags, whose turn it is. */
export const becomingText = {
  later: 'Later',
  laterTitle: 'Snooze until…',
  laterWhen: 'When it comes back',
  laterMore: 'It comes back by itself at that time, or before it when they write.',
  untilAnswer: 'Until they answer',
  times: { 'later-today': 'Later today', tomorrow: 'Tomorrow morning', 'next-week': 'Next week' },
  cancel: 'Cancel',
  putOff: (count: number, when: string): string => `${conversations(count)} snoozed until ${when}.`,
  untilTheyAnswer: (count: number): string => `${conversations(count)} waiting for their answer.`,
  nowIn: (count: number, state: ConversationState): string =>
    ({
      open: `${conversations(count)} open again.`,
      waiting: becomingText.untilTheyAnswer(count),
      done: `${conversations(count)} done.`,
    })[state],
  nowRead: (count: number, read: boolean): string => `${conversations(count)} marked as ${read ? 'read' : 'unread'}.`,
  tagged: (count: number, tag: string): string => `${conversations(count)} tagged “${tag}”.`,
  untagged: (count: number, tag: string): string => `${conversations(count)} no longer tagged “${tag}”.`,
  nothingChanged: 'They are so already.',
  tags: 'Tags',
  tagsTitle: 'Tags',
  addTag: 'Tag',
  tagPlaceholder: 'Late delivery, wholesale…',
  add: 'Add',
  remove: 'Take off',
  removeTag: (tag: string): string => `Take off the tag ${tag}`,
  close: 'Close',
  turns: {
    shop: 'Your turn',
    customer: 'Their turn',
    nobody: 'Nobody’s turn',
  } satisfies Record<ConversationTurn, string>,
  until: (when: string): string => `Until ${when}`,
  backSince: (when: string): string => `Back since ${when}`,
  leftByThanks: {
    open: 'They said thanks; it stays snoozed.',
    waiting: 'They said thanks; it still waits for them.',
    done: 'They said thanks; it stays done.',
  } satisfies Record<ConversationState, string>,
  leftByMachine: {
    open: 'An automatic answer came; it stays snoozed.',
    waiting: 'An automatic answer came; it still waits for them.',
    done: 'An automatic answer came; it stays done.',
  } satisfies Record<ConversationState, string>,
  openAgain: 'Open again',
  thanksTitle: 'Plain thanks',
  thanksReopen: 'A plain thanks opens a conversation again',
  thanksReopenMore:
    '“Perfect, thank you!” is shown, and what was done stays done. Anything that asks for something opens it again, whichever you choose.',
} as const;
