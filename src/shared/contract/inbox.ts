import { z } from 'zod';
import { channel } from '#shared/domain/channel';
import { conversation, conversationChange, conversationState } from '#shared/domain/conversation';
import { conversationFilter } from '#shared/domain/conversation-view';
import { linkedConversation } from '#shared/domain/conversation-link';
import { id, instant } from '#shared/domain/instant';
import { interaction } from '#shared/domain/interaction';
import { outboxItem } from '#shared/domain/outbox';
import { publicState } from '#shared/domain/public-state';
import { revision } from '#shared/domain/revision';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

/** An interaction as the window shows it: each attachment with the path its bytes are served under. */
export const shownInteraction = z
  .object({
    ...interaction.unwrap().shape,
    paths: z.array(z.string()).readonly(),
    /** Read here or elsewhere. Always true for what the shop wrote. */
    read: z.boolean(),
    /** How it stands at its network; always published where nothing can be held back or taken away. */
    state: publicState,
    /** What became of it since it was brought here, oldest first. */
    revisions: z.array(revision).readonly(),
    outbox: outboxItem.nullable(),
  })
  .readonly();
export type ShownInteraction = z.infer<typeof shownInteraction>;

export const inboxCounts = z
  .object({
    /** Without what is put off. */
    open: z.number().int(),
    snoozed: z.number().int(),
    unread: z.number().int(),
    waiting: z.number().int(),
    done: z.number().int(),
    /** What is filed aside, whatever its state; none of it is in the other counts. */
    aside: z.number().int(),
  })
  .readonly();

/** What a person decided about everything a sender writes: it counts, or it is filed aside. */
export const senderStanding = z.enum(['person', 'bulk']);
export type SenderStanding = z.infer<typeof senderStanding>;

/** What merging or splitting made. */
const arranged = z.object({ id, undo: id });

const changed = z.object({ undo: id, count: z.number().int() });

const treeLine = z.object({ id: id.nullable(), parentId: id.nullable(), depth: z.number().int() });

export const inbox = {
  counts: operation.input(nothing).output(inboxCounts),
  /**
   * Newest first; what is put off by when it comes back, and once it came back above what was older then. What is filed
   * aside is left out unless asked for: `aside` true gives it alone, null gives all. In the order `due` those who wait for an
   * answer and are not put off, by when it is due; nothing but the account narrows that down.
   */
  list: operation
    .input(
      pageInput.extend({
        ...conversationFilter.unwrap().shape,
        order: z.enum(['newest', 'due']).default('newest'),
      }),
    )
    .output(pageOf(conversation)),
  show: operation.input(byId).output(conversation),
  /** The conversations that are one case with it: answered in public, gone on with in private. */
  linked: operation.input(byId).output(z.array(linkedConversation)),
  /** Oldest first within a page; `after` walks to older ones, starting from the newest page. */
  interactions: operation.input(pageInput.extend({ conversationId: id })).output(pageOf(shownInteraction)),
  /** How many a filter finds; with `more` that many at least. */
  count: operation.input(conversationFilter).output(z.object({ count: z.number().int(), more: z.boolean() })),
  /** The tags there are, the most used first. */
  tags: operation.input(nothing).output(z.array(z.object({ tag: z.string(), conversations: z.number().int() }))),
  /** Changes these, or all that a filter finds, as one thing that `activity.undo` takes back; answers how many were changed. */
  change: operation
    .input(
      z.union([
        z.object({ ids: z.array(id).min(1).max(10_000), to: conversationChange }),
        z.object({ filter: conversationFilter, to: conversationChange }),
      ]),
    )
    .output(changed),
  setState: operation.input(z.object({ ids: z.array(id).min(1).max(1000), state: conversationState })).output(changed),
  /** Whether a plain thanks reopens what was done; `set` chooses it for what comes from now on. */
  thanksReopen: operation
    .input(z.object({ set: z.boolean().nullable().default(null) }))
    .output(z.object({ reopen: z.boolean() })),
  /** Marks as done every open conversation whose last word is older than `before`; answers how many there are, and with `act` does it. */
  settleOlder: operation
    .input(z.object({ before: instant, act: z.boolean() }))
    .output(z.object({ count: z.number().int() })),
  setRead: operation.input(z.object({ ids: z.array(id).min(1).max(1000), read: z.boolean() })).output(changed),
  /**
   * Makes conversations of one channel one for good, whatever arrives later. Answers its id, and by what it is undone.
   */
  merge: operation.input(z.object({ ids: z.array(id).min(2).max(100) })).output(arranged),
  /**
   * Takes interactions of one conversation, not all of them, out into a conversation of their own for good; what answers
   * them later follows. Answers its id, and by what it is undone.
   */
  split: operation.input(z.object({ interactionIds: z.array(id).min(1).max(1000) })).output(arranged),
  /** Who answers whom in a conversation, from top to bottom; `id` null stands for a lost mail whose answers follow. */
  tree: operation.input(byId).output(z.array(treeLine)),
  /** Takes a merge or a split back as it was; answers the conversations there are now. Refuses `not-found` when nothing of it stands. */
  undo: operation.input(z.object({ undo: id })).output(z.object({ ids: z.array(id) })),
  /**
   * Puts a sender right for good, for what came and what will come; null lets their mails speak for themselves again.
   * Undone by setting what stood before, which is answered.
   */
  setSender: operation
    .input(
      z.object({
        channel: channel.default('email'),
        address: z.string().min(1).max(320),
        as: senderStanding.nullable(),
      }),
    )
    .output(z.object({ before: senderStanding.nullable() })),
};
