import { Stack, Tabs } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { AccountsSection } from '../accounts/index.ts';
import { AnswersSection, ShopSection } from '../answers/index.ts';
import { ChannelPage } from '../channels/index.ts';
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

/** Every section, in its order. */
const sections = {
  accounts: AccountsSection,
  'sign-in': ProvidersSection,
  writing: WritingSection,
  answers: AnswersSection,
  playbooks: PlaybooksSection,
  shop: ShopSection,
  service: HoursAndRules,
  notices: NoticesSection,
  customers: CustomersSection,
  exchange: ExchangeSection,
  data: DataSection,
  appearance: AppearanceSection,
} as const satisfies Readonly<Record<keyof typeof settingsText.sections, ComponentType>>;
type Section = keyof typeof sections;
// of an object literal the keys are all there are
const names = Object.keys(sections) as Section[];
/** A provider's own page is named by it, and so is a channel's. */
const providerPage = 'sign-in-';
const channelPage = 'connect-';

/** The settings, one section at a time; which one stands in the address. */
export function SettingsPage() {
  const { section: asked } = useParams({ strict: false });
  const navigate = useNavigate();
  if (asked === 'connect') return <ConnectSection />;
  if (asked?.startsWith(channelPage)) return <ChannelPage channel={asked.slice(channelPage.length)} />;
  if (asked?.startsWith(providerPage)) return <ProviderPage id={asked.slice(providerPage.length)} />;
  const section = names.find((one) => one === asked) ?? 'accounts';
  const Shown = sections[section];
  return (
    <Page wide>
      <PageHeader title={settingsText.title} />
      <Tabs
        orientation="vertical"
        value={section}
        onChange={(next) => void navigate({ to: '/settings/{-$section}', params: { section: next ?? 'accounts' } })}
      >
        <Tabs.List aria-label={settingsText.sectionsLabel} className={styles['tabs']}>
          {names.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {settingsText.sections[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section} className={styles['panel']}>
          <Shown />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function HoursAndRules() {
  return (
    <Stack gap="xl">
      <RulesLink />
      <ServiceSection />
      <ThanksSection />
    </Stack>
  );
}
