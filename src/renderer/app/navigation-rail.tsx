import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconChecklist,
  IconInbox,
  IconKeyboard,
  IconLayoutKanban,
  IconPhonePlus,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openCounterLog } from '../counter/index.ts';
import { queries } from '../core/queries.ts';
import { commonText } from '../text/common.ts';
import { Bell } from '../ui/index.ts';
import { showBadge } from './app-badge.ts';
import styles from './shell.module.css';

type Place = Readonly<{ link: LinkProps; name: string; Symbol: Icon }>;

const places: readonly Place[] = [
  { link: { to: '/today' }, name: commonText.today, Symbol: IconCalendarDue },
  {
    link: { to: '/inbox/{-$conversationId}', params: { conversationId: undefined } },
    name: commonText.inbox,
    Symbol: IconInbox,
  },
  { link: { to: '/follow-ups' }, name: commonText.followUps, Symbol: IconChecklist },
  { link: { to: '/customers' }, name: commonText.customers, Symbol: IconUsers },
  {
    link: { to: '/complaints/{-$complaintId}', params: { complaintId: undefined } },
    name: commonText.complaints,
    Symbol: IconAlertTriangle,
  },
  { link: { to: '/deals' }, name: commonText.deals, Symbol: IconLayoutKanban },
  {
    link: { to: '/settings/{-$section}', params: { section: undefined } },
    name: commonText.settings,
    Symbol: IconSettings,
  },
];

/** Where one can go; the inbox with how many conversations are unread. */
export function NavigationRail({ onShowMap }: Readonly<{ onShowMap: () => void }>) {
  const counts = useQuery(queries.inbox.counts.queryOptions({ input: {}, placeholderData: keepPreviousData }));
  const unread = counts.data?.unread ?? 0;
  // Where the names stand beside the symbols, as in shell.module.css.
  const named = useMediaQuery('(min-width: 1280px)');
  const waiting = useQuery(queries.today.counts.queryOptions({ input: {}, placeholderData: keepPreviousData })).data;
  useEffect(() => showBadge((waiting?.unread ?? 0) + (waiting?.overdue ?? 0)), [waiting]);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${commonText.product}` : commonText.product;
  }, [unread]);
  return (
    <nav className={styles['rail']} aria-label={commonText.mainNavigation}>
      <div className={styles['logo']}>
        <Bell size={28} />
        <span className={styles['word']}>{commonText.product}</span>
      </div>
      <ul className={styles['list']}>
        {places.map(({ link, name, Symbol }) => (
          <li key={name}>
            <Tooltip label={name} position="right" disabled={named}>
              <Link {...link} className={styles['item']} activeOptions={{ exact: false, includeSearch: false }}>
                <Symbol size={20} stroke={1.6} aria-hidden="true" />
                <span className={styles['name']}>{name}</span>
                {link.to === '/inbox/{-$conversationId}' && unread > 0 && (
                  <span className={styles['count']}>
                    {unread > 999 ? '999+' : unread}
                    <span className="visually-hidden"> {commonText.unreadWord}</span>
                  </span>
                )}
              </Link>
            </Tooltip>
          </li>
        ))}
        <li className={styles['last']}>
          <Tooltip label={commonText.logSomething} position="right" disabled={named}>
            <button type="button" className={styles['item']} onClick={() => openCounterLog()} aria-keyshortcuts="l">
              <IconPhonePlus size={20} stroke={1.6} aria-hidden="true" />
              <span className={styles['name']}>{commonText.logSomething}</span>
            </button>
          </Tooltip>
        </li>
        <li>
          <Tooltip label={commonText.keyboardMap} position="right" disabled={named}>
            <button type="button" className={styles['item']} onClick={onShowMap} aria-keyshortcuts="?">
              <IconKeyboard size={20} stroke={1.6} aria-hidden="true" />
              <span className={styles['name']}>{commonText.keyboardMap}</span>
            </button>
          </Tooltip>
        </li>
      </ul>
    </nav>
  );
}
