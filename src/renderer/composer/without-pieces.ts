import type { PersonalPiece } from '#shared/domain/draft';

/** Words without what points at a person; an ellipsis says that something stood there. */
export function withoutPieces(text: string, pieces: readonly PersonalPiece[]): string {
  const apart = pieces.toSorted((one, other) => one.from - other.from);
  let [rest, at] = ['', 0];
  for (const { from, to } of apart) {
    if (from < at || to > text.length) continue;
    rest += `${text.slice(at, from)}…`;
    at = to;
  }
  return rest + text.slice(at);
}
