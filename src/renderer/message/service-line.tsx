import { IconExternalLink, IconWorld } from '@tabler/icons-react';
import type { InteractionDetails } from '#shared/domain/interaction';
import { messageText } from '../text/message.ts';
import { safeLink } from '../ui/index.ts';
import styles from './details.module.css';

type Props = Readonly<{ service: NonNullable<InteractionDetails['service']> }>;

/** Which network sent a message on, with the way to where it stands there. */
export function ServiceLine({ service: { name, link } }: Props) {
  const href = safeLink(link ?? '');
  return (
    <p className={styles['source']}>
      <IconWorld size={16} stroke={1.6} aria-hidden="true" />
      {messageText.through(name)}
      {href !== null && (
        <a href={href} title={href} target="_blank" rel="noopener noreferrer">
          {messageText.openThere(new URL(href).host)}
          <IconExternalLink size={14} stroke={1.7} aria-hidden="true" />
        </a>
      )}
    </p>
  );
}
