import { useQueries } from '@tanstack/react-query';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Complaint } from '#shared/domain/complaint';
import { queries } from '../core/queries.ts';

// Further back than this an answer is no answer to the complaint.
const most = 50;

/** What the shop said in public in a case's conversations, the newest first. */
export function usePublicAnswers({ conversationIds }: Pick<Complaint, 'conversationIds'>): readonly ShownInteraction[] {
  const talks = useQueries({
    queries: conversationIds.map((conversationId) =>
      queries.inbox.interactions.queryOptions({ input: { conversationId, limit: most } }),
    ),
  });
  return talks
    .flatMap(({ data }) => data?.items ?? [])
    .filter(({ direction, visibility }) => direction === 'outbound' && visibility === 'public')
    .toSorted((one, other) => other.occurredAt - one.occurredAt);
}
