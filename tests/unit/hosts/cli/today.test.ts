import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HistoryLine } from '#shared/domain/history';
import { commandLine, objects, operations } from '#tests/support/command-line';
import { sampleConversation } from '#tests/support/samples';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const at = Date.UTC(2026, 2, 1, 8);
const waiting = { ...sampleConversation, id: 'waits', lastAt: at, unansweredSince: at };
const nothing = {
  ...{ asOf: at, unanswered: [], unansweredTotal: 0, answersDue: {}, channels: [], complaints: [], complaintsTotal: 0 },
  ...{ outgoing: [], due: [], dueTotal: 0, returning: [], accounts: [], read: [] },
  ...{ tickedFollowUps: [], tickedComplaints: [], tickedConversations: [] },
};

describe('today, from a script', () => {
  it('says what waits and as of when, for people and for scripts', async () => {
    const shown = { ...nothing, unanswered: [waiting], unansweredTotal: 7, answersDue: { waits: at } };
    const router = { today: { show: operations.today.show.handler(() => shown) } };
    expect((await commandLine(['today'], { router })).out).toMatch(
      /^As of [^\n]+\n\nWaiting for an answer: 7\n {2}waits /u,
    );
    const [noun] = objects((await commandLine(['today', '--json'], { router })).out);
    expect(noun).toMatchObject({
      ...{ asOf: '2026-03-01T08:00:00.000Z', unansweredTotal: 7 },
      unanswered: [{ id: 'waits', answerDueAt: '2026-03-01T08:00:00.000Z' }],
    });
  });

  it('is calm where nothing waits', async () => {
    const router = { today: { show: operations.today.show.handler(() => nothing) } };
    expect((await commandLine(['today'], { router })).out).toContain('Nothing waits.');
  });
});

describe('the history, from a script', () => {
  it('is one sentence a line, with the id that undo takes', async () => {
    const act = { kind: 'close-complaint', entity: 'complaint', entityId: 'c', name: 'A chip', customerId: null };
    const line: HistoryLine = {
      ...{ id: 'batch', at, actor: 'owner', kind: 'close-complaint', entity: 'complaint', count: 1, takesBack: null },
      ...{ acts: [{ ...act, customerName: null, changes: [] }], undo: 'possible' },
    };
    const asked: unknown[] = [];
    const history = operations.activity.history.handler(({ input }) => {
      asked.push([input.customerId, input.limit]);
      return { items: [line], next: null };
    });
    const { out } = await commandLine(['history', '--customer', 'marta', '--limit', '5', '--json'], {
      router: { activity: { history } },
    });
    expect(asked).toEqual([['marta', 5]]);
    expect(objects(out)).toMatchObject([{ id: 'batch', undo: 'possible', sentence: 'You closed a complaint: A chip' }]);
  });
});

describe('the stand-in’s page, from a script', () => {
  it('is written to a file, and what comes back is looked at before it is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shopbell-cli-'));
    folders.push(folder);
    const [page, back] = [join(folder, 'page.html'), join(folder, 'back.html')];
    await writeFile(back, 'what came back');
    const asked: string[] = [];
    const line = {
      record: 'complaint:c',
      customerName: 'Marta',
      about: 'A chip',
      text: 'Sent',
      done: true,
      becomes: 'new',
    } as const;
    const router = {
      standIn: {
        make: operations.standIn.make.handler(() => ({ fileName: 'x.html', html: '<html>', records: 3 })),
        look: operations.standIn.look.handler(({ input }) => {
          asked.push(`look: ${input.text}`);
          return { who: 'Ida', madeAt: at, lines: [line] };
        }),
        bring: operations.standIn.bring.handler(({ input }) => {
          asked.push(`bring: ${input.text}`);
          return { undo: 'batch', written: 1, ticked: 1, known: 0 };
        }),
      },
    };
    await commandLine(['stand-in', 'export', page], { router });
    expect(await readFile(page, 'utf8')).toBe('<html>');
    const dry = await commandLine(['stand-in', 'import', back, '--dry-run'], { router });
    expect(dry.out).toContain('new  Marta: A chip — Sent [ticked as done]');
    await commandLine(['stand-in', 'import', back], { router });
    expect(asked).toEqual(['look: what came back', 'bring: what came back']);
    const missing = await commandLine(['stand-in', 'import', join(folder, 'none.html')], { router });
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('cannot be read')]);
  });
});
