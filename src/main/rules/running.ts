import { newId } from '#main/kernel/ids';
import type { Writer } from '#main/storage/open-log';
import { findCame } from '#main/storage/rule-facts';
import { nextUnruled, noteRun, ranOn, settleUnruled } from '#main/storage/rule-runs';
import { listRules } from '#main/storage/rules';
import type { RuleOutcome } from '#shared/domain/rule';
import { doAction, type DraftAnswer } from './doing.ts';
import { openFacts } from './facts.ts';
import { matches } from './matches.ts';
import type { SoundsLikeComplaint } from './sounds.ts';

/** How long rules run in one go, in milliseconds: others wait to write meanwhile. */
const longest = 10;

export type RunWith = Readonly<{ draft: DraftAnswer; sounds: SoundsLikeComplaint }>;
export type Ran = Readonly<{
  ruleId: string;
  interactionId: string;
  conversationId: string;
  outcomes: readonly RuleOutcome[];
}>;

/** Lets the rules look at what came in, for a moment; `more` where something still waits. */
export function runSome(writer: Writer, parts: RunWith): Readonly<{ ran: readonly Ran[]; more: boolean }> {
  const until = performance.now() + longest;
  const ran: Ran[] = [];
  do {
    const id = nextUnruled(writer);
    if (id === null) return { ran, more: false };
    try {
      ran.push(...runOn(writer, id, parts));
    } catch (failure) {
      // Nothing of it was done. It is put aside: others do not wait for what fails each time.
      settleUnruled(writer, id);
      throw failure;
    }
  } while (performance.now() < until);
  return { ran, more: nextUnruled(writer) !== null };
}

/**
 * Asks every rule that was on when it came, in their order, what it says of one thing that came in, and does that: in one
 * transaction with the note that it was done. All rules see it as it came: what one does triggers none.
 */
function runOn(writer: Writer, interactionId: string, { draft, sounds }: RunWith): readonly Ran[] {
  return writer.database
    .transaction(() => {
      settleUnruled(writer, interactionId);
      const came = findCame(writer, interactionId);
      if (!came) return [];
      const facts = openFacts(writer, { now: writer.clock.now(), many: false, sounds })(came);
      const before = ranOn(writer, interactionId);
      const cameAt = Math.min(came.occurredAt, came.receivedAt);
      const asked = listRules(writer).filter(({ onSince }) => onSince !== null && onSince <= cameAt);
      const holding = asked.filter(({ filter }) => matches(filter, facts));
      const stop = holding.findIndex(({ stops }) => stops);
      const running = (stop < 0 ? holding : holding.slice(0, stop + 1)).filter(({ id }) => !before.has(id));
      return running.map(({ id: ruleId, actions }): Ran => {
        const batch = newId(writer.clock.now());
        const by = { actor: 'rule', batch } as const;
        const outcomes = actions.map((action) => doAction(writer, action, { came, ruleId, by, draft }));
        noteRun(writer, { ruleId, interactionId, outcomes, batch });
        return { ruleId, interactionId, conversationId: came.conversationId, outcomes };
      });
    })
    .immediate();
}
