import { Anchor, Skeleton, Stack } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { commonText } from '../text/common.ts';
import { signInGuides, signInSettingsText } from '../text/sign-in.ts';
import { BackLink, EmptyState, Page, PageHeader } from '../ui/index.ts';
import { ClientForm } from './client-form.tsx';
import styles from './provider.module.css';
import { RedirectAddress, useProvider } from '../sign-in/index.ts';

/** How to register at one provider, step by step, and where to put what it gives. */
export function ProviderPage({ id }: Readonly<{ id: string }>) {
  const provider = useProvider(id);
  const guide = signInGuides[id];
  return (
    <Page>
      <BackLink to="/settings/{-$section}" params={{ section: 'sign-in' }}>
        {signInSettingsText.title}
      </BackLink>
      {provider === undefined && <Skeleton height={320} radius="md" />}
      {provider !== undefined && (provider === null || !guide) && (
        <EmptyState title={commonText.notFound} text={commonText.notFoundMore} />
      )}
      {provider && guide && (
        <>
          <PageHeader title={signInSettingsText.pageTitle(provider.name)} />
          <Stack gap="xl" className={styles['page'] ?? ''}>
            <p>{guide.lead}</p>
            <section aria-labelledby="steps-title">
              <h2 id="steps-title" className={styles['title']}>
                {signInSettingsText.steps}
              </h2>
              <ol className={styles['steps']}>
                {guide.steps.map(({ words, link }) => (
                  <li key={words}>
                    {words}
                    {link && (
                      <Anchor
                        href={link.url}
                        target="_blank"
                        rel="noopener noreferrer"
                        size="sm"
                        className={styles['stepLink'] ?? ''}
                      >
                        {link.label}
                        <IconExternalLink size={14} aria-hidden="true" />
                      </Anchor>
                    )}
                  </li>
                ))}
              </ol>
              {guide.redirect && <RedirectAddress address={provider.redirect} />}
              {guide.note !== null && <p className={styles['quiet']}>{guide.note}</p>}
            </section>
            <section aria-labelledby="client-title">
              <h2 id="client-title" className={styles['title']}>
                {signInSettingsText.form}
              </h2>
              <ClientForm key={id} provider={provider} />
            </section>
          </Stack>
        </>
      )}
    </Page>
  );
}
