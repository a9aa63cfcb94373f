import type { Notice } from '#shared/domain/notice';
import { client } from '../core/client.ts';
import { onNotice } from '../core/events.ts';
import { noticeWords } from '../text/notices.ts';
import { router } from './routes.tsx';

/** A window that somebody looks at takes a notice first, so that another one does not ring for what is on screen. */
const lookedAtFirst = 250;

/**
 * Shows the desktop's notices that the core decides on. Of several windows one takes each; a message that comes in while
 * somebody looks at Shopbell rings nothing. Under Electron the system lets it; in a browser only after a person has allowed
 * notices for this address. Answers how to stop.
 */
export function ringForNotices(): () => void {
  const stop = onNotice((notice) => void ring(notice));
  // A window that opens tells what none was there for.
  void client.notices
    .offered({})
    .then((notices) => notices.forEach((notice) => void ring(notice)))
    .catch(() => undefined); // the core is not there yet; it tells again what it has
  return stop;
}

async function ring(notice: Notice): Promise<void> {
  const looking = document.hasFocus();
  const allowed = 'Notification' in window && Notification.permission === 'granted';
  if (!looking && !allowed) return;
  if (!looking) await new Promise((resolve) => setTimeout(resolve, lookedAtFirst));
  const { taken } = await client.notices.claim({ id: notice.id }).catch(() => ({ taken: false }));
  if (!taken || !allowed || (looking && notice.kind === 'arrived')) return;
  const { title, body } = noticeWords(notice);
  // Of what arrives the later takes the place of the one before; everything else stands beside the others.
  const tag = notice.kind === 'arrived' ? 'shopbell' : notice.id;
  const shown = new Notification(title, { body, tag });
  shown.addEventListener('click', () => {
    window.focus();
    shown.close();
    go(notice);
  });
}

function go({ place: { page, id } }: Notice): void {
  if (page === 'conversation' && id !== null)
    void router.navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: id } });
  else if (page === 'customer' && id !== null)
    void router.navigate({ to: '/customers/$customerId', params: { customerId: id } });
  else if (page === 'accounts') void router.navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } });
  else void router.navigate({ to: '/today' });
}
