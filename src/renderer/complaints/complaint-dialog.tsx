import { Modal } from '@mantine/core';
import type { ComplaintOffer } from '#shared/domain/complaint';
import { complaintsText } from '../text/complaints.ts';
import { ComplaintForm } from './complaint-form.tsx';

type Properties = Readonly<{
  conversationId: string;
  subject?: string | null;
  /** The message it is opened for, where one sounded like it. */
  offer?: ComplaintOffer | null;
  opened: boolean;
  onClose: () => void;
}>;

/** Opens a complaint about what is said in a conversation, which it is tied to. */
export function ComplaintDialog({ conversationId, subject = null, offer = null, opened, onClose }: Properties) {
  return (
    <Modal opened={opened} onClose={onClose} title={complaintsText.add} transitionProps={{ duration: 0 }}>
      <ComplaintForm about={{ conversationIds: [conversationId] }} subject={subject} offer={offer} onClose={onClose} />
    </Modal>
  );
}
