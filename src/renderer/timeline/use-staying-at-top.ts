import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Whoever reads the newest entry sees the next one arrive, rather than being held at the one before. */
export function useStayingAtTop(box: RefObject<HTMLElement | null>, newest: string | null): void {
  const atTop = useRef(true);
  const before = useRef(newest);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const note = (): void => {
      atTop.current = element.scrollTop < 4;
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [box]);
  useLayoutEffect(() => {
    const arrived = before.current !== null && newest !== null && before.current !== newest;
    before.current = newest;
    if (arrived && atTop.current) box.current?.scrollTo({ top: 0 });
  }, [box, newest]);
}
