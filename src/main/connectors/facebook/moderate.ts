import { ProviderFailure } from '#main/connectors/failure';
import type { PublicState } from '#shared/domain/public-state';
import type { Page } from './page.ts';

/** Hides a comment or a visitor's post from everybody but whoever wrote it, or shows it again. Other things stand as they do. */
export async function setHidden(
  { stream, item }: Readonly<{ stream: string; item: string }>,
  hidden: boolean,
  { graph }: Page,
): Promise<PublicState> {
  if (stream !== 'comments' && stream !== 'posts') return 'published';
  try {
    await graph.ask({ path: encodeURIComponent(item), method: 'POST', body: { is_hidden: hidden } });
    return hidden ? 'held' : 'published';
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return 'unavailable';
    throw failure;
  }
}
