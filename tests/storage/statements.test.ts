import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#main/kernel/clock';
import { logCommands } from '#main/log-commands';
import { listConversations } from '#main/storage/conversation-lists';
import { findRows, type SearchPlan } from '#main/storage/search';
import { openWriter, type Writer } from '#main/storage/open-log';
import { allStatements } from '#main/storage/statement';
import { conversationFilter } from '#shared/domain/conversation-view';

let folder: string;
let writer: Writer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-storage-'));
  writer = openWriter(folder, systemClock);
  // Everything that writes is imported through its commands, so every statement of the program is known here.
  logCommands(writer, () => false);
});
afterAll(() => {
  writer.database.close();
  rmSync(folder, { recursive: true, force: true });
});

const plan: SearchPlan = {
  match: null,
  exclude: [],
  channel: null,
  kind: null,
  direction: null,
  unread: null,
  state: null,
  aside: null,
  attachments: null,
  tags: [],
  from: null,
  to: null,
  ranked: false,
};

function stepsOf(sql: string): string {
  const named = [...sql.matchAll(/@(\w+)/gu)].map(([, name]) => [name, 'x']);
  const rows = writer.database
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(Object.fromEntries(named));
  return rows.map(({ detail }) => detail).join('\n');
}

describe('every statement', () => {
  it('is accepted by the migrated database', () => {
    const statements = allStatements();
    expect(statements.length).toBeGreaterThan(80);
    for (const { sql } of statements) expect(() => writer.database.prepare(sql), sql).not.toThrow();
  });

  it('answers exactly the columns its row schema names', () => {
    for (const { sql, columns } of allStatements()) {
      if (columns === null || sql.startsWith('pragma')) continue;
      const answered = writer.database
        .prepare(sql)
        .columns()
        .map(({ name }) => name);
      expect(answered.toSorted(), sql).toEqual([...columns].toSorted());
    }
  });
});

describe('the lists a window opens with', () => {
  const walks = (fragment: string) =>
    allStatements()
      .filter(({ sql }) => sql.includes(fragment))
      .map(({ sql }) => stepsOf(sql));

  it('walk an index instead of sorting', () => {
    const states = [{}, { state: 'done' }, { state: 'open', snoozed: false }, { snoozed: true }];
    const more = [{}, { unread: true }, { accountId: 'x' }, { customerId: 'x' }, { turn: 'shop' }];
    const shown = states.flatMap((state) => more.map((other) => ({ ...state, ...other })));
    for (const filter of [...shown, { aside: true }, { aside: null }])
      listConversations(writer, conversationFilter.parse(filter), { now: 0, after: null, limit: 50 });
    const lists = [
      ...walks('c.id) < (@at, @id)'),
      ...walks('c.id) > (@at, @id)'),
      ...walks('i.row < @before'),
      ...walks(', c.id) > (@key'),
    ];
    expect(lists.length).toBeGreaterThan(15);
    for (const steps of lists) expect(steps).not.toMatch(/USE TEMP B-TREE FOR ORDER BY|SCAN (c|i)\b(?! USING)/u);
  });

  it('find words newest first by walking the word index backwards', () => {
    findRows(writer, { ...plan, match: '"bread"' }, null, 50);
    findRows(writer, { ...plan, match: '"bread"', unread: true, channel: 'email', from: 0 }, null, 50);
    const searches = walks('interaction_words match @match');
    expect(searches.length).toBeGreaterThan(1);
    for (const steps of searches) expect(steps).not.toMatch(/TEMP B-TREE/u);
  });

  it('would be caught sorting', () => {
    expect(stepsOf('select id from conversation c order by c.preview desc limit 5')).toMatch(
      /TEMP B-TREE FOR ORDER BY/u,
    );
  });
});
