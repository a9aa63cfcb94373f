import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A slash somebody typed, up to the caret: `typed` is what stands behind it. */
export type Slash = Readonly<{ from: number; to: number; typed: string }>;
/** Where it is on screen. */
export type SlashPlace = Readonly<{ left: number; top: number; bottom: number }>;

/** Who offers something where a slash was typed. */
export type SlashWatcher = Readonly<{
  onSlash: (slash: Slash | null, place: SlashPlace | null) => void;
  /** A key while a slash is open; true where it was taken. */
  onKey: (event: KeyboardEvent) => boolean;
}>;

// Not the one of “and/or”, “24/7”, “https://”.
const behindSlash = /(?:^|[\s(\u00a0\ufffc])\/([^\n/]{0,40})$/u;
const key = new PluginKey<Slash | null>('slash');

/** Watches for a slash at the beginning of a word, as it is typed. */
export function slash(watcher: () => SlashWatcher): Extension {
  return Extension.create({
    name: 'slash',
    // Before Enter makes a line and Tab leaves.
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin<Slash | null>({
        key,
        state: { init: () => null, apply: (transaction, before) => slashAfter(transaction, before) },
        props: {
          handleKeyDown: (view, event) => {
            if (!slashIn(view.state) || event.isComposing) return false;
            if (event.key !== 'Escape') return watcher().onKey(event);
            leaveSlash(view);
            return true;
          },
          handleDOMEvents: {
            blur: (view) => {
              if (slashIn(view.state)) leaveSlash(view);
              return false;
            },
          },
        },
        view: () => ({
          update: (view, before) => {
            const [now, then] = [slashIn(view.state), slashIn(before)];
            if (now !== then) watcher().onSlash(now, now && placeOf(view, now));
          },
          destroy: () => watcher().onSlash(null, null),
        }),
      }),
    ],
  });
}

/** The one that is open. */
export function slashIn(state: EditorState): Slash | null {
  return key.getState(state) ?? null;
}

/** It stays what it is: a slash. */
export function leaveSlash(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, 'leave'));
}

function slashAfter(transaction: Transaction, before: Slash | null): Slash | null {
  if (transaction.getMeta(key) === 'leave') return null;
  if (!transaction.docChanged && !transaction.selectionSet) return before;
  const found = slashAt(transaction.selection);
  if (!found) return null;
  if (before && transaction.mapping.map(before.from, -1) === found.from) return found;
  // One that stood there before, or came with a draft, opens nothing.
  const typedNow = transaction.docChanged && transaction.getMeta('preventUpdate') !== true;
  return typedNow && found.typed === '' ? found : null;
}

function slashAt({ empty, $from }: Selection): Slash | null {
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const typed = behindSlash.exec(before)?.[1];
  return typed === undefined ? null : { from: $from.pos - typed.length - 1, to: $from.pos, typed };
}

function placeOf(view: EditorView, { from }: Slash): SlashPlace {
  const { left, top, bottom } = view.coordsAtPos(from);
  return { left, top, bottom };
}
