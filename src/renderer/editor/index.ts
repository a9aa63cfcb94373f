export { type EditorHandle, MailEditor } from './mail-editor.tsx';
export type { MailWords } from './mail-words.ts';
export type { Slash, SlashPlace, SlashWatcher } from './slash.ts';
