import type { Clock } from '#main/kernel/clock';
import { required } from '#main/kernel/refusal';
import type { Caller } from '#main/kernel/port';
import { countRuns, listRuns } from '#main/storage/rule-runs';
import { findRule, listRules } from '#main/storage/rules';
import type { Reader } from '#main/storage/statement';
import type { Rule, RuleGroup, RulePreview } from '#shared/domain/rule';
import type { ChangingRule, NewRule, ruleCommands } from './commands.ts';
import type { Previewing } from './previewing.ts';

export type Rules = ReturnType<typeof openRules>;

/** What the shop has done by itself when something comes in. */
export function openRules(
  parts: Readonly<{
    reader: Reader;
    clock: Clock;
    commands: Caller<ReturnType<typeof ruleCommands>>;
    /** Goes through a year, beside the core's own thread. */
    preview: (asked: Previewing) => Promise<RulePreview>;
  }>,
) {
  const { reader, clock, commands } = parts;
  const show = (id: string): Rule => required(findRule(reader, id));
  return {
    list: () => {
      const counts = countRuns(reader);
      return listRules(reader).map((rule) => {
        const { runs = 0, lastAt = null } = counts.get(rule.id) ?? {};
        return { rule, runs, lastRunAt: lastAt };
      });
    },
    show,
    /** Of a rule, or of one that is being written. */
    preview: ({ id, filter }: Readonly<{ id: string | null; filter: RuleGroup | null }>) =>
      parts.preview({ filter: filter ?? show(id ?? '').filter, now: clock.now() }),
    runs: (id: string, page: Readonly<{ after: string | null; limit: number }>) => listRuns(reader, show(id).id, page),
    add: (rule: NewRule) => commands.call('addRule', rule),
    change: (input: ChangingRule) => commands.call('changeRule', input),
    switchOn: (input: Readonly<{ id: string; on: boolean }>) => commands.call('switchRule', input),
    order: (ids: readonly string[]) => commands.call('orderRules', { ids }),
    remove: (id: string) => commands.call('removeRule', { id }),
  };
}
