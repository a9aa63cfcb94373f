export { Composer } from './composer.tsx';
export { NewMailButton } from './new-mail-button.tsx';
export { useWriting } from './use-writing.ts';
export { WritePage } from './write-page.tsx';
export { WritingSection } from './writing-section.tsx';
