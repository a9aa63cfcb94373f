import { Loader } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useProgress } from '../core/events.ts';
import { connectText } from '../text/accounts.ts';
import type { EmailForm } from './email-form.ts';
import styles from './email-fields.module.css';

/** What is being tried while the owner waits: one server after the other. */
export function SignInChecks({ form }: Readonly<{ form: EmailForm }>) {
  const done = useProgress().find((task) => task.kind === 'check')?.done ?? 0;
  const servers = [connectText.checkingIncoming(form.imap.host), connectText.checkingOutgoing(form.smtp.host)];
  return (
    <div className={styles['checks']} role="status">
      {servers.map((words, index) => (
        <div key={words} className={styles['check']} data-waiting={index > done || undefined}>
          {index < done && <IconCheck size={14} aria-label={connectText.checked} />}
          {index === done && <Loader size={14} aria-hidden="true" />}
          {words}
        </div>
      ))}
      <p className={styles['checkNote']}>{connectText.checkNote}</p>
    </div>
  );
}
