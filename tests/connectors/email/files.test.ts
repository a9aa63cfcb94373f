import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMailFiles } from '#main/connectors/email/files';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const mail = (subject: string) =>
  `Received: from a by b; Mon, 1 Jan 2024 10:00:00 +0100\nFrom: ben@example.org\nSubject: ${subject}\n\nHello\n`;

/** Path below the folder, index, and the subject or the problem, with the read mark. */
async function found(...paths: readonly string[]) {
  const lines = [];
  for await (const { path, index, raw } of readMailFiles(paths.map((path) => join(folder, path)))) {
    const what =
      'problem' in raw
        ? raw.problem
        : `${/Subject: (.*)/.exec(Buffer.from(raw.raw).toString())?.[1] ?? '?'} ${raw.seen ? 'seen' : 'unseen'}`;
    lines.push([path.slice(folder.length + 1), index, what]);
  }
  return lines;
}

test('a single mail file is one item, received when its newest Received field says', async () => {
  await writeFile(join(folder, 'one.eml'), mail('one'));
  expect(await found('one.eml')).toEqual([['one.eml', 0, 'one seen']]);
  for await (const { raw } of readMailFiles([join(folder, 'one.eml')])) {
    expect('receivedAt' in raw && raw.receivedAt).toBe(Date.UTC(2024, 0, 1, 9));
  }
});

test('an mbox file gives its messages by index', async () => {
  const separator = 'From ben@example.org Mon Jan  1 10:00:00 2024\n';
  await writeFile(join(folder, 'archive'), `${separator}${mail('a')}\n${separator}${mail('b')}\n`);
  expect(await found('archive')).toEqual([
    ['archive', 0, 'a seen'],
    ['archive', 1, 'b seen'],
  ]);
});

test("a Maildir gives cur and new with their read marks, its .Folders too, and not tmp or the server's own files", async () => {
  const maildir = join(folder, 'Maildir');
  for (const part of ['cur', 'new', 'tmp', '.Sent/cur', '.Sent/new', '.Sent/tmp'])
    await mkdir(join(maildir, part), { recursive: true });
  await writeFile(join(maildir, 'cur', '1.a:2,S'), mail('read'));
  await writeFile(join(maildir, 'cur', '2.a:2,F'), mail('flagged'));
  await writeFile(join(maildir, 'new', '3.a'), mail('new'));
  await writeFile(join(maildir, 'tmp', '4.a'), mail('half'));
  await writeFile(join(maildir, '.Sent', 'cur', '5.a:2,S'), mail('answer'));
  await writeFile(join(maildir, 'dovecot-uidlist'), '3 V1 N2\n');
  await writeFile(join(maildir, 'subscriptions'), 'Sent\n');
  expect(await found('Maildir')).toEqual([
    ['Maildir/.Sent/cur/5.a:2,S', 0, 'answer seen'],
    ['Maildir/cur/1.a:2,S', 0, 'read seen'],
    ['Maildir/cur/2.a:2,F', 0, 'flagged unseen'],
    ['Maildir/new/3.a', 0, 'new unseen'],
  ]);
});

test('a folder of files is walked in order; what is no mail is named and the rest goes on', async () => {
  await mkdir(join(folder, 'mixed', 'below'), { recursive: true });
  await cp(join(folder, 'one.eml'), join(folder, 'mixed', 'b.eml'));
  await writeFile(join(folder, 'mixed', 'a.txt'), 'Just words, no mail.\n');
  await writeFile(join(folder, 'mixed', 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await writeFile(join(folder, 'mixed', 'below', 'c.eml'), mail('c'));
  await writeFile(join(folder, 'mixed', '.DS_Store'), Buffer.alloc(100));
  expect(await found('mixed')).toEqual([
    ['mixed/a.txt', 0, 'not-mail'],
    ['mixed/b.eml', 0, 'one seen'],
    ['mixed/below/c.eml', 0, 'c seen'],
    ['mixed/picture.png', 0, 'not-mail'],
  ]);
});

test('what does not exist is unreadable and an empty file is no mail', async () => {
  await writeFile(join(folder, 'empty.eml'), '');
  expect(await found('nowhere.eml', 'empty.eml', 'one.eml')).toEqual([
    ['nowhere.eml', 0, 'file-unreadable'],
    ['empty.eml', 0, 'not-mail'],
    ['one.eml', 0, 'one seen'],
  ]);
});

test('a link to a folder above does not go round for ever', async () => {
  await mkdir(join(folder, 'ring', 'inner'), { recursive: true });
  await writeFile(join(folder, 'ring', 'inner', 'one.eml'), mail('once'));
  await symlink(join(folder, 'ring'), join(folder, 'ring', 'inner', 'up'));
  expect(await found('ring')).toEqual([['ring/inner/one.eml', 0, 'once seen']]);
});
