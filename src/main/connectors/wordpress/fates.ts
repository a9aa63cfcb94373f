import { z } from 'zod';
import type { PublicState } from '#shared/domain/public-state';
import { stateOf } from './comment.ts';
import { understood, type Site } from './site.ts';

export type Fate = Readonly<{ id: number; state: PublicState }>;

const standing = z.object({ id: z.number(), status: z.string() });
const atOnce = 100;

/**
 * What became of comments that left the list: in spam, in the trash, gone for good, or back on it meanwhile. Asked of those
 * lists first, and of the rest one by one, for only that tells `deleted` from what merely cannot be seen.
 */
export async function fatesOf(ids: readonly number[], site: Site): Promise<Fate[]> {
  const fates = new Map<number, PublicState>();
  for (let start = 0; start < ids.length; start += atOnce) {
    for (const status of ['trash', 'spam', 'all']) {
      const include = ids.slice(start, start + atOnce).filter((id) => !fates.has(id));
      if (include.length === 0) break;
      const { body } = await site.get('wp/v2/comments', {
        ...{ context: 'edit', type: 'all', status, include: include.join(','), per_page: atOnce, _fields: 'id,status' },
      });
      for (const { id, status: found } of understood(z.array(standing), body)) fates.set(id, stateOf(found));
    }
  }
  for (const id of ids) if (!fates.has(id)) fates.set(id, await fateOf(id, site));
  return [...fates].map(([id, state]) => ({ id, state }));
}

/** How one comment stands now. That it may not be seen says nothing of its being there. */
export async function fateOf(id: number, site: Site): Promise<PublicState> {
  const answer = await site.ask(
    { route: `wp/v2/comments/${id}`, parameters: { context: 'edit', _fields: 'id,status' } },
    [401, 403, 404, 410],
  );
  if (!('code' in answer)) return stateOf(understood(standing, answer.body).status);
  return answer.status === 404 && answer.code === 'rest_comment_invalid_id' ? 'deleted' : 'unavailable';
}
