export { useArranging } from './use-arranging.ts';
export { ConversationPane } from './conversation-pane.tsx';
