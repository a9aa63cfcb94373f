import type { Progress, Topic } from '#shared/contract/events';
import type { StepNews } from './connector-commands.ts';

/** Older than this, an unread item is history that a first sync brought, and nobody is called for it. */
const fresh = 60 * 60_000;

export type Tell = Readonly<{
  changed: (topics: readonly Topic[], ids?: readonly string[]) => void;
  progress: (progress: Omit<Progress, 'type'>) => void;
  /** Something new came in from outside: into each of these conversations, in this order. */
  arrived: (conversationIds: readonly string[]) => void;
}>;

/** Tells the windows what came: what to read again, how far the pass is, and one notice for what is new and inbound. */
export function announceNews(news: StepNews, tell: Tell, now: number): void {
  const conversations = [...(news.stored?.conversations ?? []), ...news.marked];
  if (conversations.length > 0)
    tell.changed(['conversations', ...(news.stored ? (['customers'] as const) : [])], conversations);
  if (news.stored) tell.changed(['ledger']);
  const kind = news.accountId === null ? 'import' : 'sync';
  // A pass that found a handful is no progress to show; a first sync is.
  if (kind === 'import' || (news.of ?? 0) > 20) {
    tell.progress({ task: news.task, kind, accountId: news.accountId, done: news.done, of: news.of, finished: false });
  }
  const arrived = (news.stored?.news ?? []).filter(({ occurredAt }) => now - occurredAt < fresh);
  if (arrived.length > 0 && kind === 'sync') tell.arrived(arrived.map(({ conversationId }) => conversationId));
}
