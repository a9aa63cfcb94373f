import type { ShownInteraction } from '#shared/contract/inbox';
import type { ChosenState } from '#shared/domain/public-state';
import { useModerate, useModeration } from './use-moderate.ts';

/** What the keys for moderation do to the comment that an answer would be to; nothing where it stands so, or cannot. */
export function useModerationKeys(message: ShownInteraction | null) {
  const possible = useModeration(message);
  const { moderate } = useModerate();
  const to = (state: ChosenState) => (): void | false =>
    message && possible.includes(state) ? moderate(message.id, state) : false;
  return { publish: to('published'), spam: to('spam'), trash: to('trashed') };
}
