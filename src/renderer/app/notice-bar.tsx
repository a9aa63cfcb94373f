import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { dismissNotice, undoNotice, useNotice } from '../core/notices.ts';
import { commonText } from '../text/common.ts';
import styles from './shell.module.css';

/** What was just done, over the foot of the page, for as long as it can be taken back. */
export function NoticeBar() {
  const notice = useNotice();
  return (
    <div role="status" className={styles['noticePlace']}>
      {notice && (
        <div className={styles['notice']}>
          <p dir="auto">{notice.words}</p>
          {notice.open && (
            <Button size="compact-sm" variant="default" onClick={notice.open.go}>
              {notice.open.words}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={undoNotice} aria-keyshortcuts="z">
            {commonText.undo}
          </Button>
          <ActionIcon aria-label={commonText.dismiss} onClick={dismissNotice}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
