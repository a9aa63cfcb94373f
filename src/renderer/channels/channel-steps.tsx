import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { Connecting } from '#shared/domain/connecting';
import type { BrowserSignIn } from '#shared/domain/sign-in-form';
import { RedirectAddress } from '../sign-in/index.ts';
import { channelsText } from '../text/channels.ts';
import styles from './channels.module.css';

type Properties = Readonly<{ connecting: Connecting; redirect: BrowserSignIn['redirect'] | null }>;

/** What to do before the form, step by step, and what to know. */
export function ChannelSteps({ connecting: { steps, link, limits, effort }, redirect }: Properties) {
  // An app that registers itself, or comes with the program, is told no address.
  const addresses = redirect && effort !== 'minute' ? addressesOf(redirect) : [];
  return (
    <>
      {steps.length > 0 && (
        <section aria-labelledby="steps-title">
          <h2 id="steps-title" className={styles['title']}>
            {channelsText.steps}
          </h2>
          <ol className={styles['steps']}>
            {steps.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
          {link !== null && <OutsideLink url={link} words={channelsText.stepsLink(new URL(link).host)} />}
          {addresses.map((address) => (
            <RedirectAddress key={address} address={address} />
          ))}
        </section>
      )}
      {limits.length > 0 && (
        <section aria-labelledby="limits-title">
          <h2 id="limits-title" className={styles['title']}>
            {channelsText.limits}
          </h2>
          <ul className={styles['limits']}>
            {limits.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function OutsideLink({ url, words }: Readonly<{ url: string; words: string }>) {
  return (
    <Anchor href={url} target="_blank" rel="noopener noreferrer" size="sm" className={styles['outside'] ?? ''}>
      {words}
      <IconExternalLink size={14} aria-hidden="true" />
    </Anchor>
  );
}

/** What to register: each port where the network compares whole addresses. */
function addressesOf(redirect: BrowserSignIn['redirect']): readonly string[] {
  if (redirect.kind !== 'ports') return [redirect.address];
  return redirect.ports.map((port) => redirect.address.replace(/^(http:\/\/[^/]+)/u, `$1:${port}`));
}
