import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

type Options = Readonly<{
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  newest: string | null;
  oldest: string | null;
}>;

// How long a formatted message may take to find its height before the conversation is shown as it is.
const patience = 200;
const topMargin = 12;

/**
 * Opens a conversation at its newest message and keeps it there while frames find their height, until the reader scrolls.
 * Older messages that are read in above leave what is on screen where it is. Answers when to show it.
 */
export function useKeptPlace({ scroller, content, newest, oldest }: Options): boolean {
  const [ready, setReady] = useState(false);
  const held = useRef(true);

  useLayoutEffect(() => {
    held.current = true;
    alignNewest(scroller.current, newest);
  }, [scroller, newest]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !content.current || newest === null) return;
    const letGo = (): void => {
      held.current = false;
    };
    const observer = new ResizeObserver(() => held.current && alignNewest(element, newest));
    observer.observe(content.current);
    const frames = content.current.querySelector('iframe') !== null;
    const timer = setTimeout(() => setReady(true), frames ? patience : 0);
    for (const event of ['wheel', 'pointerdown', 'keydown'] as const)
      element.addEventListener(event, letGo, { passive: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const event of ['wheel', 'pointerdown', 'keydown'] as const) element.removeEventListener(event, letGo);
    };
  }, [scroller, content, newest]);

  const before = useRef<Readonly<{ oldest: string | null; height: number }>>({ oldest: null, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (before.current.oldest !== null && before.current.oldest !== oldest && !held.current)
      element.scrollTop += element.scrollHeight - before.current.height;
    before.current = { oldest, height: element.scrollHeight };
  });
  return ready;
}

function alignNewest(scroller: HTMLDivElement | null, newest: string | null): void {
  if (!scroller || newest === null) return;
  const message = scroller.querySelector<HTMLElement>(`[data-message="${CSS.escape(newest)}"]`);
  if (message)
    scroller.scrollTop += message.getBoundingClientRect().top - scroller.getBoundingClientRect().top - topMargin;
}
