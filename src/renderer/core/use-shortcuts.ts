import { useEffect, useRef } from 'react';
import { beginsSequence, type Press, shortcuts, shortcutsFor, type ShortcutId } from './shortcuts.ts';

/** What a view does for a shortcut. Answering `false` hands the press on to the view below. */
export type ShortcutHandlers = Readonly<Partial<Record<ShortcutId, (event: KeyboardEvent) => void | false>>>;

/** Takes every press and does nothing with it. */
export const noShortcuts: ShortcutHandlers = Object.fromEntries(shortcuts.map(({ id }) => [id, () => undefined]));

const sequencePatience = 1200;
const stack: { readonly current: ShortcutHandlers }[] = [];
let inDialog = false;
let before: { key: string; at: number } | null = null;

/** Binds shortcuts while the component is on screen. The view that came last is asked first. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    stack.push(current);
    if (stack.length === 1) {
      window.addEventListener('keydown', noteDialog, { capture: true });
      window.addEventListener('keydown', onKeyDown);
    }
    return () => {
      stack.splice(stack.indexOf(current), 1);
      if (stack.length > 0) return;
      window.removeEventListener('keydown', noteDialog, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Escape closes a dialog before it comes to the page: what counts is what was open when it was pressed. */
function noteDialog(): void {
  inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const press = pressOf(event);
  const earlier = before && event.timeStamp - before.at < sequencePatience ? before.key : null;
  before = earlier === null && beginsSequence(press) ? { key: press.key, at: event.timeStamp } : null;
  // A dialog and an open menu keep the keyboard to themselves, apart from what they bind by themselves.
  if (inDialog || isInMenu(event.target)) return;
  const ids = shortcutsFor(press, earlier);
  for (const handlers of stack.toReversed()) {
    for (const id of ids) {
      const handler = handlers.current[id];
      if (handler && handler(event) !== false) return event.preventDefault();
    }
  }
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}

function pressOf(event: KeyboardEvent): Press {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing, target } = event;
  const element = target instanceof HTMLElement ? target : null;
  const inField =
    element !== null &&
    (element.isContentEditable ||
      element.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"]'));
  const onControl =
    element?.closest('button, a, summary, [role="tab"], [role="menuitem"], [role="option"], [role="radio"], input') !=
      null && !element.closest('[data-keys="list"]');
  return { key, ctrlKey, metaKey, shiftKey, altKey, isComposing, inField, onControl };
}
