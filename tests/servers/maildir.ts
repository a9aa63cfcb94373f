import { randomUUID } from 'node:crypto';
import { chown, copyFile, link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailOwner } from './dovecot-config.ts';

/** Where Maildir++ keeps a folder: INBOX is the Maildir itself, `Sent` is `.Sent`. */
export function folderPath(mailRoot: string, user: string, folder: string): string {
  return folder.toUpperCase() === 'INBOX'
    ? join(mailRoot, user)
    : join(mailRoot, user, `.${folder.replaceAll('/', '.')}`);
}

export async function giveToMail(path: string): Promise<void> {
  const { uid, gid } = mailOwner();
  await chown(path, uid, gid);
}

export async function makeMaildir(folder: string): Promise<void> {
  for (const path of [folder, join(folder, 'cur'), join(folder, 'new'), join(folder, 'tmp')]) {
    await mkdir(path, { recursive: true });
    await giveToMail(path);
  }
}

/** Written beside, then renamed: the server never sees half a message. */
export async function deliverInto(folder: string, raw: Uint8Array | string): Promise<void> {
  await makeMaildir(folder);
  const name = `${Date.now()}.${randomUUID()}.shopbell`;
  const draft = join(folder, 'tmp', name);
  await writeFile(draft, raw);
  await giveToMail(draft);
  await rename(draft, join(folder, 'new', name));
}

export async function copyMaildir(source: string, target: string): Promise<void> {
  await makeMaildir(target);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    if (entry.name === 'cur' || entry.name === 'new')
      await copyMessages(join(source, entry.name), join(target, entry.name));
    else if (entry.name.startsWith('.')) await copyMaildir(join(source, entry.name), join(target, entry.name));
  }
}

export async function messagesOf(folder: string): Promise<readonly Buffer[]> {
  const files: Readonly<{ name: string; path: string }>[] = [];
  for (const part of ['cur', 'new']) {
    const names = await readdir(join(folder, part)).catch(() => []);
    files.push(...names.map((name) => ({ name, path: join(folder, part, name) })));
  }
  files.sort((left, right) => (left.name < right.name ? -1 : 1));
  return Promise.all(files.map((file) => readFile(file.path)));
}

/** The UID list's first line carries `V<uidvalidity>`; the indexes repeat it and are made anew when missing. */
export async function raiseUidValidity(folder: string): Promise<void> {
  const listFile = join(folder, 'dovecot-uidlist');
  const list = await readFile(listFile, 'utf8');
  await writeFile(
    listFile,
    list.replace(/V(\d+)/, (_, value: string) => `V${Number(value) + 1}`),
  );
  for (const name of await readdir(folder)) {
    if (name.startsWith('dovecot.index')) await rm(join(folder, name));
  }
}

async function copyMessages(source: string, target: string): Promise<void> {
  for (const name of await readdir(source)) {
    const from = join(source, name);
    const to = join(target, name);
    try {
      // The server renames messages and never writes into them, so a link is as good as a copy.
      await link(from, to);
    } catch {
      await copyFile(from, to);
      const { atime, mtime } = await stat(from);
      await utimes(to, atime, mtime);
      await giveToMail(to);
    }
  }
}
