import { Argument, type Command } from 'commander';
import {
  conversationState,
  conversationTag,
  type ConversationChange,
  type ConversationState,
} from '#shared/domain/conversation';
import { conversationFilter } from '#shared/domain/conversation-view';
import { WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { momentIn } from '../moment-in.ts';
import { text } from '../text.ts';

type Meaning = Readonly<{ matching?: string }>;

export function addConversationCommands(program: Command, host: Host): void {
  const conversations = program.command('conversations').description('what becomes of conversations');
  const changing = (name: string, description: string): Command =>
    conversations
      .command(name)
      .description(description)
      .option('--matching <query>', 'all that a search finds, instead of naming them');
  const change = async (ids: readonly string[], { matching }: Meaning, to: ConversationChange): Promise<void> => {
    if ((matching === undefined) === (ids.length === 0)) throw new WrongUse(text.conversationsOrMatching);
    await host.withCore(async ({ client, printer }) => {
      const done =
        matching === undefined
          ? await client.inbox.change({ ids: [...ids], to })
          : await client.inbox.change({ filter: conversationFilter.parse({ aside: null, text: matching }), to });
      await printer.result(done, [text.conversationsChanged(done.count, done.undo)]);
    });
  };
  changing('set-state', 'open, waiting for the customer, or done')
    .addArgument(new Argument('<state>', 'the new state').choices(conversationState.options))
    .argument('[conversation...]')
    .action((state: ConversationState, ids: string[], meaning: Meaning) => change(ids, meaning, { state }));
  changing('snooze', 'put off until a time, or until somebody writes before that')
    .argument('<when>', '2026-03-01T08:00:00Z, words like "tomorrow 9" or "next Friday", or "until they answer"')
    .argument('[conversation...]')
    .action(async (when: string, ids: string[], meaning: Meaning) =>
      change(ids, meaning, isUntilAnswer(when) ? { state: 'waiting' } : { until: await later(when) }),
    );
  changing('tag', 'add a tag')
    .argument('<tag>')
    .argument('[conversation...]')
    .action((tag: string, ids: string[], meaning: Meaning) => change(ids, meaning, { tag: tagIn(tag), there: true }));
  changing('untag', 'take a tag off')
    .argument('<tag>')
    .argument('[conversation...]')
    .action((tag: string, ids: string[], meaning: Meaning) => change(ids, meaning, { tag: tagIn(tag), there: false }));
  changing('read', 'mark as read')
    .argument('[conversation...]')
    .action((ids: string[], meaning: Meaning) => change(ids, meaning, { read: true }));
  changing('unread', 'mark as unread')
    .argument('[conversation...]')
    .action((ids: string[], meaning: Meaning) => change(ids, meaning, { read: false }));
}

function isUntilAnswer(when: string): boolean {
  return /^(?:until )?(?:they |an )?answer$/iu.test(when.trim());
}

/** Only what lies ahead puts anything off. */
async function later(when: string): Promise<number> {
  const at = await momentIn(when, 'future');
  if (at <= Date.now()) throw new WrongUse(text.notAhead(when));
  return at;
}

function tagIn(words: string): string {
  const read = conversationTag.safeParse(words);
  if (!read.success) throw new WrongUse(text.notTag(words));
  return read.data;
}
