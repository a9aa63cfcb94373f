import { z } from 'zod';
import type { ChosenState, PublicState } from '#shared/domain/public-state';
import { stateOf } from './comment.ts';
import { fateOf } from './fates.ts';
import { understood, type Site } from './site.ts';

const statuses = { published: 'approved', held: 'hold', spam: 'spam', trashed: 'trash' } as const satisfies Record<
  ChosenState,
  string
>;
const standing = z.object({
  status: z.string(),
  author_ip: z.string().catch(''),
  author_user_agent: z.string().catch(''),
});
const fields = { context: 'edit', _fields: 'status,author_ip,author_user_agent' };

/**
 * Makes a comment stand so; answers how it stands then. One that is gone stays gone. Whatever is changed by its API, WordPress
 * writes down the address and the browser of who changes it as those of who wrote it, which guards against spam go by: both
 * are said as they were.
 */
export async function setState(id: number, state: ChosenState, site: Site): Promise<PublicState> {
  const route = `wp/v2/comments/${id}`;
  const found = await site.ask({ route, parameters: fields }, [404]);
  if ('code' in found) return fateOf(id, site);
  const { status, ...author } = understood(standing, found.body);
  if (stateOf(status) === state) return state;
  const known = Object.fromEntries(Object.entries(author).filter(([, value]) => value !== ''));
  const body = { ...known, status: statuses[state] };
  const answer = await site.ask({ route, method: 'POST', parameters: fields, body }, [404]);
  return 'code' in answer ? fateOf(id, site) : stateOf(understood(standing, answer.body).status);
}
