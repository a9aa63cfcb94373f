import type { Ask } from '#main/connectors/api';
import { unlessGone } from '#main/connectors/google';
import type { ChosenState, PublicState } from '#shared/domain/public-state';

/** What YouTube knows; what it takes for spam nobody can say. */
const statuses = { published: 'published', held: 'heldForReview', trashed: 'rejected' } as const;

/** Makes a comment stand so; one that is gone stays gone. */
export async function setState(id: string, state: ChosenState, ask: Ask): Promise<PublicState> {
  if (state === 'spam') return 'published';
  const query = { id, moderationStatus: statuses[state] };
  const path = 'comments/setModerationStatus';
  const answer = await unlessGone(ask({ path, query, method: 'POST', bucket: 'changes' }));
  return answer === null ? 'deleted' : state;
}
