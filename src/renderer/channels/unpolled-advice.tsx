import { Stack } from '@mantine/core';
import type { UnpolledChannel } from '#shared/domain/unpolled-channels';
import { channelsText } from '../text/channels.ts';
import { PageHeader } from '../ui/index.ts';
import { OutsideLink } from './channel-steps.tsx';
import styles from './channels.module.css';

/** Why a network cannot be read from here, and what is done instead. */
export function UnpolledAdvice({ channel: { name, why, instead } }: Readonly<{ channel: UnpolledChannel }>) {
  return (
    <>
      <PageHeader title={name} text={why} />
      <Stack gap="xl" className={styles['page'] ?? ''}>
        <section aria-labelledby="instead-title">
          <h2 id="instead-title" className={styles['title']}>
            {channelsText.instead}
          </h2>
          <ul className={styles['limits']}>
            {instead.map(({ way, words, link }) => (
              <li key={way}>
                {words}
                {link !== null && <OutsideLink url={link} words={channelsText.insteadLink(new URL(link).host)} />}
              </li>
            ))}
          </ul>
        </section>
      </Stack>
    </>
  );
}
