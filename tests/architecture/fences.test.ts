import { describe, expect, it } from 'vitest';
import { fileProblems } from './check-file.ts';
import { filesUnder } from './tree.ts';

const planted: readonly (readonly [why: string, file: string, source: string])[] = [
  ['301 lines', 'main/inbox/inbox.ts', 'export {};\n'.repeat(301)],
  ['a folder of utilities', 'main/utils/text.ts', ''],
  ['a folder of helpers', 'renderer/inbox/helpers/row.tsx', ''],
  ['SQL in a feature', 'main/inbox/inbox.ts', 'export const all = `SELECT id\n FROM conversations`;'],
  [
    'SQL put together in a host',
    'main/hosts/cli/list.ts',
    'export const one = (table: string) => `delete from ${table}`;',
  ],
  ['a pragma in a thread', 'main/log-thread.ts', "database.pragma('optimize');"],
  ['a statement in a feature', 'main/search/search.ts', 'reader.prepare(words);'],
  ['a switch over channels', 'renderer/inbox/row.tsx', "switch (account.channel) { case 'email': break; }"],
  [
    'a question for a channel',
    'main/outbound/send.ts',
    "export const isMail = (channel: string) => channel === 'email';",
  ],
  [
    'the same the other way round',
    'main/outbound/send.ts',
    "export const isMail = (item: Item) => 'email' != item.channel;",
  ],
];

const fine: readonly (readonly [why: string, file: string, source: string])[] = [
  ['SQL in storage', 'main/storage/conversations.ts', 'export const all = `SELECT id FROM conversations`;'],
  ['a sentence that selects', 'renderer/text/inbox.ts', "export const hint = 'Select a conversation from the list';"],
  [
    'a channel asked in its connector',
    'main/connectors/email/index.ts',
    "export const own = (channel: string) => channel === 'email';",
  ],
  [
    'channels compared with each other',
    'main/customers/customers.ts',
    'export const same = (a: A, b: A) => a.channel === b.channel;',
  ],
  ['300 lines', 'main/inbox/inbox.ts', 'export {};\n'.repeat(300)],
];

describe('fences within files', () => {
  it.each(planted)('%s is caught', (_, file, source) => {
    expect(fileProblems({ file, source })).toHaveLength(1);
  });

  it.each(fine)('%s is fine', (_, file, source) => {
    expect(fileProblems({ file, source })).toEqual([]);
  });

  it('are kept by every file of the product', () => {
    expect(filesUnder('src').flatMap(fileProblems)).toEqual([]);
  });

  it('are kept by the tests as far as length and folders go', () => {
    const files = filesUnder('tests').map(({ file, source }) => ({ file: `main/storage/${file}`, source }));
    expect(files.flatMap(fileProblems).filter((problem) => !problem.includes('channel'))).toEqual([]);
  });
});
