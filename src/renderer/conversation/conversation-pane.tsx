export function ConversationPane({ conversationId }: Readonly<{ conversationId: string | null }>) {
  return <div>{conversationId}</div>;
}
