import { Button } from '@mantine/core';
import { IconExternalLink, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Conversation } from '#shared/domain/conversation';
import type { UnpolledChannel } from '#shared/domain/unpolled-channels';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { audienceText } from '../text/audience.ts';
import { safeLink } from '../ui/index.ts';
import styles from './composer.module.css';

type Props = Readonly<{
  conversation: Conversation;
  answered: ShownInteraction | null;
  /** When the time to answer from here ended; null where there never was one. */
  closed: number | null;
  /** No account of it can be connected. */
  unpolled?: UnpolledChannel;
}>;

/** In place of a reply, where none can leave from here: says so, and opens the network's own page. */
export function AnswerThere({ conversation: { channel }, answered, closed, unpolled }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  useShortcuts({ reply: () => link.current?.focus() });
  const channels = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data ?? [];
  const page = unpolled?.instead.find(({ link: there }) => there !== null)?.link ?? '';
  const href = safeLink(answered?.permalink ?? page);
  const known = channels.find((one) => one.channel === channel)?.name ?? channel;
  // A blog is known by its address; what is there for all of them has a name of its own.
  const name = unpolled?.name ?? (href === null ? known : new URL(href).host);
  return (
    <div className={styles['folded']}>
      <div className={styles['there']}>
        <IconWorld size={18} stroke={1.6} aria-hidden="true" />
        <p>{closed === null ? audienceText.answeredThere(name) : audienceText.closed(closed)}</p>
        {href !== null && (
          <Button
            ref={link}
            component="a"
            variant="default"
            href={href}
            title={href}
            target="_blank"
            rel="noopener noreferrer"
            rightSection={<IconExternalLink size={15} stroke={1.7} aria-hidden="true" />}
          >
            {audienceText.openThere}
          </Button>
        )}
      </div>
    </div>
  );
}
