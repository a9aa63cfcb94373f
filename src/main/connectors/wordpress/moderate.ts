import { z } from 'zod';
import type { ChosenState, PublicState } from '#shared/domain/public-state';
import { stateOf } from './comment.ts';
import { fateOf } from './fates.ts';
import { understood, type Site } from './site.ts';

const statuses = { published: 'approved', held: 'hold', spam: 'spam', trashed: 'trash' } as const satisfies Record<
  ChosenState,
  string
>;
const standing = z.object({ status: z.string() });

/** Makes a comment stand so; answers how it stands then. One that is gone stays gone. */
export async function setState(id: number, state: ChosenState, site: Site): Promise<PublicState> {
  const answer = await site.ask(
    {
      ...{ route: `wp/v2/comments/${id}`, method: 'POST', parameters: { context: 'edit', _fields: 'status' } },
      body: { status: statuses[state] },
    },
    [404, 500],
  );
  // WordPress answers 500 `rest_comment_failed_edit` where it stands so already.
  return 'code' in answer ? fateOf(id, site) : stateOf(understood(standing, answer.body).status);
}
