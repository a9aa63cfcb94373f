export { type EditorHandle, MailEditor } from './mail-editor.tsx';
export type { MailWords } from './mail-words.ts';
