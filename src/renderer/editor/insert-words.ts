import type { Editor } from '@tiptap/core';
import { DOMParser, Slice } from '@tiptap/pm/model';
import { editorContent, type MailWords } from './mail-words.ts';
import { nextGap } from './gaps.ts';
import { slashIn } from './slash.ts';

/**
 * Puts words where the caret is, in place of an open slash: the first line joins the one the caret is in. Of gaps `toFill`
 * the first is chosen, to be written over.
 */
export function insertWords(editor: Editor, words: MailWords, toFill: boolean): void {
  const { state, view, schema } = editor;
  const { from, to } = slashIn(state) ?? state.selection;
  const page = new window.DOMParser().parseFromString(editorContent(words), 'text/html');
  const { content } = DOMParser.fromSchema(schema).parse(page.body, { preserveWhitespace: true });
  const open = (type: string | undefined): number => (type === 'paragraph' ? 1 : 0);
  const slice = new Slice(content, open(content.firstChild?.type.name), open(content.lastChild?.type.name));
  const transaction = state.tr.replaceRange(from, to, slice).scrollIntoView();
  view.dispatch(transaction);
  const end = transaction.mapping.map(to);
  editor.chain().focus().setTextSelection(end).run();
  const gap = toFill ? nextGap(view.state, from) : null;
  if (gap && gap.selection.from < end) view.dispatch(gap);
}
