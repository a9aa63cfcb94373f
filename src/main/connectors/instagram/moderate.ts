import { ProviderFailure } from '#main/connectors/failure';
import type { PublicState } from '#shared/domain/public-state';
import type { Account } from './account.ts';

/** Hides a comment from everybody but whoever wrote it, or shows it again. Other things stand as they do. */
export async function setHidden(
  { stream, item }: Readonly<{ stream: string; item: string }>,
  hidden: boolean,
  { graph }: Account,
): Promise<PublicState> {
  if (stream !== 'comments') return 'published';
  try {
    await graph.ask({ path: encodeURIComponent(item), method: 'POST', body: { hide: hidden } });
    return hidden ? 'held' : 'published';
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return 'unavailable';
    throw failure;
  }
}
