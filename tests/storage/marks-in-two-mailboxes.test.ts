import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrivalCommands } from '#main/inbound/store';
import { queueAnswered } from '#main/storage/marks';
import type { Writer } from '#main/storage/open-log';
import { account, emptyLog, readOf, store } from '#tests/support/arriving-mail';

const letter = { number: 1, people: ['marta'] } as const;
const other = { ...account, accountId: 'other', address: 'info@bakery.example' };
let writer: Writer & { folder: string };
beforeEach(() => {
  writer = emptyLog();
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

describe('a mail that two mailboxes got', () => {
  it('is marked as read in both when it is answered, where it came already read in one', async () => {
    for (const origin of [account, other]) await store(writer, [readOf({ ...letter, seen: origin === other })], origin);
    const id = writer.database.prepare<[], string>('select id from interaction').pluck().get() ?? '';
    queueAnswered(writer, id);
    const { pollPosition } = arrivalCommands(writer, () => false);
    const { marks } = pollPosition({ accountId: 'account' });
    expect(marks.map(({ mark, on }) => `${mark} ${on}`).toSorted()).toEqual(['answered true', 'seen true']);
  });

  it('is marked in both when it is read in one, so that no later change in the other makes it unread again', async () => {
    for (const origin of [account, other]) await store(writer, [readOf(letter)], origin);
    const { noteServed, pollPosition } = arrivalCommands(writer, () => false);
    const place = { stream: 'INBOX;1', item: '1' };
    const say = (accountId: string, seen: boolean) =>
      noteServed({ accountId, marks: [{ ...place, seen }], listed: [], gone: [], ended: [], became: [], cursor: null });
    say('account', true);
    expect(pollPosition({ accountId: 'account' }).marks).toEqual([]);
    expect(pollPosition({ accountId: 'other' }).marks).toMatchObject([{ ...place, mark: 'seen', on: true }]);
    say('other', false);
    expect(writer.database.prepare('select unread from conversation').pluck().all()).toEqual([0]);
  });
});
