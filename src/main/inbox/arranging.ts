import { z } from 'zod';
import { newId } from '#main/kernel/ids';
import { Refusal, notFound } from '#main/kernel/refusal';
import { act, findAct } from '#main/storage/activity';
import { choice, choiceOf, noChoice, writeChoice, type Choice } from '#main/storage/choices';
import { currentConversation, findConversation, refreshConversation } from '#main/storage/conversations';
import { standingOfFact } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { draftsIn, keepDrafts, listPlacedBy, placeByHand, restoreDrafts } from '#main/storage/places';
import { rearrangeConversations } from '#main/storage/placing';
import { mailsOfConversations } from '#main/storage/threads';
import type { Conversation } from '#shared/domain/conversation';

/** What an arrangement by hand made: its conversation, and by what it is undone. */
export type Arranged = Readonly<{ id: string; undo: string }>;

/** What stood before: where each interaction had been put and by which act, and what had been chosen. */
const former = z.object({
  places: z.array(z.tuple([z.string(), z.string().nullable(), z.string().nullable()])),
  choices: z.array(z.tuple([z.string(), choice])),
});

const merging = 'merge-conversations';
const splitting = 'split-conversation';

/** What the log thread does when conversations are put right by hand. */
export function arrangingCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    mergeConversations: ({ ids }: { ids: readonly string[] }): Arranged => inOne(() => merge(writer, ids)),
    splitConversation: ({ interactionIds }: { interactionIds: readonly string[] }): Arranged =>
      inOne(() => split(writer, interactionIds)),
    undoArranging: ({ undo }: { undo: string }): string[] => inOne(() => undoArranging(writer, undo)),
  };
}

function merge(writer: Writer, given: readonly string[]): Arranged {
  const ids = [...new Set(given.map((id) => currentConversation(writer, id)))].toSorted();
  const conversations = ids.map((id) => requireConversation(writer, id));
  const [first, ...others] = conversations;
  if (!first || others.length === 0) throw new Refusal('invalid-input', { detail: 'one conversation alone' });
  if (others.some(({ channel }) => channel !== first.channel))
    throw new Refusal('invalid-input', { detail: 'conversations of different channels' });
  // What one of them asks still waits: settled stays only what was settled everywhere.
  const reopened = conversations.some(({ state }) => state === 'open');
  return arrange(writer, {
    ...{ kind: merging, conversations, id: first.id, placeOf: () => first.id },
    choose: () => (reopened ? noChoice : null),
  });
}

function split(writer: Writer, interactionIds: readonly string[]): Arranged {
  const leaving = new Set(interactionIds);
  const sources = new Set(interactionIds.map((id) => standingOfFact(writer, id)?.conversationId ?? notFound()));
  const [source, ...others] = [...sources].map((id) => requireConversation(writer, id));
  if (!source || others.length > 0)
    throw new Refusal('invalid-input', { detail: 'interactions of several conversations' });
  if (leaving.size >= source.interactions) throw new Refusal('invalid-input', { detail: 'a whole conversation' });
  const id = newId(writer.clock.now());
  const inForce = choiceOf(writer, source.id)?.choice === source.state;
  return arrange(writer, {
    ...{ kind: splitting, conversations: [source], id },
    placeOf: (interaction) => (leaving.has(interaction) ? id : source.id),
    // Done stays done for both, as long as nobody wrote since.
    choose: () => (inForce ? choiceOf(writer, source.id) : null),
  });
}

function arrange(
  writer: Writer,
  to: Readonly<{
    kind: string;
    conversations: readonly Conversation[];
    id: string;
    placeOf: (interactionId: string) => string;
    /** What counts as chosen for `id` once all stands in its place; null for what came of that. */
    choose: () => Choice | null;
  }>,
): Arranged {
  const { kind, conversations, id, placeOf, choose } = to;
  const [first] = conversations;
  if (!first) return notFound();
  const ids = conversations.map((conversation) => conversation.id);
  const standing = mailsOfConversations(writer, ids);
  const drafts = draftsIn(writer, ids);
  const before: z.infer<typeof former> = {
    places: standing.map(({ mail, place, placedBy }) => [mail.id, place, placedBy]),
    choices: ids.map((conversationId) => [conversationId, choiceOf(writer, conversationId) ?? noChoice]),
  };
  const after = { places: standing.map(({ mail }) => [mail.id, placeOf(mail.id)]) };
  const { customerId, channel } = first;
  const done = { actor: 'owner', kind, entity: 'conversation', entityId: id, customerId, before, after } as const;
  const undo = act(writer, done, (clock) => {
    for (const { mail } of standing)
      placeByHand(writer, { id: mail.id, conversationId: placeOf(mail.id), by: clock, clock });
    rearrangeConversations(writer, channel, ids);
    const chosen = choose();
    if (chosen === null) return;
    writeChoice(writer, id, chosen);
    refreshConversation(writer, id);
  });
  keepDrafts(writer, undo, { before: drafts, after: draftsIn(writer, new Set([...ids, id])) });
  return { id, undo };
}

/** Takes an arrangement back as it was, but for what somebody arranged again since. */
function undoArranging(writer: Writer, undo: string): string[] {
  const done = findAct(writer, undo);
  if (!done || ![merging, splitting].includes(done.kind)) return notFound();
  const { places, choices } = former.parse(JSON.parse(done.before ?? '{}'));
  const placed = new Map(listPlacedBy(writer, undo).map(({ id, conversationId }) => [id, conversationId]));
  if (placed.size === 0) return notFound();
  const ids = new Set(placed.values());
  const { channel } = requireConversation(writer, [...ids][0] ?? '');
  const later = new Set([...ids].filter((id) => (choiceOf(writer, id)?.clock ?? '') > undo));
  const { kind, entityId, customerId } = done;
  const undone = { actor: 'owner', kind: `undo-${kind}`, entity: 'conversation', entityId, customerId } as const;
  act(writer, { ...undone, before: null, after: { undo } }, (clock) => {
    restoreDrafts(writer, undo);
    for (const [id, conversationId, by] of places)
      if (placed.has(id)) placeByHand(writer, { id, conversationId, by, clock });
    rearrangeConversations(writer, channel, ids);
    for (const [id, chosen] of choices) {
      if (later.has(id)) continue;
      writeChoice(writer, id, chosen);
      refreshConversation(writer, id);
    }
  });
  return [...new Set([...placed.keys()].flatMap((id) => standingOfFact(writer, id)?.conversationId ?? []))];
}

function requireConversation(writer: Writer, id: string): Conversation {
  return findConversation(writer, id) ?? notFound();
}
