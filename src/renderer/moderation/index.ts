export { currentWords, Edits } from './edits.tsx';
export { ModerationItems } from './moderation-items.tsx';
export { StateNote } from './state-note.tsx';
export { useModeration } from './use-moderate.ts';
export { useModerationKeys } from './use-moderation-keys.ts';
export { WhereItStands } from './where-it-stands.tsx';
