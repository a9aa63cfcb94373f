import { IconChevronLeft, IconChevronRight, IconNews } from '@tabler/icons-react';
import { inboxText } from '../text/inbox.ts';
import styles from './aside-bar.module.css';
import filterStyles from './filter-bar.module.css';
import { useCounts } from './use-counts.ts';

/** Under the list: the way to what is filed aside, as long as anything is. */
export function AsideLink({ onOpen }: Readonly<{ onOpen: () => void }>) {
  const count = useCounts()?.aside ?? 0;
  if (count === 0) return null;
  return (
    <button type="button" className={styles['asideLink']} onClick={onOpen}>
      <IconNews size={18} stroke={1.6} aria-hidden="true" />
      <span>{inboxText.aside}</span>
      <span className={filterStyles['filterCount']}>{inboxText.count(count)}</span>
      <IconChevronRight size={16} stroke={1.6} aria-hidden="true" />
    </button>
  );
}

/** Over the list of what is filed aside: what it is, and the way back. */
export function AsideBar({ onLeave }: Readonly<{ onLeave: () => void }>) {
  return (
    <div className={styles['asideBar']}>
      <button type="button" className={filterStyles['filter']} onClick={onLeave}>
        <IconChevronLeft size={16} stroke={1.6} aria-hidden="true" />
        {inboxText.leaveAside}
      </button>
      <h2>{inboxText.aside}</h2>
    </div>
  );
}
