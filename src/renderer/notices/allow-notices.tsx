import { Button } from '@mantine/core';
import { useState } from 'react';
import { noticesText } from '../text/notices.ts';
import styles from './notices.module.css';

type Permission = NotificationPermission | 'unsupported';

/** Whether this browser shows notices; it is asked only when somebody wants it to be. */
export function AllowNotices() {
  const [permission, setPermission] = useState<Permission>(
    'Notification' in window ? Notification.permission : 'unsupported',
  );
  return (
    <section aria-labelledby="allow-title">
      <h2 id="allow-title" className={styles['title']}>
        {noticesText.allowTitle}
      </h2>
      <p className={styles['words']}>{words(permission)}</p>
      {permission === 'default' && (
        <Button
          mt="sm"
          size="compact-md"
          onClick={() => void Notification.requestPermission().then((answer) => setPermission(answer))}
        >
          {noticesText.allow}
        </Button>
      )}
    </section>
  );
}

function words(permission: Permission): string {
  switch (permission) {
    case 'granted':
      return noticesText.allowed;
    case 'denied':
      return noticesText.denied;
    case 'default':
      return noticesText.notAsked;
    case 'unsupported':
      return noticesText.unsupported;
    default:
      return permission satisfies never;
  }
}
