import { hashKey, type QueryClient } from '@tanstack/react-query';
import { onArrival } from '../core/events.ts';
import { queries } from '../core/queries.ts';
import { commonText } from '../text/common.ts';
import { router } from './routes.tsx';

/**
 * Rings the desktop's bell for what comes in while somebody looks elsewhere. Under Electron the system lets it; in a
 * browser only after a person has allowed notices for this address. Answers how to stop.
 */
export function ringForArrivals(): () => void {
  return onArrival(({ conversationId, from, subject, count }) => {
    if (document.hasFocus() || !('Notification' in window) || Notification.permission !== 'granted') return;
    const more = count > 1 ? commonText.arrivedMore(count - 1) : '';
    // One notice at a time: a later arrival takes the place of the one before.
    const notice = new Notification(from, { body: `${subject ?? commonText.noSubject}${more}`, tag: 'shopbell' });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
      void router.navigate({ to: '/inbox/{-$conversationId}', params: { conversationId } });
    });
  });
}

/** Rings it, too, for an account that waits for its owner to sign in: without that its mail stays away in silence. */
export function ringForSignIns(queryClient: QueryClient): () => void {
  const { queryKey } = queries.accounts.list.queryOptions({ input: {} });
  let waiting: ReadonlySet<string> = new Set();
  return queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryHash !== hashKey(queryKey)) return;
    const unwell = (queryClient.getQueryData(queryKey) ?? []).filter(({ state }) => state === 'needs-sign-in');
    const [fresh] = unwell.filter(({ id }) => !waiting.has(id));
    waiting = new Set(unwell.map(({ id }) => id));
    if (!fresh || document.hasFocus() || !('Notification' in window) || Notification.permission !== 'granted') return;
    const notice = new Notification(commonText.accountNeedsSignIn(fresh.address), { tag: `sign-in-${fresh.id}` });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
      void router.navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } });
    });
  });
}
