import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { followUpCommands } from '#main/followups/commands';
import { arrivalCommands } from '#main/inbound/store';
import { openLog } from '#main/kernel/log';
import { Scope } from '#main/kernel/scope';
import { noticeCommands } from '#main/notices/commands';
import { openNotices } from '#main/notices/notices';
import { leaveNotice } from '#main/storage/notices';
import type { Notice } from '#shared/domain/notice';
import { callsOf } from '#tests/support/calls-of';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Marta wrote; `open` is a start of the core, which tells what it tells. */
async function shop() {
  const writer = emptyLog();
  folders.push(writer.folder);
  const reads = [readOf({ number: 1, people: ['marta'] })];
  await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads });
  const time = { now: Date.UTC(2026, 2, 10, 11) };
  const answers = noticeCommands(writer);
  const open = () => {
    const told: Notice[] = [];
    // In one thread, as the log's own: what is called is answered at once.
    const commands = callsOf(answers);
    const parts = { reader: writer, clock: { now: () => time.now }, log: openLog(null), commands, accounts: () => [] };
    const notices = openNotices({ ...parts, background: false, tell: (notice) => told.push(notice) }, new Scope());
    return { ...notices, told };
  };
  const conversation = String(writer.database.prepare('select id from conversation').pluck().get());
  return { writer, time, open, conversation };
}

describe('a notice', () => {
  it('of a promise is told once: over windows, another look, and another start', async () => {
    const { writer, time, open, conversation } = await shop();
    const promise = { customerId: null, conversationId: conversation, kind: 'promise', text: 'Call back' } as const;
    followUpCommands(writer).createFollowUp({
      ...promise,
      dueAt: time.now + 60_000,
    });
    const first = open();
    await first.look();
    expect(first.told).toEqual([]);
    time.now += 120_000;
    await first.look();
    await first.look();
    expect(first.told).toMatchObject([{ kind: 'due', who: 'marta', what: 'Call back' }]);
    const id = first.told[0]?.id ?? '';
    expect(first.offered()).toHaveLength(1);
    expect([await first.claim(id), await first.claim(id)]).toEqual([true, false]);
    const second = open();
    await second.look();
    expect([second.told, second.offered()]).toEqual([[], []]);
  });

  it('of what came in during quiet hours is in the sum after them', async () => {
    const { time, open, conversation } = await shop();
    const notices = open();
    const hour = (at: number): string => `${String(new Date(at).getHours()).padStart(2, '0')}:00`;
    await notices.setSettings({
      ...notices.settings(),
      quiet: { on: true, from: hour(time.now), to: hour(time.now + 3_600_000) },
    });
    await notices.arrived([conversation]);
    await notices.arrived([conversation]);
    expect(notices.told).toEqual([]);
    time.now += 3_600_000;
    await notices.look();
    await notices.look();
    expect(notices.told).toMatchObject([{ kind: 'held', counts: { arrived: 2 } }]);
  });

  it('that a rule leaves says its words, and is left once however often the rule says it', async () => {
    const { writer, time, open, conversation } = await shop();
    const rule = {
      id: 'rule-run',
      kind: 'rule',
      about: conversation,
      words: 'Somebody asks for a wedding cake',
    } as const;
    expect([1, 2].map(() => leaveNotice(writer, { ...rule, at: time.now }))).toEqual([true, false]);
    const notices = open();
    await notices.look();
    expect(notices.told).toMatchObject([{ kind: 'rule', who: 'marta', what: 'Somebody asks for a wedding cake' }]);
  });
});
