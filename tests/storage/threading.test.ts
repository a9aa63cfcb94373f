import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrangingCommands } from '#main/inbox/arranging';
import { inboxCommands } from '#main/inbox/commands';
import { draftCommands } from '#main/outbound/draft-commands';
import { saveAccount } from '#main/storage/accounts';
import type { Writer } from '#main/storage/open-log';
import {
  account,
  conversationsOf,
  emptyLog,
  messageIdOf,
  readOf,
  store,
  type Letter,
} from '#tests/support/arriving-mail';

let writer: Writer & { folder: string };
beforeEach(() => {
  writer = emptyLog();
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

/** Mails in this order; the last one's subject names it. */
async function arrive(...letters: readonly Letter[]): Promise<void> {
  for (const letter of letters) await store(writer, [readOf(letter)]);
}

function interactionOf(number: number): string {
  const id = writer.database
    .prepare<[string], string>('select id from interaction where provider_id = ?')
    .pluck()
    .get(messageIdOf(number));
  if (id === undefined) throw new Error(`mail ${number} is not there`);
  return id;
}

function conversationOf(number: number): string {
  const id = writer.database
    .prepare<[string], string>('select conversation_id from interaction where provider_id = ?')
    .pluck()
    .get(messageIdOf(number));
  if (id === undefined) throw new Error(`mail ${number} is not there`);
  return id;
}

function shown(): unknown {
  return [
    'select id, conversation_id from interaction order by id',
    `select id, state, choice, choice_heard_at, choice_heard, choice_clock, unread, interactions, inbound, subject, preview,
       with_address, customer_id from conversation order by id`,
    'select id, conversation_id, content from local_draft order by id',
    'select id, conversation_id, state from outbox order by id',
  ].map((sql) => writer.database.prepare(sql).all());
}

const mail = (number: number, person: string, ...answers: readonly number[]): Letter => ({
  number,
  people: [person],
  answers: answers.map(messageIdOf),
});
const reply = (number: number, person: string, ...answers: readonly number[]): Letter => ({
  ...mail(number, person, ...answers),
  direction: 'outbound',
});

describe('a stranger', () => {
  it('who names ids of many conversations joins none of them with another', async () => {
    const customers = Array.from({ length: 30 }, (_, number) => mail(number, `customer${number}`));
    const hostile = { ...mail(40, 'mallory'), answers: customers.map(({ number }) => messageIdOf(number)) };
    const again = mail(41, 'mallory', 40, 3, 4);
    await arrive(hostile, ...customers, again, reply(42, 'customer3', 3), reply(43, 'customer4', 4));
    const together = conversationsOf(writer);
    expect(together).toHaveLength(30);
    expect(together.filter((subjects) => /Subject 3\b.*Subject 4\b/u.test(subjects))).toEqual([]);
  });

  it('who is a customer too draws nobody into their own conversation', async () => {
    await arrive(mail(1, 'marta'), mail(2, 'paul'), mail(3, 'marta', 1, 2), mail(4, 'marta', 3, 2));
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 3 | Subject 4', 'Subject 2']);
  });

  it('under a customer’s name, as the receiving server found, joins no two of theirs and becomes none of them', async () => {
    const forged = { details: { authenticity: { verdict: 'failed', detail: 'spf=fail' } as const } };
    await arrive(mail(1, 'marta'), mail(2, 'marta'), { ...mail(3, 'marta', 1, 2), ...forged });
    expect(conversationsOf(writer)).toHaveLength(2);
  });

  it('who takes the id of a customer’s mail for their own draws no answer to themselves', async () => {
    const thief = { ...mail(9, 'mallory'), messageId: messageIdOf(1) };
    await arrive(thief, reply(2, 'marta', 1), mail(1, 'marta'), mail(3, 'marta', 1, 2));
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 2 | Subject 3', 'Subject 9']);
  });
});

describe('answers', () => {
  it('to a newsletter are a conversation for each who answers, whenever it is found', async () => {
    const newsletter = { ...reply(1, 'nobody'), people: [] };
    await arrive(mail(2, 'marta', 1), newsletter, mail(3, 'paul', 1), reply(4, 'paul', 1, 3));
    expect(conversationsOf(writer)).toEqual(['Subject 1', 'Subject 2', 'Subject 3 | Subject 4']);
  });

  it('to a mail that is not here stand together, unless they are those of an audience', async () => {
    const answerOf = (number: number) => mail(number, `person${number}`, 99);
    await arrive(...[0, 1, 2, 3, 4].map(answerOf));
    expect(conversationsOf(writer)).toHaveLength(1);
    await arrive(answerOf(5));
    expect(conversationsOf(writer)).toHaveLength(6);
  });
  it('that came through a mailing list stand together, whoever wrote them', async () => {
    const bulk = { details: { automatic: 'bulk' } } as const;
    const list = Array.from({ length: 8 }, (_, number) => ({ ...mail(number, `person${number}`, 99), ...bulk }));
    await arrive(...list);
    expect(conversationsOf(writer)).toHaveLength(1);
  });
  it('from another address of the same firm stay in the conversation they answer', async () => {
    await arrive(mail(3, 'maria', 1, 2), reply(2, 'office', 1), reply(4, 'maria', 1, 2, 3), mail(1, 'office'));
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 2 | Subject 3 | Subject 4']);
  });

  it('without a reference are found by subject and person, not after a month and not under a word like “Order”', async () => {
    const subject = 'Re: The blue teapot';
    await arrive(
      { ...reply(4, 'marta'), subject, minute: 60 },
      { ...mail(1, 'marta'), subject: 'The blue teapot' },
      { ...mail(2, 'paul'), subject, minute: 61 },
      { ...mail(3, 'marta'), subject, minute: 60 * 24 * 40 },
      { ...mail(5, 'ines'), subject: 'Order' },
      { ...mail(6, 'ines'), subject: 'Re: Order' },
    );
    expect(conversationsOf(writer)).toEqual([
      'Order',
      'Re: Order',
      'Re: The blue teapot',
      'Re: The blue teapot',
      'The blue teapot | Re: The blue teapot',
    ]);
  });

  it('that only the network knows to belong together do so within their account', async () => {
    await arrive({ ...mail(1, 'marta'), thread: '77' }, { ...reply(2, 'marta'), thread: '77' });
    await store(writer, [readOf({ ...mail(3, 'marta'), thread: '77' })], {
      ...account,
      accountId: 'b',
      address: 'b@bakery.example',
    });
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 2', 'Subject 3']);
  });
});

describe('what is put right by hand', () => {
  it('stays: what answers a split-off mail follows it, an older one found late stands with the rest', async () => {
    const { splitConversation } = arrangingCommands(writer);
    await arrive(mail(1, 'marta', 0), reply(2, 'marta', 0, 1), mail(3, 'marta', 0, 1), mail(4, 'marta', 0, 1, 3));
    splitConversation({ interactionIds: [3, 4].map(interactionOf) });
    await arrive(mail(5, 'marta', 0, 1, 3, 4), mail(6, 'marta', 0, 1, 2), { ...mail(0, 'marta'), minute: -60 });
    expect(conversationsOf(writer)).toEqual([
      'Subject 0 | Subject 1 | Subject 2 | Subject 6',
      'Subject 3 | Subject 4 | Subject 5',
    ]);
  });

  it('takes along what is being written to a split-off mail', async () => {
    const { splitConversation, undoArranging } = arrangingCommands(writer);
    await arrive(mail(1, 'marta'), mail(2, 'marta', 1), mail(3, 'marta', 1, 2));
    draftCommands(writer).saveDraft({ id: conversationOf(3), text: 'About 3' });
    const before = shown();
    const split = splitConversation({ interactionIds: [interactionOf(3)] });
    const drafts = writer.database.prepare('select id, conversation_id from local_draft');
    expect(drafts.all()).toEqual([{ id: split.id, conversation_id: split.id }]);
    undoArranging(split);
    expect(shown()).toEqual(before);
  });

  it('stays when the same mails come again, under other UIDs, from a file, or in another account', async () => {
    const { mergeConversations, splitConversation } = arrangingCommands(writer);
    const letters = [mail(1, 'marta'), mail(2, 'paul'), mail(3, 'paul', 2), mail(4, 'ines')];
    await arrive(...letters);
    mergeConversations({ ids: [1, 4].map(conversationOf) });
    splitConversation({ interactionIds: [interactionOf(3)] });
    const before = shown();
    for (const origin of [account, { ...account, accountId: null }, { ...account, accountId: 'zweites' }])
      await store(writer, letters.map(readOf), origin);
    expect(shown()).toEqual(before);
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 4', 'Subject 2', 'Subject 3']);
  });

  it('is undone as it was: ids, states, what is being written', async () => {
    const { mergeConversations, splitConversation, undoArranging } = arrangingCommands(writer);
    await arrive(mail(1, 'marta'), reply(2, 'marta', 1), mail(3, 'paul'), mail(4, 'ines'), mail(5, 'ines', 4));
    await inboxCommands(writer).changeConversations({ of: { ids: [1, 4].map(conversationOf) }, to: { state: 'done' } });
    const { saveDraft } = draftCommands(writer);
    for (const number of [1, 3]) saveDraft({ id: conversationOf(number), text: `About ${number}` });
    const before = shown();
    const merged = mergeConversations({ ids: [3, 1, 4].map(conversationOf) });
    expect(conversationsOf(writer)).toHaveLength(1);
    const between = shown();
    const split = splitConversation({ interactionIds: [interactionOf(3)] });
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 2 | Subject 4 | Subject 5', 'Subject 3']);
    undoArranging(split);
    expect(shown()).toEqual(between);
    undoArranging(merged);
    expect(shown()).toEqual(before);
    expect(() => undoArranging(merged)).toThrow('not-found');
  });

  it('keeps words written since when it is undone, and lets a mail that came meanwhile find its place', async () => {
    const { mergeConversations, undoArranging } = arrangingCommands(writer);
    await arrive(mail(1, 'marta'), mail(2, 'paul'));
    const { saveDraft } = draftCommands(writer);
    saveDraft({ id: conversationOf(1), text: 'Before' });
    const merged = mergeConversations({ ids: [1, 2].map(conversationOf) });
    saveDraft({ id: merged.id, text: 'Before, and more' });
    await arrive(mail(3, 'paul', 2), mail(4, 'marta', 1));
    expect(conversationsOf(writer)).toHaveLength(1);
    undoArranging(merged);
    expect(conversationsOf(writer)).toEqual(['Subject 1 | Subject 4', 'Subject 2 | Subject 3']);
    expect(JSON.stringify(shown())).toContain('Before, and more');
  });

  it('that makes one of something settled and something that waits leaves it open, whichever was touched last', async () => {
    await arrive(mail(1, 'marta'), mail(2, 'marta'));
    const ids = [1, 2].map(conversationOf);
    for (const settled of ids) {
      await inboxCommands(writer).changeConversations({ of: { ids }, to: { state: 'open' } });
      await inboxCommands(writer).changeConversations({ of: { ids: [settled] }, to: { state: 'done' } });
      const { id, undo } = arrangingCommands(writer).mergeConversations({ ids });
      const state = writer.database.prepare('select state from conversation where id = ?').pluck();
      expect(state.get(id)).toBe('open');
      arrangingCommands(writer).undoArranging({ undo });
      expect(new Set(ids.map((each) => state.get(each)))).toEqual(new Set(['done', 'open']));
    }
  });

  it('refuses one conversation alone, all of a conversation, and mails of two', async () => {
    const { mergeConversations, splitConversation } = arrangingCommands(writer);
    await arrive(mail(1, 'marta'), mail(2, 'paul'));
    const ids = [conversationOf(1), conversationOf(1)];
    expect(() => mergeConversations({ ids })).toThrow('invalid-input');
    expect(() => splitConversation({ interactionIds: [interactionOf(1)] })).toThrow('invalid-input');
    expect(() => splitConversation({ interactionIds: [1, 2].map(interactionOf) })).toThrow('invalid-input');
    expect(() => splitConversation({ interactionIds: ['nothing'] })).toThrow('not-found');
  });
});

describe('a mail that two mailboxes got', () => {
  it('is shown once, and answered from the one it was addressed to, whichever saw it first', async () => {
    const [copy, named] = [
      { accountId: 'a-copy', address: 'copies@bakery.example', channel: 'email' },
      { accountId: 'z-named', address: 'anna@bakery.example', channel: 'email' },
    ];
    for (const { accountId, address } of [copy, named])
      saveAccount(writer, { id: accountId, channel: 'email', address, name: null, settings: {} }, writer.tick());
    for (const [number, origins] of [
      [1, [copy, named]],
      [2, [named, copy]],
      [3, [{ ...copy, accountId: null }, copy]],
    ] as const)
      for (const origin of origins)
        await store(writer, [readOf({ ...mail(number, 'marta'), seen: origin === named })], origin);
    expect(
      writer.database.prepare('select subject, account_id as account, read from interaction order by subject').all(),
    ).toEqual([
      { subject: 'Subject 1', account: 'z-named', read: 1 },
      { subject: 'Subject 2', account: 'z-named', read: 1 },
      { subject: 'Subject 3', account: 'a-copy', read: 0 },
    ]);
    const outcomes = writer.database
      .prepare('select outcome, count(*) as count from local_served group by outcome')
      .all();
    expect(outcomes).toEqual([
      { outcome: 'duplicate', count: 3 },
      { outcome: 'stored', count: 2 },
    ]);
  });
});
