import type { Conversation } from '#shared/domain/conversation';
import { OfferBanner } from './offer-banner.tsx';
import { OpenCaseBanner } from './open-case-banner.tsx';
import { useComplaintOf } from './use-open-complaints.ts';

/** Above the messages: the case that is open with this person, or that a message sounds like one. */
export function ComplaintBanner({ conversation }: Readonly<{ conversation: Conversation }>) {
  const complaint = useComplaintOf()(conversation);
  if (complaint !== null) return <OpenCaseBanner complaint={complaint} conversationId={conversation.id} />;
  // A case is somebody's.
  return conversation.customerId === null ? null : <OfferBanner conversation={conversation} />;
}
