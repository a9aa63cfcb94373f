import type { Clock } from '#main/kernel/clock';
import { editsOf } from '#main/storage/fact-words';
import { findInteraction, findInteractionsAt } from '#main/storage/interactions';
import { findRows } from '#main/storage/search';
import type { Reader } from '#main/storage/statement';
import type { SearchHit } from '#shared/domain/search-hit';
import { parseQuery } from '#main/storage/search-query';
import { snippetOf } from './snippet.ts';

export type SearchAnswer = Readonly<{ items: SearchHit[]; next: string | null; problem: string | null }>;

/** Finds interactions, newest first or best first. `after` is the last id seen, or the `next` of the page before. */
export function runSearch(
  parts: Readonly<{ reader: Reader; clock: Clock }>,
  input: Readonly<{ query: string; ranked: boolean; typing: boolean; limit: number; after: string | null }>,
): SearchAnswer {
  const { plan, words, problem } = parseQuery(input.query, parts.clock.now(), input.typing);
  const asked =
    plan.match !== null ||
    Object.values(plan).some(
      (value) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    );
  if (!asked) return { items: [], next: null, problem };
  const ranked = input.ranked && plan.match !== null;
  const from = startOf(parts.reader, input.after, ranked);
  const rows = findRows(parts.reader, { ...plan, ranked }, from, input.limit + 1);
  const items = findInteractionsAt(parts.reader, rows.slice(0, input.limit)).map((found): SearchHit => {
    const { html: _, ...interaction } = found.interaction;
    const said = [interaction.text, ...editsOf(parts.reader, interaction.id)].join('\n');
    return { interaction, snippet: snippetOf(said, words) };
  });
  const more = rows.length > input.limit;
  return {
    items,
    next: more ? (ranked ? String((from ?? 0) + input.limit) : (items.at(-1)?.interaction.id ?? null)) : null,
    problem,
  };
}

function startOf(reader: Reader, after: string | null, ranked: boolean): number | null {
  if (after === null) return null;
  if (ranked) return /^\d+$/u.test(after) ? Number(after) : 0;
  return findInteraction(reader, after)?.row ?? 0;
}
