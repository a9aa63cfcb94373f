import { Loader } from '@mantine/core';
import { connectText } from '../text/accounts.ts';
import type { EmailForm } from './email-form.ts';
import styles from './email-fields.module.css';

/** What is being tried while the owner waits. */
export function SignInChecks({ form }: Readonly<{ form: EmailForm }>) {
  const servers = [connectText.checkingIncoming(form.imap.host), connectText.checkingOutgoing(form.smtp.host)];
  return (
    <div className={styles['checks']} role="status">
      {servers.map((words) => (
        <div key={words} className={styles['check']}>
          <Loader size={14} aria-hidden="true" />
          {words}
        </div>
      ))}
      <p className={styles['checkNote']}>{connectText.checkNote}</p>
    </div>
  );
}
