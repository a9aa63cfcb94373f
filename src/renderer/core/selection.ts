/** Which rows of a list are ticked, and the one a range starts from. */
export type Selection = Readonly<{ ids: ReadonlySet<string>; anchor: string | null }>;

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Ticks everything from the anchor to `id`, as the list stands; without an anchor only `id`. */
export function extendedTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id);
  const from = selection.anchor === null ? to : order.indexOf(selection.anchor);
  if (to === -1) return selection;
  const range = order.slice(Math.min(from === -1 ? to : from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id };
}
