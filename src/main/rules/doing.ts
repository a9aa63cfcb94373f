import { changeCard } from '#main/storage/card';
import { changeConversation } from '#main/storage/changing-conversations';
import { openComplaintOnce } from '#main/storage/complaint-cases';
import { createFollowUp } from '#main/storage/follow-ups';
import { leaveNotice } from '#main/storage/notices';
import type { Writer } from '#main/storage/open-log';
import { personOf } from '#main/storage/people';
import type { Doing } from '#main/storage/revising';
import type { Came } from '#main/storage/rule-facts';
import { onOneLine } from '#main/storage/rule-runs';
import { readServiceHours } from '#main/storage/service-hours';
import { Refusal } from '#main/kernel/refusal';
import type { RuleAction, RuleOutcome } from '#shared/domain/rule';
import { serviceClock } from '#shared/service-hours/service-clock';

const dayLong = 24 * 60 * 60_000;

/** Lays a saved answer into a conversation as its draft. */
export type DraftAnswer = (
  drafting: Doing & Readonly<{ answerId: string; conversationId: string }>,
) => 'drafted' | 'already-written' | 'no-answer';

/** What an action of a rule is done for, by whom and with what. */
export type Deed = Readonly<{ came: Came; ruleId: string; by: Doing; draft: DraftAnswer }>;

/** Does what a rule says, within the caller's transaction. What cannot be done is left, and the rest goes on. */
export function doAction(writer: Writer, action: RuleAction, deed: Deed): RuleOutcome {
  try {
    // Of what refuses halfway nothing stays: within a transaction this is a savepoint.
    return { action, outcome: writer.database.transaction(() => perform(writer, action, deed))() };
  } catch (failure) {
    // Nobody to open a case for, a snooze that has no end: that is said on the run. Anything else is a bug.
    if (failure instanceof Refusal) return { action, outcome: 'not-possible' };
    throw failure;
  }
}

function perform(writer: Writer, action: RuleAction, { came, ruleId, by, draft }: Deed): RuleOutcome['outcome'] {
  const { conversationId, customerId } = came;
  switch (action.do) {
    case 'tag-conversation':
      return done(changeConversation(writer, conversationId, { ...by, to: { tag: action.tag, there: true } }));
    case 'set-state':
      return done(changeConversation(writer, conversationId, { ...by, to: { state: action.state } }));
    case 'snooze': {
      const until = snoozedUntil(writer, action.days);
      if (until === null) return 'not-possible';
      return until <= writer.clock.now()
        ? 'already'
        : done(changeConversation(writer, conversationId, { ...by, to: { until } }));
    }
    case 'tag-customer':
      return onCard(writer, customerId, { card: { tags: { [action.tag]: true } }, ...by });
    case 'mark-vip':
      return onCard(writer, customerId, { card: { fields: { vip: true } }, ...by });
    case 'follow-up': {
      const dueAt = action.days === null ? null : writer.clock.now() + action.days * dayLong;
      createFollowUp(writer, { customerId, conversationId, kind: 'task', text: action.text, dueAt }, by);
      return 'done';
    }
    case 'open-complaint': {
      const summary = onOneLine(came.subject ?? came.text) || '–';
      openComplaintOnce(
        writer,
        { customerId, conversationIds: [conversationId], severity: action.severity, summary },
        by,
      );
      return 'done';
    }
    case 'draft': {
      const drafted = draft({ ...by, answerId: action.answerId, conversationId });
      return drafted === 'drafted' ? 'done' : drafted === 'no-answer' ? 'not-possible' : 'already';
    }
    case 'notify': {
      const id = `rule:${ruleId}:${came.id}`;
      const at = writer.clock.now();
      return done(leaveNotice(writer, { id, kind: 'rule', about: conversationId, words: action.words, at }));
    }
    default:
      return action satisfies never;
  }
}

function done(changed: boolean): 'done' | 'already' {
  return changed ? 'done' : 'already';
}

function onCard(
  writer: Writer,
  customerId: string | null,
  change: Parameters<typeof changeCard>[2],
): RuleOutcome['outcome'] {
  const id = customerId && personOf(writer, customerId);
  return id ? done(changeCard(writer, id, change)) : 'not-possible';
}

/** So many days from now, or else when the shop opens next: now, where it is open; null where it does not for years. */
function snoozedUntil(writer: Writer, days: number | null): number | null {
  const now = writer.clock.now();
  if (days !== null) return now + days * dayLong;
  const clock = serviceClock(readServiceHours(writer));
  if (clock.isOpen(now)) return now;
  const soon = clock.after(now, 1);
  return soon === null ? null : soon - 1;
}
