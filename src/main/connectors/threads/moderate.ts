import { ProviderFailure } from '#main/connectors/failure';
import type { PublicState } from '#shared/domain/public-state';
import { understood } from '#main/connectors/api';
import * as nodes from './nodes.ts';
import type { Profile } from './profile.ts';

/** Hides a reply from everybody but whoever wrote it, or shows it again. What hangs on another reply stands as that does. */
export async function setHidden(
  { stream, item }: Readonly<{ stream: string; item: string }>,
  hidden: boolean,
  { graph }: Profile,
): Promise<PublicState> {
  if (stream !== 'replies') return 'published';
  const path = encodeURIComponent(item);
  try {
    await graph.ask({ path: `${path}/manage_reply`, method: 'POST', body: { hide: hidden } });
    return hidden ? 'held' : 'published';
  } catch (failure) {
    if (!(failure instanceof ProviderFailure) || failure.kind !== 'refused') throw failure;
  }
  try {
    const node = await graph.ask({ path, query: { fields: nodes.fields } });
    return nodes.isHidden(understood(nodes.post, node, graph.host)) ? 'held' : 'published';
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return 'unavailable';
    throw failure;
  }
}
