import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RawItem } from '#main/connectors/connector';
import type { RefusalCode } from '#shared/domain/refusal';
import { readMbox, startsMbox } from './mbox.ts';
import { instantOfDate } from './parse/date.ts';
import { fieldOf, readHead } from './parse/head.ts';

/** One message of a file, or why there is none. `index` counts from 0 within its file. */
export type FoundMail = Readonly<{ path: string; index: number; raw: RawItem | Readonly<{ problem: RefusalCode }> }>;

/** How much of a file tells what it is. */
const peeked = 64 * 1024;
const largestFile = 256 * 1024 * 1024;
const mailFields =
  /^(?:from|to|date|subject|message-id|received|return-path|delivered-to|mime-version|sender|reply-to|x-[!-9;-~]+)[ \t]*:/im;

/**
 * Mail out of files: .eml and the like, mbox files, Maildir folders with their .Folders, and folders of any of these.
 * One message is held at a time. Files that hold no mail and files that cannot be read are named, and the rest goes on.
 */
export async function* readMailFiles(paths: readonly string[]): AsyncGenerator<FoundMail> {
  for (const path of paths) yield* readPath(path, { named: true, within: [] });
}

/** `named`: a person chose it. `within`: the folders above, so that a link to one of them does not go round for ever. */
type Way = Readonly<{ named: boolean; within: readonly string[] }>;

async function* readPath(path: string, way: Way): AsyncGenerator<FoundMail> {
  const kind = await kindOf(path);
  if (kind === null) yield problem(path, 'file-unreadable');
  else if (kind === 'file') yield* readFileOfMail(path, way.named);
  else if (!way.within.includes(kind.folder)) yield* readFolder(path, [...way.within, kind.folder]);
}

async function kindOf(path: string): Promise<'file' | Readonly<{ folder: string }> | null> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return { folder: `${entry.dev}:${entry.ino}` };
    // Anything else, such as a pipe, might never end.
    return entry.isFile() ? 'file' : null;
  } catch {
    return null;
  }
}

async function* readFolder(folder: string, within: readonly string[]): AsyncGenerator<FoundMail> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    yield problem(folder, 'file-unreadable');
    return;
  }
  const maildir = names.includes('cur') && names.includes('new');
  for (const name of names) {
    const path = join(folder, name);
    if (maildir && !isMaildirPart(name)) continue;
    yield* readPath(path, { named: false, within });
  }
}

/** Beside `cur`, `new` and the .Folders of Maildir++ lie the server's own files; `tmp` holds what was never delivered. */
function isMaildirPart(name: string): boolean {
  return name === 'cur' || name === 'new' || (name.startsWith('.') && name.length > 1);
}

/** `named` files were chosen by a person: not being mail is worth a line. Within a folder only unreadable ones are. */
async function* readFileOfMail(path: string, named: boolean): AsyncGenerator<FoundMail> {
  let index = 0;
  try {
    const { start, size, modified } = await beginningOf(path);
    if (startsMbox(start)) {
      for await (const raw of readMbox(path))
        yield { path, index, raw: rawItem(raw, { path, index: index++, modified }) };
      return;
    }
    if (!looksLikeMail(start)) {
      if (named || !hidden(path)) yield problem(path, 'not-mail');
      return;
    }
    if (size > largestFile) yield problem(path, 'too-large');
    else yield { path, index, raw: rawItem(await readFile(path), { path, index, modified }) };
  } catch {
    yield problem(path, 'file-unreadable', index);
  }
}

async function beginningOf(path: string): Promise<Readonly<{ start: Buffer; size: number; modified: number }>> {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeMs } = await handle.stat();
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(peeked), 0, peeked, 0);
    return { start: buffer.subarray(0, bytesRead), size, modified: Math.round(mtimeMs) };
  } finally {
    await handle.close();
  }
}

function looksLikeMail(start: Buffer): boolean {
  if (start.subarray(0, 4096).includes(0)) return false;
  const text = start.toString('latin1').replace(/^(?:\u00ef\u00bb\u00bf)?(?:\s*\n)*/, '');
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^(?:[!-9;-~]+[ \t]*:|>?From )/.test(head) && mailFields.test(head);
}

function hidden(path: string): boolean {
  return basename(path).startsWith('.') || /^dovecot/.test(basename(path));
}

function rawItem(raw: Buffer, from: Readonly<{ path: string; index: number; modified: number }>): RawItem {
  return {
    stream: `file:${from.path}`,
    item: String(from.index),
    raw,
    receivedAt: receivedAt(raw) ?? from.modified,
    // A file is an archive: nothing in it waits to be read, unless a Maildir says so.
    seen: !/[/\\]new[/\\][^/\\]+$/.test(from.path) && !/[/\\]cur[/\\][^/\\]*:2,[A-RT-Za-z]*$/.test(from.path),
    thread: null,
  };
}

/** When the last server took it, by its Received field; copying a file changes its own time. */
function receivedAt(raw: Buffer): number | null {
  try {
    const received = fieldOf(readHead(raw), 'received');
    const stamp = received?.slice(received.lastIndexOf(';') + 1) ?? fieldOf(readHead(raw), 'date');
    return stamp === null ? null : instantOfDate(stamp);
  } catch {
    return null;
  }
}

function problem(path: string, code: RefusalCode, index = 0): FoundMail {
  return { path, index, raw: { problem: code } };
}
