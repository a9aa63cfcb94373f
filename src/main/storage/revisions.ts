import { z } from 'zod';
import { direction, interactionDetails, interactionKind, noDetails } from '#shared/domain/interaction';
import { publicState, type PublicState } from '#shared/domain/public-state';
import { revision, type Revision } from '#shared/domain/revision';
import { recountCustomer } from './customers.ts';
import { reindexing, type WordsToIndex } from './fact-words.ts';
import { flag, flagged, json } from './rows.ts';
import { standingOf, type Standing } from './senders.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const ofInteraction = query(
  z.object({ ...revision.unwrap().shape, chosen: flag }),
  'select at, what, text, former_rating as formerRating, chosen from revision where interaction_id = @id order by clock',
);
const lastState = query(
  z.object({ state: publicState }),
  `select what as state from revision where interaction_id = @id and what <> 'edited' order by clock desc limit 1`,
);
const lastWords = query(
  z.object({ text: z.string().nullable() }),
  `select coalesce((select r.text from revision r where r.interaction_id = i.id and r.what = 'edited' order by r.clock desc limit 1),
     (select b.text from interaction_body b where b.row = i.row)) as text
   from interaction i where i.id = @id`,
);
const decided = query(z.object({ state: publicState }), 'select state from local_decision where interaction_id = @id');
const insert = change(`
  insert into revision (interaction_id, clock, at, what, text, former_rating, chosen, indexed)
  values (@id, @clock, @at, @what, @text, @formerRating, @chosen, 1)`);
const lastRating = query(z.object({ rating: z.number().nullable() }), 'select rating from interaction where id = @id');
const setRating = change('update interaction set rating = @rating where id = @id');
const judged = query(
  z.object({
    conversationId: z.string(),
    kind: interactionKind,
    customerId: z.string().nullable(),
    channel: z.string(),
    direction,
    address: z.string(),
    inReplyTo: z.string().nullable(),
    details: json(interactionDetails)
      .nullable()
      .transform((details) => details ?? noDetails),
  }),
  `select conversation_id as conversationId, kind, customer_id as customerId, channel, direction, author_address as address,
     in_reply_to as inReplyTo, (select details from interaction_body b where b.row = i.row) as details
   from interaction i where id = @id`,
);
const setStanding = change('update interaction set standing = @standing where id = @id');
const forgetWords = change('update revision set text = null where interaction_id = @id');

/** What became of an interaction since it was brought here, oldest first. */
export function revisionsOf(reader: Reader, id: string): Revision[] {
  return ofInteraction.all(reader, { id });
}

/** How it stands at its network, as far as is known. */
export function publicStateOf(reader: Reader, id: string): PublicState {
  return lastState.one(reader, { id })?.state ?? 'published';
}

/**
 * An item was read, perhaps again (`waiting` is what is not indexed yet): what it says otherwise than before is a revision. Nothing, where its network changes
 * nothing. Answers the conversations to compute anew.
 */
export function meetRevision(
  writer: Writer,
  id: string,
  read: Readonly<{ text: string; rating: number | null; state?: PublicState; waiting?: WordsToIndex }>,
): readonly string[] {
  if (read.state === undefined) return [];
  const words = lastWords.one(writer, { id })?.text ?? null;
  const formerRating = lastRating.one(writer, { id })?.rating ?? null;
  const rerated = formerRating !== read.rating;
  const edited = rerated || (words !== null && squeezed(words) !== squeezed(read.text));
  // What was forgotten stays so, whatever becomes of its stars.
  const text = words === null ? null : read.text;
  const revised = { what: 'edited', text, formerRating: rerated ? formerRating : null } as const;
  if (edited) reindexing(writer, id, { change: () => write(writer, id, revised), waiting: read.waiting ?? [] });
  if (rerated) setRating.run(writer, { id, rating: read.rating });
  const moved = meetState(writer, id, read.state);
  return moved.length > 0 || !edited ? moved : conversationOf(writer, id);
}

/** How an item stands now. What was decided here and not told yet is newer. Answers the conversations to compute anew. */
export function meetState(writer: Writer, id: string, state: PublicState): readonly string[] {
  if (decided.one(writer, { id }) || publicStateOf(writer, id) === state) return [];
  write(writer, id, { what: state, text: null, formerRating: null });
  return standBy(writer, id, state);
}

/** Writes down how a person wants it to stand. Answers the conversations to compute anew. */
export function chooseState(
  writer: Writer,
  id: string,
  { state, clock }: Readonly<{ state: PublicState; clock: string }>,
) {
  const revised = { what: state, text: null, formerRating: null };
  insert.run(writer, { id, clock, at: writer.clock.now(), ...revised, chosen: flagged(true) });
  return standBy(writer, id, state);
}

/** Somebody named in it is forgotten: that it was edited stays, what it said then does not. */
export function forgetRevisedWords(writer: Writer, id: string): void {
  forgetWords.run(writer, { id });
}

/** What is spam is filed aside, what was taken away counts for nothing. That it cannot be seen says nothing. */
function standBy(writer: Writer, id: string, state: PublicState): readonly string[] {
  const known = judged.one(writer, { id });
  if (!known) return [];
  const standing = standingIn(writer, state, known);
  if (standing !== null) setStanding.run(writer, { id, standing });
  if (known.customerId !== null) recountCustomer(writer, known.customerId);
  return [known.conversationId];
}

function standingIn(reader: Reader, state: PublicState, known: Parameters<typeof standingOf>[1]): Standing | null {
  switch (state) {
    case 'spam':
      return 'bulk';
    case 'trashed':
    case 'deleted':
      return 'noted';
    case 'published':
    case 'held':
      return standingOf(reader, known);
    case 'unavailable':
      return null;
  }
}

function write(writer: Writer, id: string, revised: Pick<Revision, 'what' | 'text' | 'formerRating'>): void {
  insert.run(writer, { id, clock: writer.tick(), at: writer.clock.now(), ...revised, chosen: flagged(false) });
}

function conversationOf(reader: Reader, id: string): string[] {
  return judged.all(reader, { id }).map(({ conversationId }) => conversationId);
}

/** Networks set spaces and line breaks as they like. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
