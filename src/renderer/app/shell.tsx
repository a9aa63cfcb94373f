import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { undoNotice } from '../core/notices.ts';
import { isField } from '../core/field.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { VaultBanner } from '../accounts/index.ts';
import { CounterLog } from '../counter/index.ts';
import { Forgetting } from '../rights/index.ts';
import { NewMailButton, useWriting } from '../composer/index.ts';
import { commonText } from '../text/common.ts';
import { AccountBanner } from './account-banner.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { NavigationRail } from './navigation-rail.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './shell.module.css';

/** The frame around every page: the rail at the left, search and progress above, banners when something is wrong. */
export function Shell() {
  const navigate = useNavigate();
  const [mapOpen, setMapOpen] = useState(false);
  const { write } = useWriting();
  useShortcuts({
    write: () => void write(),
    goToday: () => void navigate({ to: '/today' }),
    goInbox: () => void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: undefined } }),
    goCustomers: () => void navigate({ to: '/customers' }),
    goComplaints: () => void navigate({ to: '/complaints/{-$complaintId}', params: { complaintId: undefined } }),
    goDeals: () => void navigate({ to: '/deals' }),
    goFollowUps: () => void navigate({ to: '/follow-ups' }),
    goHistory: () => void navigate({ to: '/history', search: {} }),
    goSettings: () => void navigate({ to: '/settings/{-$section}', params: { section: undefined } }),
    undo: undoNotice,
    map: () => setMapOpen(true),
    close: (event) => leaveField(event.target),
  });
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main" onClick={(event) => skipTo('main', event)}>
        {commonText.skipToContent}
      </a>
      <NavigationRail onShowMap={() => setMapOpen(true)} />
      <div className={styles['column']}>
        <div className={styles['bar']}>
          <SearchBox />
          <ProgressLine />
          <NewMailButton />
        </div>
        <SampleBanner />
        <ConnectionBanner />
        <VaultBanner />
        <AccountBanner />
        <main id="main" tabIndex={-1} className={styles['main']}>
          <Outlet />
          <NoticeBar />
          <div id="layers" />
        </main>
      </div>
      <CounterLog />
      <Forgetting />
      <KeyboardMap opened={mapOpen} onClose={() => setMapOpen(false)} />
    </div>
  );
}

function leaveField(target: EventTarget | null): false | void {
  if (!isField(target)) return false;
  target.blur();
}

// The address after # is the router's, so the link moves the focus by itself.
function skipTo(id: string, event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
