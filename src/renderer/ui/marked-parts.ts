import { snippetMark } from '#shared/domain/search-hit';

export type MarkedPart = Readonly<{ text: string; marked: boolean }>;

/** A snippet cut at its marks. A mark that is never closed runs to the end; marks themselves are never shown. */
export function markedParts(snippet: string): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let marked = false;
  for (const piece of snippet.split(/([\uE000\uE001])/u)) {
    if (piece === snippetMark.open) marked = true;
    else if (piece === snippetMark.close) marked = false;
    else if (piece !== '') parts.push({ text: piece, marked });
  }
  return parts;
}
