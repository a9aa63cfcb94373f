import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { linkedWith } from '#main/storage/conversation-links';
import { countConversationsOf, listConversations } from '#main/storage/conversation-lists';
import { conversationTagsInUse } from '#main/storage/conversation-tags';
import {
  countConversations,
  currentConversation,
  findConversation,
  openConversationsBefore,
} from '#main/storage/conversations';
import {
  findHead,
  findInteraction,
  listInteractions,
  standingOfFact,
  type StoredInteraction,
} from '#main/storage/interactions';
import { findOutboxByInteraction, outboxItemOf } from '#main/storage/outbox';
import { pageOf } from '#main/storage/page';
import { revisionsOf } from '#main/storage/revisions';
import { goneSince } from '#main/storage/served';
import type { Reader } from '#main/storage/statement';
import { thanksReopen } from '#main/storage/thanks';
import { mailsOfConversations } from '#main/storage/threads';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Conversation, ConversationChange } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import type { Interaction } from '#shared/domain/interaction';
import type { Arranged, arrangingCommands } from './arranging.ts';
import { openListByDue } from './by-due.ts';
import type { Changed, inboxCommands, Meant } from './commands.ts';
import { threadTree, type TreeLine } from './thread-tree.ts';

export type Page = Readonly<{ after: string | null; limit: number }>;

export type Inbox = ReturnType<typeof openInbox>;

/** The list of conversations and what is in them. */
export function openInbox({
  reader,
  clock,
  commands,
  sentence,
}: Readonly<{
  reader: Reader;
  clock: Clock;
  commands: Caller<ReturnType<typeof inboxCommands> & ReturnType<typeof arrangingCommands>>;
  sentence: (code: string, detail: string | null) => string;
}>) {
  const show = ({ interaction, read }: StoredInteraction): ShownInteraction => {
    const outgoing = interaction.direction === 'outbound' ? findOutboxByInteraction(reader, interaction.id) : null;
    return {
      ...interaction,
      paths: interaction.attachments.map((_, position) => `/bytes/attachments/${interaction.id}/${position}`),
      read,
      ...revisedOf(reader, interaction),
      outbox: outgoing && outboxItemOf(outgoing, sentence),
    };
  };
  const page = (where: Readonly<{ conversationId: string | null; customerId: string | null }>, at: Page) =>
    pageOf(
      at.limit,
      (limit) => listInteractions(reader, { ...where, after: at.after, limit }),
      ({ interaction }) => interaction.id,
    );
  const listByDue = openListByDue(reader);
  return {
    counts: () => countConversations(reader, clock.now()),
    list: (filter: ConversationFilter & Readonly<{ order: 'newest' | 'due' }>, at: Page) =>
      filter.order === 'due'
        ? listByDue(filter.accountId, at)
        : listConversations(reader, filter, { ...at, now: clock.now() }),
    count: (filter: ConversationFilter) => countConversationsOf(reader, filter, clock.now()),
    tags: () => conversationTagsInUse(reader),
    linked: (id: string) => linkedWith(reader, id),
    show: (id: string): Conversation => required(findConversation(reader, id)),
    /** Oldest first within a page; pages walk to older ones. */
    interactions: (conversationId: string, at: Page) => {
      const { items, next } = page(
        { conversationId: currentConversation(reader, conversationId), customerId: null },
        at,
      );
      return { items: items.reverse().map(show), next };
    },
    /** The whole log, newest first, or a part of it. */
    everything: (where: Readonly<{ conversationId: string | null; customerId: string | null }>, at: Page) => {
      const conversationId = where.conversationId === null ? null : currentConversation(reader, where.conversationId);
      const { items, next } = page({ ...where, conversationId }, at);
      return { items: items.map(({ interaction }) => interaction), next };
    },
    head: (id: string): string => {
      required(standingOfFact(reader, id));
      return findHead(reader, id).replaceAll('\r\n', '\n').trimEnd();
    },
    goneSince: (id: string): number | null => {
      required(standingOfFact(reader, id));
      return goneSince(reader, id);
    },
    interaction: (id: string): Interaction => required(findInteraction(reader, id)).interaction,
    change: (of: Meant, to: ConversationChange): Promise<Changed> => commands.call('changeConversations', { of, to }),
    thanksReopen: (): boolean => thanksReopen(reader),
    setThanksReopen: (reopen: boolean): Promise<void> => commands.call('setThanksReopen', { reopen }),
    merge: (ids: readonly string[]): Promise<Arranged> => commands.call('mergeConversations', { ids }),
    split: (interactionIds: readonly string[]): Promise<Arranged> =>
      commands.call('splitConversation', { interactionIds }),
    tree: (given: string): TreeLine[] => {
      const { id } = required(findConversation(reader, given));
      return threadTree(mailsOfConversations(reader, [id]).map(({ mail }) => mail));
    },
    undo: (undo: string): Promise<string[]> => commands.call('undoArranging', { undo }),
    settleOlder: async (before: number, act: boolean): Promise<number> =>
      act ? (await commands.call('settleOlder', { before })).count : openConversationsBefore(reader, before).length,
  };
}

/** What became of it; a private message is as it was sent. */
function revisedOf(reader: Reader, { id, visibility }: Interaction): Pick<ShownInteraction, 'state' | 'revisions'> {
  const revisions = visibility === 'public' ? revisionsOf(reader, id) : [];
  const last = revisions.findLast(({ what }) => what !== 'edited')?.what;
  return { revisions, state: last === undefined || last === 'edited' ? 'published' : last };
}
