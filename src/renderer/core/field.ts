/** Whether what a press or a click was on is typed into. */
export function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
