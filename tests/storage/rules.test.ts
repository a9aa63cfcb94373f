import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { answerCommands } from '#main/answers/commands';
import { draftAnswer } from '#main/answers/drafting';
import { draftAt } from '#main/outbound/draft';
import { ruleCommands } from '#main/rules/commands';
import { previewRule } from '#main/rules/previewing';
import { countUnruled, listRuns } from '#main/storage/rule-runs';
import type { Writer } from '#main/storage/open-log';
import { ruleAction, type RuleAction, type RuleGroup } from '#shared/domain/rule';
import { emptyLog, messageIdOf, readOf, store, type Letter } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function shop() {
  const writer = emptyLog();
  folders.push(writer.folder);
  return { writer, ...commandsOf(writer) };
}

function commandsOf(writer: Writer) {
  const commands = ruleCommands(writer, (drafting) =>
    draftAnswer(writer, (conversationId) => draftAt(writer, conversationId), drafting),
  );
  return {
    ...commands,
    runAll: () => {
      const ran = [];
      for (let more = true; more;) {
        const some = commands.runRules();
        ran.push(...some.ran);
        more = some.more;
      }
      return ran;
    },
    undo: (undo: string) => activityCommands(writer).undoActivity({ undo }),
  };
}

const holds = (text: string): RuleGroup => ({
  match: 'all',
  of: [{ field: 'words', test: { is: 'containing', text } }],
});
const everything: RuleGroup = { match: 'all', of: [] };
/** The clock of these logs stands after this many minutes. */
const now = 1_750_000_000_000;
const since = (now - 1_700_000_000_000) / 60_000;
const mail = (number: number, letter: Partial<Letter> = {}) =>
  readOf({ number, people: ['marta'], minute: since + number, receivedAt: now + number * 60_000, ...letter });

function ruleThat(commands: ReturnType<typeof commandsOf>, filter: RuleGroup, actions: RuleAction[]): string {
  const { id } = commands.addRule({ name: 'A rule', filter, actions, stops: false });
  commands.switchRule({ id, on: true });
  return id;
}

/** Everything a rule can change, as it stands; the clock of an act is no part of that. */
function standing({ database }: Writer): unknown {
  const all = (sql: string): unknown => database.prepare(sql).raw().all();
  return [
    all('select id, state, snoozed_until, choice from conversation order by id'),
    all('select conversation_id, tag from conversation_tag where there = 1 order by 1, 2'),
    all('select id, vip, stage from customer order by id'),
    all('select customer_id, tag from customer_tag order by 1, 2'),
    all('select id, text from follow_up order by id'),
    all('select id, severity from complaint order by id'),
    all('select id, content from local_draft order by id'),
  ];
}

describe('a rule', () => {
  it('runs on what comes in after it was switched on, once, in what order and however often it is asked', async () => {
    const { writer, ...commands } = shop();
    await store(writer, [mail(1)]);
    const rule = ruleThat(commands, holds('mail'), [{ do: 'tag-conversation', tag: 'seen' }]);
    await store(writer, [mail(2), mail(3)]);
    await store(writer, [mail(2)]);
    expect(countUnruled(writer)).toBe(2);
    expect(commands.runAll().map(({ ruleId }) => ruleId)).toEqual([rule, rule]);
    expect([commands.runAll(), countUnruled(writer)]).toEqual([[], 0]);
    expect(listRuns(writer, rule, { after: null, limit: 1 })).toMatchObject({ items: [{ subject: 'Subject 3' }] });
  });

  it('never looks back: at old mail that a first sync brings, or at what was written before and came late', async () => {
    const { writer, ...commands } = shop();
    ruleThat(commands, everything, [{ do: 'mark-vip' }]);
    await store(writer, [
      mail(1, { minute: 0, receivedAt: 1_700_000_000_000 }),
      // Its date is forged: it came long before.
      mail(2, { receivedAt: 1_700_000_000_000 }),
      mail(3, { direction: 'outbound' }),
      mail(4, { details: { automatic: 'reply' } }),
    ]);
    expect(countUnruled(writer)).toBe(0);
  });

  it('looks after a kill at what was stored before it', async () => {
    const { writer, ...commands } = shop();
    const rule = ruleThat(commands, everything, [{ do: 'tag-customer', tag: 'new' }]);
    await store(writer, [mail(1)]);
    // Another core opens the log: nothing but what is on disk is left of the one that stored.
    expect(commandsOf(writer).runAll()).toMatchObject([{ ruleId: rule, outcomes: [{ outcome: 'done' }] }]);
  });

  it('does nothing where it is switched off, and nothing for what came while it was', async () => {
    const { writer, ...commands } = shop();
    const rule = ruleThat(commands, everything, [{ do: 'mark-vip' }]);
    ruleThat(commands, holds('nothing'), [{ do: 'mark-vip' }]);
    commands.switchRule({ id: rule, on: false });
    await store(writer, [mail(1)]);
    expect(commands.runAll()).toEqual([]);
    commands.switchRule({ id: rule, on: true });
    expect(commands.runAll()).toEqual([]);
  });

  it('that stops keeps those behind it from being asked, in the order they are in', async () => {
    const { writer, ...commands } = shop();
    const first = ruleThat(commands, holds('mail'), [{ do: 'tag-conversation', tag: 'first' }]);
    commands.changeRule({ id: first, stops: true });
    const second = ruleThat(commands, holds('mail'), [{ do: 'tag-conversation', tag: 'second' }]);
    await store(writer, [mail(1)]);
    expect(commands.runAll().map(({ ruleId }) => ruleId)).toEqual([first]);
    commands.orderRules({ ids: [second, first] });
    await store(writer, [mail(2)]);
    expect(commands.runAll().map(({ ruleId }) => ruleId)).toEqual([second, first]);
  });

  it('is triggered by nothing another rule does', async () => {
    const { writer, ...commands } = shop();
    ruleThat(commands, everything, [{ do: 'mark-vip' }]);
    ruleThat(commands, { match: 'all', of: [{ field: 'vip', test: { is: 'yes' } }] }, [{ do: 'notify', words: 'VIP' }]);
    await store(writer, [mail(1)]);
    expect(commands.runAll()).toHaveLength(1);
    expect(countUnruled(writer)).toBe(0);
  });

  it('says what it could not do, and does the rest', async () => {
    const { writer, ...commands } = shop();
    ruleThat(commands, everything, [
      { do: 'draft', answerId: 'gone' },
      { do: 'tag-conversation', tag: 'seen' },
    ]);
    await store(writer, [mail(1)]);
    expect(commands.runAll()[0]?.outcomes.map(({ outcome }) => outcome)).toEqual(['not-possible', 'done']);
  });

  it('asks a complaint’s sound only by its words', async () => {
    const { writer, ...commands } = shop();
    ruleThat(commands, { match: 'all', of: [{ field: 'complaint', test: { is: 'yes' } }] }, [
      { do: 'open-complaint', severity: 'high' },
    ]);
    await store(writer, [
      mail(1, { text: 'Do you have blue cups?' }),
      mail(2, { text: 'The lid arrived broken. I want my money back!' }),
    ]);
    expect(commands.runAll()).toHaveLength(1);
  });

  it('knows no action that sends, and none that closes a complaint', () => {
    expect(ruleAction.options.map(({ shape }) => shape.do.value).toSorted()).toEqual(
      [
        ...['draft', 'follow-up', 'mark-vip', 'notify', 'open-complaint', 'set-state', 'snooze'],
        ...['tag-conversation', 'tag-customer'],
      ].toSorted(),
    );
  });

  it('would have held of as much as it is previewed with, and a preview does nothing', async () => {
    const { writer } = shop();
    await store(writer, [mail(1), mail(2, { text: 'A teapot' }), mail(3, { minute: 0 })]);
    const before = standing(writer);
    const preview = previewRule(writer, { filter: holds('TEAPOT'), now: now + 86_400_000 });
    expect(preview).toMatchObject({ considered: 2, matched: 1, examples: [{ preview: 'A teapot', from: 'marta' }] });
    expect(standing(writer)).toEqual(before);
  });
});

const thanks = {
  name: 'Thanks',
  shortcut: null,
  variants: [{ language: null, text: 'Thank you!', html: '<p>Thank you!</p>', short: null }],
};
const anyActions = fc.uniqueArray(
  fc.constantFrom<RuleAction>(
    { do: 'tag-conversation', tag: 'seen' },
    { do: 'tag-customer', tag: 'wholesale' },
    { do: 'mark-vip' },
    { do: 'set-state', state: 'done' },
    { do: 'set-state', state: 'waiting' },
    { do: 'snooze', days: 2 },
    { do: 'snooze', days: null },
    { do: 'follow-up', text: 'Call back', days: 1 },
    { do: 'open-complaint', severity: 'normal' },
    { do: 'draft', answerId: 'answer' },
    { do: 'notify', words: 'Look' },
  ),
  { minLength: 1, maxLength: 6 },
);

describe('any rules', () => {
  it('leave nothing when each of their runs is undone, the last first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyActions, { minLength: 1, maxLength: 3 }), fc.nat(3), async (lists, mails) => {
        const { writer, ...commands } = shop();
        const saved = answerCommands(writer, (conversationId) => draftAt(writer, conversationId));
        const [answerId = ''] = saved.addAnswers({ answers: [thanks] }).ids;
        for (const actions of lists)
          ruleThat(
            commands,
            everything,
            actions.map((action) => (action.do === 'draft' ? { ...action, answerId } : action)),
          );
        const arriving = Array.from({ length: mails + 1 }, (_, at) =>
          mail(at + 1, { answers: at % 2 === 1 ? [messageIdOf(at)] : [] }),
        );
        await store(writer, arriving);
        const before = standing(writer);
        commands.runAll();
        const batches = writer.database
          .prepare<[], string>(
            "select batch from (select batch, max(clock) as last from activity where actor = 'rule' group by batch) order by last desc",
          )
          .pluck()
          .all();
        for (const batch of batches) commands.undo(batch);
        expect(standing(writer)).toEqual(before);
        expect(commands.runAll()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
