import { useNavigate } from '@tanstack/react-router';
import { ConnectAccount } from '../accounts/index.ts';
import { connectingText } from '../text/connecting.ts';
import { settingsText } from '../text/settings.ts';
import { BackLink, Page, PageHeader } from '../ui/index.ts';
import styles from './settings.module.css';

/** Connecting one more account. */
export function ConnectSection() {
  const navigate = useNavigate();
  return (
    <Page>
      <BackLink to="/settings/{-$section}" params={{ section: 'accounts' }}>
        {settingsText.sections.accounts}
      </BackLink>
      <PageHeader title={connectingText.title} />
      <div className={styles['form']}>
        <ConnectAccount
          onConnected={() => void navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } })}
        />
      </div>
    </Page>
  );
}
