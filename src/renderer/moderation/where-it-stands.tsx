import { IconExternalLink } from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { moderationText } from '../text/moderation.ts';
import { safeLink } from '../ui/index.ts';
import styles from './moderation.module.css';

/** The way to where everybody reads it. */
export function WhereItStands({
  message,
}: Readonly<{ message: Pick<ShownInteraction, 'permalink' | 'visibility' | 'state'> }>) {
  const href = safeLink(message.permalink ?? '');
  if (href === null || message.visibility !== 'public' || message.state === 'deleted') return null;
  return (
    <p className={styles['where']}>
      <a href={href} title={href} target="_blank" rel="noopener noreferrer">
        {moderationText.openThere(new URL(href).host)}
        <IconExternalLink size={14} stroke={1.7} aria-hidden="true" />
      </a>
    </p>
  );
}
