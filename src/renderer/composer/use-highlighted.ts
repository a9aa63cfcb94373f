import { type RefObject, useEffect } from 'react';
import type { PersonalPiece } from '#shared/domain/draft';

const name = 'personal-pieces';

/** Marks pieces where they stand in what is being written, without touching it (CSS Custom Highlight API). */
export function useHighlighted(within: RefObject<HTMLElement | null>, pieces: readonly PersonalPiece[]): void {
  useEffect(() => {
    const field = within.current?.querySelector('[contenteditable]');
    if (!field || pieces.length === 0 || !('highlights' in CSS)) return undefined;
    CSS.highlights.set(name, new Highlight(...pieces.flatMap(({ text }) => rangesOf(field, text))));
    return () => void CSS.highlights.delete(name);
  });
}

function rangesOf(field: Element, text: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(text) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    ranges.push(range);
  }
  return ranges;
}
