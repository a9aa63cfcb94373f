import { IconWorld } from '@tabler/icons-react';
import { useRef } from 'react';
import type { InteractionDetails } from '#shared/domain/interaction';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { LinkThere } from '../message/index.ts';
import { messageText } from '../text/message.ts';
import { safeLink } from '../ui/index.ts';
import styles from './conversation.module.css';

type Props = Readonly<{ service: NonNullable<InteractionDetails['service']> }>;

/** In place of a reply, where one by mail would not reach anybody: says so, and leads to where the answer is given. */
export function AnswerElsewhere({ service }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  useShortcuts({ reply: () => link.current?.focus() });
  // A mail named this page; whoever is about to sign in there sees whose it is.
  const href = safeLink(service.link ?? '');
  return (
    <div className={styles['elsewhere']}>
      <IconWorld size={18} stroke={1.6} aria-hidden="true" />
      <p>
        {messageText.service(service.name)} {href !== null && messageText.answerAt(new URL(href).host)}
      </p>
      <LinkThere ref={link} service={service} />
    </div>
  );
}
