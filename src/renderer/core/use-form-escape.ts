import { type RefObject, useRef } from 'react';
import { isField } from './field.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Escape closes the form that gets this ref; pressed in a field outside it, it leaves that field and not the form. */
export function useFormEscape(onClose: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useShortcuts({
    close: ({ target }) => (isField(target) && form.current?.contains(target) === false ? false : onClose()),
  });
  return form;
}
