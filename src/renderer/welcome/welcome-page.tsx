import { Button } from '@mantine/core';
import { IconFileImport, IconMailPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConnectForm } from '../accounts/index.ts';
import { ImportForm } from '../exchange/index.ts';
import { welcomeText } from '../text/welcome.ts';
import { Bell, Page, PageHeader } from '../ui/index.ts';
import { SampleWay } from './sample-way.tsx';
import { WayIn } from './way-in.tsx';
import styles from './welcome.module.css';

type Step = 'choose' | 'connect' | 'import';

/** The first start: what this is, and the ways in. */
export function WelcomePage() {
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>('choose');
  const toInbox = (): void => void navigate({ to: '/inbox/{-$conversationId}', params: {} });
  if (step === 'choose') return <Choice onChoose={setStep} />;
  return (
    <Page>
      <div className={styles['form']}>
        <Button variant="subtle" color="gray" size="compact-sm" ml={-8} mb={8} onClick={() => setStep('choose')}>
          {welcomeText.back}
        </Button>
        <PageHeader title={step === 'connect' ? welcomeText.connectTitle : welcomeText.importFormTitle} />
        {step === 'connect' ? <ConnectForm onConnected={toInbox} /> : <ImportForm onOpenInbox={toInbox} />}
      </div>
    </Page>
  );
}

function Choice({ onChoose }: Readonly<{ onChoose: (step: Step) => void }>) {
  return (
    <Page>
      <div className={styles['welcome']}>
        <Bell size={48} />
        <h1 className={styles['title']}>{welcomeText.title}</h1>
        <p className={styles['lead']}>{welcomeText.lead}</p>
        <div className={styles['ways']}>
          <WayIn
            icon={<IconMailPlus size={24} stroke={1.5} />}
            title={welcomeText.connectTitle}
            text={welcomeText.connectBody}
          >
            <Button fullWidth onClick={() => onChoose('connect')}>
              {welcomeText.connectAction}
            </Button>
          </WayIn>
          <WayIn
            icon={<IconFileImport size={24} stroke={1.5} />}
            title={welcomeText.importTitle}
            text={welcomeText.importBody}
          >
            <Button fullWidth variant="default" onClick={() => onChoose('import')}>
              {welcomeText.importAction}
            </Button>
          </WayIn>
          <SampleWay />
        </div>
        <p className={styles['privacy']}>{welcomeText.privacy}</p>
      </div>
    </Page>
  );
}
