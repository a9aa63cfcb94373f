export { LaterDialog, type Until } from './later-dialog.tsx';
export { SnoozedMark } from './snoozed-mark.tsx';
export { TagDialog } from './tag-dialog.tsx';
export { TagList, TagsInRow } from './tag-list.tsx';
export { ThanksSection } from './thanks-section.tsx';
export { TurnMark } from './turn-mark.tsx';
export { changeOf, type Meant, useBecoming } from './use-becoming.ts';
