import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { InteractionDetails } from '#shared/domain/interaction';
import { messageText } from '../text/message.ts';
import { safeLink } from '../ui/index.ts';

type Props = Readonly<{
  service: NonNullable<InteractionDetails['service']>;
  ref: RefObject<HTMLAnchorElement | null>;
}>;

/** The way to answer what came through a network: there. The system's browser opens it. */
export function LinkThere({ service, ref }: Props) {
  const href = safeLink(service.link ?? '');
  if (href === null) return null;
  return (
    <Button
      ref={ref}
      component="a"
      href={href}
      title={href}
      target="_blank"
      rel="noopener noreferrer"
      rightSection={<IconExternalLink size={15} stroke={1.7} aria-hidden="true" />}
    >
      {messageText.answerOn(service.name)}
    </Button>
  );
}
