import { describe, expect, test } from 'vitest';
import { foldersToRead, listFolders, placeOf, streamOf } from '#main/connectors/email/folders';

type Listed = Readonly<{ path: string; specialUse?: string; by?: 'extension' | 'name'; flags?: readonly string[] }>;

/** What a server lists, as the library hands it on. */
function listing(folders: readonly Listed[]): Parameters<typeof listFolders>[0] {
  const list = () =>
    Promise.resolve(
      folders.map(({ path, specialUse, by = 'extension', flags = [] }) => ({
        path,
        specialUse,
        specialUseSource: specialUse ? by : undefined,
        flags: new Set(flags),
      })),
    );
  return { list };
}

const gmail: readonly Listed[] = [
  { path: 'INBOX', specialUse: '\\Inbox' },
  { path: '[Gmail]', flags: ['\\Noselect'] },
  { path: '[Gmail]/All Mail', specialUse: '\\All' },
  { path: '[Gmail]/Drafts', specialUse: '\\Drafts' },
  { path: '[Gmail]/Sent Mail', specialUse: '\\Sent' },
  { path: '[Gmail]/Spam', specialUse: '\\Junk' },
  { path: '[Gmail]/Starred', specialUse: '\\Flagged' },
  { path: 'Orders' },
];

const read = async (folders: readonly Listed[], chosen?: readonly string[]) =>
  foldersToRead(await listFolders(listing(folders)), chosen).map(({ path }) => path);

describe('which folders are read', () => {
  test('Inbox and Sent always, and the archive while nobody has chosen', async () => {
    const folders = [
      { path: 'Archiv', specialUse: '\\Archive', by: 'name' as const },
      { path: 'Sent', specialUse: '\\Sent' },
      { path: 'INBOX' },
      { path: 'Orders' },
      { path: 'Junk', specialUse: '\\Junk' },
    ];
    expect(await read(folders)).toEqual(['INBOX', 'Sent', 'Archiv']);
    expect(await read(folders, [])).toEqual(['INBOX', 'Sent']);
    expect(await read(folders, ['Orders', 'Junk', 'No longer there'])).toEqual(['INBOX', 'Sent', 'Orders', 'Junk']);
  });

  test('all mail of Gmail alone, so that no mail is met once for each of its labels; spam is not in it', async () => {
    expect(await read(gmail)).toEqual(['[Gmail]/All Mail']);
    expect(await read(gmail, ['[Gmail]/All Mail', 'Orders', '[Gmail]/Spam'])).toEqual([
      '[Gmail]/All Mail',
      '[Gmail]/Spam',
    ]);
    expect(await read(gmail, ['Orders'])).toEqual(['INBOX', '[Gmail]/Sent Mail', 'Orders']);
  });

  test('the folder that the server marks as Sent, not one that is only called so', async () => {
    expect(
      await read([
        { path: 'INBOX' },
        { path: 'Sent', specialUse: '\\Sent', by: 'name' },
        { path: 'Sent Messages', specialUse: '\\Sent' },
      ]),
    ).toEqual(['INBOX', 'Sent Messages']);
  });

  test('none at all where the list has no Inbox: that is a list that failed', async () => {
    await expect(read([{ path: 'Sent', specialUse: '\\Sent' }])).rejects.toThrow('INBOX');
  });
});

test('a stream names its folder, whatever the folder is called', () => {
  for (const path of ['INBOX', 'a;b;c', ';', 'Ordner;7'])
    expect(placeOf(streamOf(path, '42'))).toEqual({ path, uidValidity: '42' });
});
