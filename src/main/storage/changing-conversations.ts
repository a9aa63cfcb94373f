import { z } from 'zod';
import type { ConversationChange } from '#shared/domain/conversation';
import { act, actTelling, kindOfUndoing, type Act, type Done } from './activity.ts';
import { choice, choiceOf, noChoice, writeChoice } from './choices.ts';
import { isTagged, setConversationTag } from './conversation-tags.ts';
import { choose, currentConversation, findConversation, refreshConversation } from './conversations.ts';
import { interactionsRead, markRead } from './interactions.ts';
import { queueSeen } from './marks.ts';
import type { Writer } from './open-log.ts';
import { settleConversation } from './settling.ts';

type By = Readonly<{ actor: Act['actor']; batch: string }>;

/** What a conversation was, and what was chosen for it. */
const settled = z.object({ state: z.string(), snoozedUntil: z.number().nullable(), choice }).readonly();
const tagged = z.record(z.string(), z.boolean());
/** Which interactions were read anew, or unread. */
const marked = z.object({ read: z.boolean(), ids: z.array(z.string()) }).readonly();

const [settling, snoozing, tagging, reading] = ['set-state', 'snooze', 'tag-conversation', 'set-read'] as const;

/**
 * Changes one conversation by an act of its own: its state, until when it is put off, one of its tags, or whether it is read.
 * False where it is so already. Refuses nothing: one that is no more is left alone.
 */
export function changeConversation(
  writer: Writer,
  given: string,
  { to, ...by }: By & Readonly<{ to: ConversationChange }>,
): boolean {
  const id = currentConversation(writer, given);
  const conversation = findConversation(writer, id);
  if (!conversation) return false;
  const about = { ...by, id, customerId: conversation.customerId };
  if ('tag' in to) return tag(writer, about, { [to.tag]: to.there });
  if ('read' in to) return mark(writer, about, { read: to.read, ids: interactionsRead(writer, id, !to.read) });
  const until = 'until' in to ? to.until : null;
  const state = 'until' in to ? 'open' : to.state;
  if (conversation.state === state && conversation.snoozedUntil === until) return false;
  const kind = until === null ? settling : snoozing;
  return settle(writer, { ...about, kind }, (clock) => choose(writer, id, { state, until, clock }));
}

type About = By & Readonly<{ id: string; customerId: string | null; kind?: string }>;

/** Takes one act on a conversation back, but for what was changed again since; false where nothing of it stands. */
export function unchangeConversation(
  writer: Writer,
  { done, batch }: Readonly<{ done: Done; batch: string }>,
): boolean {
  const id = currentConversation(writer, done.entityId);
  const kind = kindOfUndoing(done.kind);
  const about = { actor: 'owner', batch, id, kind, customerId: done.customerId } as const;
  const [before, after] = [done.before, done.after].map((json): unknown => JSON.parse(json ?? 'null'));
  switch (kind.replace('undo-', '')) {
    case settling:
    case snoozing: {
      const [former, then] = [settled.parse(before), settled.parse(after)];
      if (then.choice.clock !== (choiceOf(writer, id)?.clock ?? null)) return false;
      return settle(writer, about, () => {
        writeChoice(writer, id, former.choice);
        settleConversation(writer, id);
      });
    }
    case tagging: {
      const formerly = tagged.parse(before);
      const still = Object.entries(tagged.parse(after)).filter(([name, there]) => isTagged(writer, id, name) === there);
      return tag(writer, about, Object.fromEntries(still.map(([name]) => [name, formerly[name] === true])));
    }
    case reading: {
      const { ids } = marked.parse(after);
      const { read } = marked.parse(before);
      return mark(writer, about, { read, ids: interactionsRead(writer, id, !read).filter((one) => ids.includes(one)) });
    }
    default:
      return false;
  }
}

function settle(writer: Writer, about: About, project: (clock: string) => void): boolean {
  const before = standingOf(writer, about.id);
  if (before === null) return false;
  actTelling(writer, { ...actOf(about, settling), before }, (clock) => {
    project(clock);
    return standingOf(writer, about.id);
  });
  return true;
}

function standingOf(writer: Writer, id: string): z.infer<typeof settled> | null {
  const conversation = findConversation(writer, id);
  if (!conversation) return null;
  const { state, snoozedUntil } = conversation;
  return { state, snoozedUntil, choice: choiceOf(writer, id) ?? noChoice };
}

function tag(writer: Writer, about: About, tags: Readonly<Record<string, boolean>>): boolean {
  const changed = Object.entries(tags).filter(([name, there]) => isTagged(writer, about.id, name) !== there);
  if (changed.length === 0) return false;
  const before = Object.fromEntries(changed.map(([name, there]) => [name, !there]));
  const after = Object.fromEntries(changed);
  act(writer, { ...actOf(about, tagging), before, after }, (clock) => {
    for (const [name, there] of changed) setConversationTag(writer, about.id, { tag: name, there, clock });
  });
  return true;
}

function mark(writer: Writer, about: About, { read, ids }: z.infer<typeof marked>): boolean {
  if (ids.length === 0) return false;
  const done = { ...actOf(about, reading), before: { read: !read, ids }, after: { read, ids } };
  act(writer, done, (clock) => {
    for (const id of ids) {
      queueSeen(writer, id, read);
      markRead(writer, id, { read, clock });
    }
    refreshConversation(writer, about.id);
  });
  return true;
}

function actOf({ actor, batch, id, customerId, kind }: About, usual: string) {
  return { actor, batch, kind: kind ?? usual, entity: 'conversation', entityId: id, customerId } as const;
}
