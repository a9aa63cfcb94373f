import { expect, test } from 'vitest';
import type { AccountFolder } from '#shared/domain/account';
import { folderName, folderNote, inReadingOrder } from '#renderer/accounts/folder-words';

const folder = (path: string, role: AccountFolder['role'], messages: number | null = null): AccountFolder => ({
  path,
  role,
  messages,
  chosen: false,
  fixed: role === 'inbox' || role === 'sent',
});

test('folders stand as most owners look for them, and say what they are for where their name does not', () => {
  const found = inReadingOrder([
    folder('Papierkorb', 'trash', 3),
    folder('Zoll', 'other'),
    folder('Ablage', 'other', 1),
    folder('Archive', 'archive', 1200),
    folder('Gesendet', 'sent', 7),
    folder('INBOX', 'inbox', 2),
  ]);
  expect(found.map((one) => [folderName(one), folderNote(one)])).toEqual([
    ['Inbox', '2 messages · always read'],
    ['Gesendet', 'Sent · 7 messages · always read'],
    ['Archive', '1,200 messages'],
    ['Ablage', '1 message'],
    ['Zoll', ''],
    ['Papierkorb', 'Trash · 3 messages'],
  ]);
});
