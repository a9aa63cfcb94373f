import { Modal } from '@mantine/core';
import { complaintsText } from '../text/complaints.ts';
import { ComplaintForm } from './complaint-form.tsx';

type Properties = Readonly<{ conversationId: string; opened: boolean; onClose: () => void }>;

/** Opens a complaint about what is said in a conversation, which it is tied to. */
export function ComplaintDialog({ conversationId, opened, onClose }: Properties) {
  return (
    <Modal opened={opened} onClose={onClose} title={complaintsText.add}>
      <ComplaintForm about={{ conversationIds: [conversationId] }} onClose={onClose} />
    </Modal>
  );
}
