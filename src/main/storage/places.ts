import { z } from 'zod';
import { draftContent } from '#shared/domain/draft';
import { findDraft, removeDraft, saveDraft, type DraftRow } from './drafts.ts';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const place = change(`
  insert into interaction_place (interaction_id, conversation_id, placed_by, clock) values (@id, @conversationId, @by, @clock)
  on conflict (interaction_id) do update set conversation_id = excluded.conversation_id, placed_by = excluded.placed_by, clock = excluded.clock`);
const placedBy = query(
  z.object({ id: z.string(), conversationId: z.string() }),
  `select i.id, i.conversation_id as conversationId from interaction_place p join interaction i on i.id = p.interaction_id
   where p.placed_by = @by`,
);

/** Where an interaction was put, and by which act. */
export type Place = Readonly<{ conversationId: string | null; by: string | null }>;

/** Puts an interaction into a conversation for good; null leaves it to be computed again. */
export function placeByHand(writer: Writer, to: Place & Readonly<{ id: string; clock: string }>): void {
  place.run(writer, { ...to });
}

/** What an act placed and nobody placed since, where it stands now. */
export function listPlacedBy(reader: Reader, by: string): Readonly<{ id: string; conversationId: string }>[] {
  return placedBy.all(reader, { by });
}

const keptDrafts = z.array(
  z.object({ id: z.string(), conversationId: z.string().nullable(), content: draftContent, savedAt: z.number() }),
);
const setAside = change('insert into local_set_aside (clock, drafts) values (@clock, @drafts)');
const setAsideAt = query(
  z.object({ drafts: json(z.object({ before: keptDrafts, after: keptDrafts })) }),
  'select drafts from local_set_aside where clock = @clock',
);
const forget = change('delete from local_set_aside where clock = @clock');

export function draftsIn(reader: Reader, conversationIds: Iterable<string>): DraftRow[] {
  return [...conversationIds].flatMap((id) => findDraft(reader, id) ?? []);
}

/** Keeps what was being written before an act moved it, for the day it is undone. */
export function keepDrafts(
  writer: Writer,
  clock: string,
  drafts: Readonly<{ before: readonly DraftRow[]; after: readonly DraftRow[] }>,
): void {
  if (drafts.before.length > 0) setAside.run(writer, { clock, drafts: JSON.stringify(drafts) });
}

/** Puts drafts back as they were before an act, unless somebody wrote on since. */
export function restoreDrafts(writer: Writer, clock: string): void {
  const kept = setAsideAt.one(writer, { clock })?.drafts;
  if (!kept) return;
  forget.run(writer, { clock });
  const { before, after } = kept;
  const ids = after.map(({ id }) => id);
  const words = (drafts: readonly DraftRow[]): string => JSON.stringify(drafts.map(({ id, content }) => [id, content]));
  if (words(draftsIn(writer, ids)) !== words(after)) return;
  for (const id of ids) removeDraft(writer, id);
  for (const draft of before) saveDraft(writer, draft);
}
