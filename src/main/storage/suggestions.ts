import { z } from 'zod';
import { reason, suggestionKind, type Suggestion, type SuggestionKind } from '#shared/domain/suggestion';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const row = z.object({
  first: z.string(),
  second: z.string(),
  kind: suggestionKind,
  score: z.number(),
  reasons: json(z.array(reason)),
});
const columns = 'first_id as first, second_id as second, kind, score, reasons';
const surest = query(
  row,
  `select ${columns} from local_suggestion where kind = @kind and (score, first_id, second_id) < (@score, @first, @second)
   order by score desc, first_id desc, second_id desc limit @limit`,
);
const ofPerson = query(
  row,
  `select ${columns} from local_suggestion where first_id = @id or second_id = @id order by score desc, first_id desc`,
);
const between = query(row, `select ${columns} from local_suggestion where first_id = @first and second_id = @second`);
const countAll = query(
  z.object({ count: z.number() }),
  'select count(*) as count from local_suggestion where kind = @kind',
);
const countFrom = query(
  z.object({ count: z.number() }),
  "select count(*) as count from local_suggestion where kind = 'same' and score >= @least",
);
const countUncompared = query(z.object({ count: z.number() }), 'select count(*) as count from local_uncompared');
const put = change(`
  insert into local_suggestion (first_id, second_id, kind, score, reasons) values (@first, @second, @kind, @score, @reasons)
  on conflict (first_id, second_id) do update set kind = excluded.kind, score = excluded.score, reasons = excluded.reasons`);
const leave = change('delete from local_suggestion where first_id = @id or second_id = @id');

/** The surest first. */
export function listSuggestions(
  reader: Reader,
  page: Readonly<{ kind: SuggestionKind; after: string | null; limit: number }>,
): Readonly<{ items: Suggestion[]; next: string | null }> {
  const from = page.after === null ? null : findSuggestion(reader, page.after);
  const [first, second] = from?.customerIds ?? ['', ''];
  const score = from?.score ?? 2;
  const items = surest.all(reader, { kind: page.kind, score, first, second, limit: page.limit + 1 }).map(suggestionOf);
  const shown = items.slice(0, page.limit);
  return { items: shown, next: items.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

export function suggestionsOf(reader: Reader, personId: string): Suggestion[] {
  return ofPerson.all(reader, { id: personId }).map(suggestionOf);
}

export function findSuggestion(reader: Reader, id: string): Suggestion | null {
  const [first, second] = [uuidOf(id.slice(0, 32)), uuidOf(id.slice(32))];
  const found = between.one(reader, { first, second });
  return found && suggestionOf(found);
}

export function countSuggestions(reader: Reader, kind: SuggestionKind): number {
  return countAll.one(reader, { kind })?.count ?? 0;
}

/** How many are suggested with at least this score. */
export function countSurePairs(reader: Reader, least: number): number {
  return countFrom.one(reader, { least })?.count ?? 0;
}

/** How many people something is new of since they were compared with the others. */
export function countUncomparedPeople(reader: Reader): number {
  return countUncompared.one(reader)?.count ?? 0;
}

/** Everything that is suggested of somebody, in place of what was. */
export function replaceSuggestions(
  writer: Writer,
  personId: string,
  suggested: readonly Omit<Suggestion, 'id'>[],
): void {
  leave.run(writer, { id: personId });
  for (const { customerIds, kind, score, reasons } of suggested) {
    const [first, second] = customerIds;
    put.run(writer, { first, second, kind, score, reasons: JSON.stringify(reasons) });
  }
}

function suggestionOf({ first, second, ...rest }: z.infer<typeof row>): Suggestion {
  // Both ids in the room of one.
  const id = `${first}${second}`.replaceAll('-', '');
  return { id, customerIds: [first, second], ...rest };
}

function uuidOf(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
