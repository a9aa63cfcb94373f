import { Anchor, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { Discovery } from '#shared/contract/accounts';
import { connectText } from '../text/accounts.ts';
import styles from './email-fields.module.css';

/** What the owner must know about this provider before typing a password. Nothing when there is nothing to know. */
export function ProviderAdvice({ found }: Readonly<{ found: Discovery }>) {
  if (found.advice === null) return null;
  const provider = found.provider ?? connectText.yourProvider;
  const refused = found.advice === 'no-passwords';
  return (
    <section className={styles['advice']} role="status">
      <h2 className={styles['adviceTitle']}>
        {refused ? connectText.noPasswords(provider) : connectText.appPassword(provider)}
      </h2>
      <Text size="sm">{refused ? connectText.noPasswordsBody(provider) : connectText.appPasswordBody(provider)}</Text>
      {found.adviceUrl !== null && (
        <Anchor
          href={found.adviceUrl}
          target="_blank"
          rel="noopener noreferrer"
          size="sm"
          mt={8}
          display="inline-flex"
          style={{ alignItems: 'center', gap: 4 }}
        >
          {connectText.appPasswordLink(provider)}
          <IconExternalLink size={14} aria-hidden="true" />
        </Anchor>
      )}
    </section>
  );
}
