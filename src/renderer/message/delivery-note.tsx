import { IconCircleCheck, IconClockExclamation, IconMailX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { InteractionDetails } from '#shared/domain/interaction';
import { messageText } from '../text/message.ts';
import { Note } from './note.tsx';

const looks = {
  failed: { Symbol: IconMailX, tone: 'danger', title: messageText.undelivered },
  delayed: { Symbol: IconClockExclamation, tone: 'signal', title: messageText.delayed },
  delivered: { Symbol: IconCircleCheck, tone: 'quiet', title: messageText.delivered },
} as const;

type Props = Readonly<{ delivery: NonNullable<InteractionDetails['delivery']>; children?: ReactNode }>;

/** What a mail server reported about a message: to whom, and why not. */
export function DeliveryNote({ delivery: { outcome, recipient, reason }, children }: Props) {
  const { Symbol, tone, title } = looks[outcome];
  return (
    <Note
      Symbol={Symbol}
      tone={tone}
      title={title(recipient)}
      text={reason === null ? null : messageText.reason(reason)}
    >
      {children}
    </Note>
  );
}
