import { onArrival } from '../core/events.ts';
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
