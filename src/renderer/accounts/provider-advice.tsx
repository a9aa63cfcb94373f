import { Anchor, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Discovery } from '#shared/contract/accounts';
import { connectText } from '../text/accounts.ts';
import { signInText } from '../text/sign-in.ts';
import styles from './email-fields.module.css';

/** What the owner must know about this provider before signing in. Nothing when there is nothing to know. */
export function ProviderAdvice({ found }: Readonly<{ found: Discovery }>) {
  if (found.advice === null) return null;
  const provider = found.provider ?? connectText.yourProvider;
  const { title, body, link } = words[found.advice](provider);
  return (
    <section className={styles['advice']} role="status">
      <h2 className={styles['adviceTitle']}>{title}</h2>
      <Text size="sm">{body}</Text>
      {found.advice === 'no-passwords' && found.oauth !== null ? (
        <Anchor
          size="sm"
          mt={8}
          display="inline-block"
          renderRoot={(properties) => (
            <Link to="/settings/{-$section}" params={{ section: `sign-in-${found.oauth}` }} {...properties} />
          )}
        >
          {link}
        </Anchor>
      ) : (
        found.adviceUrl !== null && (
          <Anchor
            href={found.adviceUrl}
            target="_blank"
            rel="noopener noreferrer"
            size="sm"
            mt={8}
            display="inline-flex"
            style={{ alignItems: 'center', gap: 4 }}
          >
            {link}
            <IconExternalLink size={14} aria-hidden="true" />
          </Anchor>
        )
      )}
    </section>
  );
}

type Words = Readonly<{ title: string; body: string; link: string }>;

const words: Readonly<Record<NonNullable<Discovery['advice']>, (provider: string) => Words>> = {
  'app-password': (provider) => ({
    title: connectText.appPassword(provider),
    body: connectText.appPasswordBody(provider),
    link: connectText.appPasswordLink(provider),
  }),
  'switch-on': (provider) => ({
    title: connectText.switchOn(provider),
    body: connectText.switchOnBody(provider),
    link: connectText.switchOnLink(provider),
  }),
  'no-passwords': (provider) => ({
    title: connectText.noPasswords(provider),
    body: signInText.notSetUpBody(provider),
    link: signInText.notSetUp(provider),
  }),
};
