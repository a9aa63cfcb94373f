import { Stack, Tabs } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { AccountsSection } from '../accounts/index.ts';
import { AnswersSection, ShopSection } from '../answers/index.ts';
import { ThanksSection } from '../becoming/index.ts';
import { WritingSection } from '../composer/index.ts';
import { ExchangeSection } from '../exchange/index.ts';
import { CustomersSection } from '../fields/index.ts';
import { PlaybooksSection } from '../playbooks/index.ts';
import { RulesLink } from '../rules/index.ts';
import { ServiceSection } from '../service-hours/index.ts';
import { NoticesSection } from '../notices/index.ts';
import { settingsText } from '../text/settings.ts';
import { Page, PageHeader } from '../ui/index.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { ConnectSection } from './connect-section.tsx';
import { DataSection } from './data-section.tsx';
import { ProviderPage } from './provider-page.tsx';
import { ProvidersSection } from './providers-section.tsx';
import styles from './settings.module.css';

const sections = [
  'accounts',
  'sign-in',
  'writing',
  'answers',
  'playbooks',
  'shop',
  'service',
  'notices',
  'customers',
  'exchange',
  'data',
  'appearance',
] as const;
type Section = (typeof sections)[number];
/** A provider's own page is named by it. */
const providerPage = 'sign-in-';

/** The settings, one section at a time; which one stands in the address. */
export function SettingsPage() {
  const { section: asked } = useParams({ strict: false });
  const navigate = useNavigate();
  if (asked === 'connect') return <ConnectSection />;
  if (asked?.startsWith(providerPage)) return <ProviderPage id={asked.slice(providerPage.length)} />;
  const section: Section = sections.find((one) => one === asked) ?? 'accounts';
  return (
    <Page>
      <PageHeader title={settingsText.title} />
      <Tabs
        value={section}
        onChange={(next) => void navigate({ to: '/settings/{-$section}', params: { section: next ?? 'accounts' } })}
      >
        <Tabs.List aria-label={settingsText.sectionsLabel} className={styles['tabs']}>
          {sections.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {settingsText.sections[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="accounts">
          <AccountsSection />
        </Tabs.Panel>
        <Tabs.Panel value="sign-in">
          <ProvidersSection />
        </Tabs.Panel>
        <Tabs.Panel value="writing">
          <WritingSection />
        </Tabs.Panel>
        <Tabs.Panel value="answers">
          <AnswersSection />
        </Tabs.Panel>
        <Tabs.Panel value="playbooks">
          <PlaybooksSection />
        </Tabs.Panel>
        <Tabs.Panel value="shop">
          <ShopSection />
        </Tabs.Panel>
        <Tabs.Panel value="service">
          <Stack gap="xl">
            <RulesLink />
            <ServiceSection />
          <ThanksSection />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="notices">
          <NoticesSection />
        </Tabs.Panel>
        <Tabs.Panel value="customers">
          <CustomersSection />
        </Tabs.Panel>
        <Tabs.Panel value="exchange">
          <ExchangeSection />
        </Tabs.Panel>
        <Tabs.Panel value="data">
          <DataSection />
        </Tabs.Panel>
        <Tabs.Panel value="appearance">
          <AppearanceSection />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
