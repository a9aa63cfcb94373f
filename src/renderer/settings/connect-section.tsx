import { useNavigate } from '@tanstack/react-router';
import { ConnectForm } from '../accounts/index.ts';
import { connectText } from '../text/accounts.ts';
import { settingsText } from '../text/settings.ts';
import { BackLink, Page, PageHeader } from '../ui/index.ts';
import styles from './settings.module.css';

/** The form for one more mailbox. */
export function ConnectSection() {
  const navigate = useNavigate();
  return (
    <Page>
      <BackLink to="/settings/{-$section}" params={{ section: 'accounts' }}>
        {settingsText.sections.accounts}
      </BackLink>
      <PageHeader title={connectText.title} />
      <div className={styles['form']}>
        <ConnectForm
          onConnected={() => void navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } })}
        />
      </div>
    </Page>
  );
}
