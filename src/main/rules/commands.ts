import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
import { listRules, rules, type RuleFields } from '#main/storage/rules';
import type { DraftAnswer } from './doing.ts';
import { runSome } from './running.ts';
import { openSounds } from './sounds.ts';

export type NewRule = Pick<RuleFields, 'name' | 'filter' | 'actions' | 'stops'>;
export type ChangingRule = Readonly<{ id: string } & { [Field in keyof NewRule]?: NewRule[Field] | undefined }>;

/** What the log thread does for rules. What is written down of them is undone by what it answers; so is each run. */
export function ruleCommands(writer: Writer, draft: DraftAnswer) {
  const sounds = openSounds(writer);
  const put = (
    id: string,
    to: RuleFields | null,
    { batch, kind }: Readonly<{ batch: string; kind: string }>,
  ): boolean => revise(writer, rules, { id, to, kind, batch });
  const standing = (id: string): RuleFields => required(rules.find(writer, id));
  return {
    /** Switched off, until somebody has looked at what it would have done. */
    addRule: (fields: NewRule): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      const position = (listRules(writer).at(-1)?.position ?? 0) + 1;
      const made = { ...fields, position, onSince: null };
      return { id, ...inBatch(writer, (batch) => put(id, made, { batch, kind: 'add-rule' })) };
    },
    changeRule: ({ id, ...changes }: ChangingRule): Undoable =>
      inBatch(writer, (batch) => put(id, withChanges(standing(id), changes), { batch, kind: 'change-rule' })),
    /** From now on, or no more. */
    switchRule: ({ id, on }: { id: string; on: boolean }): Undoable =>
      inBatch(writer, (batch) => {
        const found = standing(id);
        // Mail is dated to the second: what comes in the same one counts.
        const now = Math.floor(writer.clock.now() / 1000) * 1000;
        const onSince = on ? (found.onSince ?? now) : null;
        put(id, { ...found, onSince }, { batch, kind: on ? 'switch-rule-on' : 'switch-rule-off' });
      }),
    orderRules: ({ ids }: { ids: readonly string[] }): Undoable =>
      inBatch(writer, (batch) => {
        for (const { id } of listRules(writer)) {
          const position = ids.indexOf(id);
          if (position < 0) throw new Refusal('invalid-input', { detail: 'not every rule is in the order' });
          put(id, { ...standing(id), position }, { batch, kind: 'change-rule' });
        }
      }),
    removeRule: ({ id }: { id: string }): Undoable =>
      inBatch(writer, (batch) => {
        standing(id);
        put(id, null, { batch, kind: 'remove-rule' });
      }),
    runRules: () => runSome(writer, { draft, sounds }),
  };
}
