import { listCame } from '#main/storage/rule-facts';
import { onOneLine } from '#main/storage/rule-runs';
import type { Reader } from '#main/storage/statement';
import type { RuleGroup, RulePreview } from '#shared/domain/rule';
import { openFacts } from './facts.ts';
import { matches } from './matches.ts';
import { openSounds } from './sounds.ts';

/** What a rule would have done is looked up for so long. */
const lookBack = 365 * 24 * 60 * 60_000;
const mostExamples = 200;
const page = 500;

export type Previewing = Readonly<{ filter: RuleGroup; now: number }>;

/** Of what of the last twelve months a rule would have held. Goes through all of it: not for the core's own thread. */
export function previewRule(reader: Reader, { filter, now }: Previewing): RulePreview {
  const from = now - lookBack;
  const factsOf = openFacts(reader, { now, many: true, sounds: openSounds(reader) });
  const examples: RulePreview['examples'][number][] = [];
  let [considered, matched] = [0, 0];
  let before: number | null = null;
  for (;;) {
    const found = listCame(reader, { since: from, before, limit: page });
    for (const came of found) {
      considered += 1;
      if (!matches(filter, factsOf(came))) continue;
      matched += 1;
      const { id: interactionId, conversationId, fromName, fromAddress, subject, text, occurredAt } = came;
      const shown = { interactionId, conversationId, from: fromName ?? fromAddress, subject, occurredAt };
      if (examples.length < mostExamples) examples.push({ ...shown, preview: onOneLine(text) });
    }
    const last = found.at(-1);
    if (!last || found.length < page) return { from, asOf: now, considered, matched, examples };
    before = last.row;
  }
}
