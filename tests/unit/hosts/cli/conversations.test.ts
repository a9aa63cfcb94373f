import { beforeEach, describe, expect, it } from 'vitest';
import { commandLine, objects, operations } from '#tests/support/command-line';
import { sampleConversation } from '#tests/support/samples';

let asked: unknown[] = [];
beforeEach(() => {
  asked = [];
});
const change = operations.inbox.change.handler(({ input }) => {
  asked.push(input);
  return { undo: 'batch', count: 2 };
});
const list = operations.inbox.list.handler(({ input }) => {
  asked.push([input.state, input.snoozed, input.tag]);
  return { items: [{ ...sampleConversation, tags: ['glaze'], snoozedUntil: 1_900_000_000_000 }], next: null };
});
const run = (...words: string[]) =>
  commandLine(['conversations', ...words, '--json'], { router: { inbox: { change } } });

describe('what becomes of conversations, from a script', () => {
  it('is a state, a time to come back, a tag or a mark, of those that are named', async () => {
    await run('set-state', 'done', 'one', 'two');
    await run('snooze', '2099-01-02T08:00:00Z', 'one');
    await run('snooze', 'until they answer', 'one');
    await run('tag', 'late delivery', 'one');
    await run('untag', 'late delivery', 'one');
    const { out } = await run('read', 'one');
    expect(asked).toEqual([
      { ids: ['one', 'two'], to: { state: 'done' } },
      { ids: ['one'], to: { until: Date.UTC(2099, 0, 2, 8) } },
      { ids: ['one'], to: { state: 'waiting' } },
      { ids: ['one'], to: { tag: 'late delivery', there: true } },
      { ids: ['one'], to: { tag: 'late delivery', there: false } },
      { ids: ['one'], to: { read: true } },
    ]);
    expect(objects(out)).toEqual([{ undo: 'batch', count: 2 }]);
  });

  it('or of all that a search finds, but not of nothing or of both', async () => {
    await run('unread', '--matching', 'glaze is:open');
    expect(asked).toMatchObject([{ filter: { text: 'glaze is:open', aside: null }, to: { read: false } }]);
    const wrong = [
      ['read'],
      ['read', 'one', '--matching', 'glaze'],
      ['snooze', '2001-01-01', 'one'],
      ['tag', ' ', 'one'],
    ];
    const codes = await Promise.all(wrong.map(async (words) => (await run(...words)).code));
    expect([codes, asked.length]).toEqual([[2, 2, 2, 2], 1]);
  });

  it('is listed by state, by tag and put off, with tags and when it comes back', async () => {
    const words = ['list', 'conversations', '--state', 'open', '--snoozed', '--tag', 'glaze', '--json'];
    const { out } = await commandLine(words, { router: { inbox: { list } } });
    expect(asked).toEqual([['open', true, 'glaze']]);
    expect(objects(out)).toMatchObject([{ tags: ['glaze'], snoozedUntil: '2030-03-17T17:46:40.000Z' }]);
  });
});
