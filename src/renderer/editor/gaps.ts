import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { readTemplate } from '#shared/answers/template';

type Place = Readonly<{ from: number; to: number }>;

const key = new PluginKey<DecorationSet>('gaps');

/** Marks variables that stand in the words. Where they are gaps to fill, Tab goes to the next one and chooses it. */
export function gaps(className: string, toFill: boolean): Extension {
  return Extension.create({
    name: 'gaps',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => marked(doc, className),
          apply: (transaction, before) => (transaction.docChanged ? marked(transaction.doc, className) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
    addKeyboardShortcuts() {
      if (!toFill) return {};
      return {
        Tab: () => {
          const next = nextGap(this.editor.state);
          if (next) this.editor.view.dispatch(next);
          return next !== null;
        },
      };
    },
  });
}

/** Chooses the next gap behind the caret; null where there is none. */
export function nextGap(state: EditorState, from: number = state.selection.to): Transaction | null {
  const next = placesIn(state.doc).find((place) => place.from >= from);
  if (!next) return null;
  return state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView();
}

function marked(document: Node, className: string): DecorationSet {
  const places = placesIn(document).map(({ from, to }) => Decoration.inline(from, to, { class: className }));
  return DecorationSet.create(document, places);
}

function placesIn(document: Node): readonly Place[] {
  const places: Place[] = [];
  document.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // A sign for whatever is no text, so that places in the text are places in the line.
    let from = at + 1;
    for (const { kind, written } of readTemplate(node.textBetween(0, node.content.size, undefined, '\ufffc'))) {
      if (kind === 'variable') places.push({ from, to: from + written.length });
      from += written.length;
    }
    return false;
  });
  return places;
}
