import type { Conversation } from '#shared/domain/conversation';

export function Composer({ conversation }: Readonly<{ conversation: Conversation }>) {
  return <div hidden>{conversation.id}</div>;
}
