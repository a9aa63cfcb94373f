import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { inboxCommands } from '#main/inbox/commands';
import { viewCommands } from '#main/inbox/view-commands';
import { countConversationsOf, idsOfConversations, listConversations } from '#main/storage/conversation-lists';
import { conversationTagsInUse } from '#main/storage/conversation-tags';
import { listConversationViews } from '#main/storage/conversation-views';
import { countConversations } from '#main/storage/conversations';
import { listComplaints } from '#main/storage/complaints';
import type { ConversationChange } from '#shared/domain/conversation';
import { conversationFilter, type ConversationFilter } from '#shared/domain/conversation-view';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

const hour = 3_600_000;
const now = 1_750_000_000_000;
let writer: ReturnType<typeof emptyLog>;

/** Five who wrote, each a minute after the one before. */
beforeEach(async () => {
  writer = emptyLog();
  const people = ['ada', 'bea', 'cem', 'dan', 'eva'];
  await store(
    writer,
    people.map((person, index) =>
      readOf({
        number: index + 1,
        people: [person],
        minute: index,
        text: `About glaze ${person === 'cem' ? 'and clay' : ''}`,
      }),
    ),
  );
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

const idOf = (number: number): string =>
  String(
    writer.database
      .prepare('select conversation_id from interaction where subject = ?')
      .pluck()
      .get(`Subject ${number}`),
  );
const change = (to: ConversationChange, ...numbers: number[]) =>
  inboxCommands(writer).changeConversations({ of: { ids: numbers.map(idOf) }, to });
const asked = (filter: Partial<ConversationFilter>): ConversationFilter => conversationFilter.parse(filter);
/** By the number of the mail; page by page, so that pages are tried along. */
const listed = (filter: Partial<ConversationFilter>, at = now): number[] => {
  const seen: number[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = listConversations(writer, asked(filter), { now: at, after, limit: 2 });
    seen.push(...page.items.map(({ subject }) => Number(subject?.split(' ')[1])));
    after = page.next;
    more = after !== null;
  }
  expect(countConversationsOf(writer, asked(filter), at)).toEqual({ count: seen.length, more: false });
  expect(idsOfConversations(writer, asked(filter), at).toSorted()).toEqual(seen.map(idOf).toSorted());
  return seen;
};
const open = { state: 'open', snoozed: false } as const;

describe('what is put off', () => {
  it('leaves the open ones, stands with what comes back sooner above it, and comes back to the top once', async () => {
    await change({ until: now + 2 * hour }, 1);
    await change({ until: now + hour }, 3);
    expect(listed(open)).toEqual([5, 4, 2]);
    expect(listed({ snoozed: true })).toEqual([3, 1]);
    expect(countConversations(writer, now)).toMatchObject({ open: 3, snoozed: 2 });
    expect(listed(open, now + hour)).toEqual([3, 5, 4, 2]);
    expect(listed({ snoozed: true }, now + hour)).toEqual([1]);
    expect(listed(open, now + 2 * hour)).toEqual([1, 3, 5, 4, 2]);
    expect(countConversations(writer, now + 2 * hour)).toMatchObject({ open: 5, snoozed: 0 });
  });

  it('goes on to be found by its state alone', async () => {
    await change({ until: now + hour }, 1);
    expect(listed({ state: 'open' })).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('a filter', () => {
  it('asks for whose turn it is, a tag, a channel, an account, and what is unread', async () => {
    await change({ tag: 'glaze', there: true }, 2, 4);
    await change({ state: 'waiting' }, 4);
    await change({ read: true }, 1, 2);
    expect(listed({ turn: 'customer' })).toEqual([4]);
    expect(listed({ turn: 'shop' })).toEqual([5, 3, 2, 1]);
    expect(listed({ tag: 'glaze' })).toEqual([4, 2]);
    expect(listed({ tag: 'glaze', turn: 'shop', unread: true })).toEqual([]);
    expect(listed({ unread: true })).toEqual([5, 4, 3]);
    expect(listed({ channel: 'email', accountId: 'account' })).toHaveLength(5);
    expect(listed({ channel: 'phone' })).toEqual([]);
    expect(conversationTagsInUse(writer)).toEqual([{ tag: 'glaze', conversations: 2 }]);
  });

  it('asks for words as a search does', async () => {
    await change({ state: 'done' }, 5);
    expect(listed({ text: 'clay' })).toEqual([3]);
    expect(listed({ text: 'glaze -clay' })).toEqual([5, 4, 2, 1]);
    expect(listed({ text: 'glaze is:done' })).toEqual([5]);
    expect(listed({ text: 'from:ada' })).toEqual([1]);
    await change({ tag: 'Late Delivery', there: true }, 2);
    expect(listed({ text: 'tag:"late delivery"' })).toEqual([2]);
    expect(listed({ text: 'glaze -tag:"late delivery"' })).toEqual([5, 4, 3, 1]);
    expect(listed({ text: 'is:received', state: 'open' })).toEqual([4, 3, 2, 1]);
  });

  it('asks for what an open complaint is about', () => {
    const about = { customerId: null, severity: 'high', summary: 'Lid broke' } as const;
    complaintCommands(writer).openComplaint({ ...about, conversationIds: [idOf(2)] });
    expect(listed({ complaint: true })).toEqual([2]);
  });
});

describe('all that a filter finds', () => {
  const of = (filter: Partial<ConversationFilter>) => ({ filter: asked(filter) });

  it('is changed as one thing and taken back as one', async () => {
    const { changeConversations } = inboxCommands(writer);
    const before = listed(open);
    const done = await changeConversations({ of: of({ text: 'glaze' }), to: { state: 'done' } });
    expect([done.count, listed(open)]).toEqual([5, []]);
    activityCommands(writer).undoActivity(done);
    expect(listed(open)).toEqual(before);
    const snoozed = await changeConversations({ of: of({ unread: true }), to: { until: now + hour } });
    const tagged = await changeConversations({ of: of({ snoozed: true }), to: { tag: 'later', there: true } });
    expect([snoozed.count, tagged.count, listed({ tag: 'later' }).length]).toEqual([5, 5, 5]);
    for (const batch of [tagged, snoozed]) activityCommands(writer).undoActivity(batch);
    expect([listed(open), listed({ tag: 'later' })]).toEqual([before, []]);
  });

  it('lets others write in between', async () => {
    let transactions = 0;
    const { changeConversations } = inboxCommands(writer, () => (transactions += 1) > 0);
    expect(await changeConversations({ of: of({}), to: { read: true } })).toMatchObject({ count: 5 });
    expect(transactions).toBe(5);
  });

  it('is closed without closing what was complained of', async () => {
    const about = { customerId: null, severity: 'high', summary: 'Lid broke' } as const;
    complaintCommands(writer).openComplaint({ ...about, conversationIds: [idOf(2)] });
    await inboxCommands(writer).changeConversations({ of: of({}), to: { state: 'done' } });
    const every = { customerId: null, conversationId: null, after: null, limit: 9 };
    expect(listComplaints(writer, { ...every, state: 'open' })).toHaveLength(1);
    expect(listed({ complaint: true, state: 'done' })).toEqual([2]);
  });
});

describe('a saved view', () => {
  it('is added, changed, put in another place and removed, each taken back by what it answers', () => {
    const { addView, changeView, orderViews, removeView } = viewCommands(writer);
    const { undoActivity } = activityCommands(writer);
    const named = (): string[] => listConversationViews(writer).map(({ name }) => name);
    const glaze = addView({ name: 'Glaze', filter: asked({ tag: 'glaze' }) });
    const ours = addView({ name: 'Our turn', filter: asked({ turn: 'shop' }) });
    const changed = changeView({ id: glaze.id, name: 'Glazes' });
    const ordered = orderViews({ ids: [ours.id, glaze.id] });
    expect(named()).toEqual(['Our turn', 'Glazes']);
    const removed = removeView({ id: ours.id });
    expect(named()).toEqual(['Glazes']);
    for (const done of [removed, ordered, changed]) undoActivity(done);
    expect(named()).toEqual(['Glaze', 'Our turn']);
    undoActivity(glaze);
    expect(named()).toEqual(['Our turn']);
    expect(() => changeView({ id: glaze.id, name: 'Gone' })).toThrow('not-found');
    expect(() => orderViews({ ids: [glaze.id] })).toThrow('invalid-input');
  });
});
