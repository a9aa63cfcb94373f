import { IconArrowForwardUp, IconLock, IconShieldExclamation } from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { messageText } from '../text/message.ts';
import { fullDate } from '../ui/index.ts';
import { DeliveryNote } from './delivery-note.tsx';
import { Note } from './note.tsx';
import { partyInFull, partyName } from './party-names.ts';
import { ServiceLine } from './service-line.tsx';

/** What to know about a message before reading it: whether it is what it says it is, and how to answer. */
export function MessageNotes({ message }: Readonly<{ message: ShownInteraction }>) {
  const { authenticity, protection, service, delivery, forwarded } = message.details;
  return (
    <>
      {authenticity?.verdict === 'failed' && (
        <Note
          Symbol={IconShieldExclamation}
          tone="danger"
          title={messageText.notFrom(message.author.address)}
          text={messageText.notFromMore}
        >
          {authenticity.detail !== null && <FoundByServer detail={authenticity.detail} />}
        </Note>
      )}
      {protection === 'encrypted' && (
        <Note Symbol={IconLock} tone="quiet" title={messageText.encryptedTitle} text={messageText.encryptedMore} />
      )}
      {delivery && <DeliveryNote delivery={delivery} />}
      {service && <ServiceLine service={service} />}
      {forwarded && (
        <Note
          Symbol={IconArrowForwardUp}
          tone="quiet"
          title={messageText.forwardedBy(partyName(message.author))}
          text={[
            ...(forwarded.author ? [messageText.writtenBy(partyInFull(forwarded.author))] : []),
            ...(forwarded.at === null ? [] : [fullDate(forwarded.at)]),
          ].join(' · ')}
        />
      )}
    </>
  );
}

function FoundByServer({ detail }: Readonly<{ detail: string }>) {
  return (
    <details>
      <summary>{messageText.whatWasFound}</summary>
      <p>{detail}</p>
    </details>
  );
}
