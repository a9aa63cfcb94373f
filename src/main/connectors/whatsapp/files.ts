import { open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RawItem } from '#main/connectors/connector';
import type { FilesKnown } from '#main/inbound/import-mail';
import type { RefusalCode } from '#shared/domain/refusal';
import { packItem, type ChatItem } from './chat-item.ts';
import { itemsOf } from './chat-items.ts';
import { parseChat } from './parse-chat.ts';
import { readZip, type ZipEntry } from './zip.ts';

/** One message of an export, or why there is none. */
export type FoundMessage = Readonly<{ path: string; index: number; raw: RawItem | Readonly<{ problem: RefusalCode }> }>;
/** A chat's words, and its files by name. */
type Export = Readonly<{ name: string; text: Buffer; file: (name: string) => Promise<Buffer | null> }>;

/** Words of ten years are some megabytes; what a phone sends as one file is at most 2 GB. */
const longestText = 256 * 1024 * 1024;
const largestFile = 512 * 1024 * 1024;

/** Chats that WhatsApp exported: .txt files beside their media, .zip files, and folders of these. */
export async function* readChatFiles(paths: readonly string[], known: FilesKnown): AsyncGenerator<FoundMessage> {
  for (const path of paths) yield* readPath(path, known);
}

async function* readPath(path: string, known: FilesKnown): AsyncGenerator<FoundMessage> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    const names = await readdir(path).catch(() => []);
    for (const name of names.toSorted((one, other) => (one < other ? -1 : 1)))
      if (/\.(?:txt|zip)$/iu.test(name)) yield* readPath(join(path, name), known);
    return;
  }
  const handle = found?.isFile() ? await open(path).catch(() => null) : null;
  if (!handle) return yield problem(path, 'file-unreadable');
  try {
    const exported = await exportIn(path, handle, known.names[path] ?? basename(path));
    if (exported === null) yield problem(path, 'not-a-chat');
    else yield* messagesOf(path, exported, known.own);
  } catch {
    yield problem(path, 'file-unreadable');
  } finally {
    await handle.close();
  }
}

async function exportIn(path: string, handle: FileHandle, name: string): Promise<Export | null> {
  const { size } = await handle.stat();
  const entries = await readZip(handle, largestFile);
  if (entries) return exportOf(name, entries);
  if (size > longestText) return null;
  const file = (of: string): Promise<Buffer | null> => readFile(join(dirname(path), of)).catch(() => null);
  return { name, text: await handle.readFile(), file };
}

async function exportOf(called: string, entries: readonly ZipEntry[]): Promise<Export | null> {
  const texts = entries.filter(({ name, bytes }) => /\.txt$/iu.test(name) && bytes < longestText);
  const chat =
    texts.find(({ name }) => /(?:^|\/)_chat\.txt$/iu.test(name)) ??
    texts.find(({ name }) => /whatsapp/iu.test(name)) ??
    texts[0];
  if (!chat) return null;
  const named = new Map(entries.map((entry) => [basename(entry.name), entry]));
  const file = async (name: string): Promise<Buffer | null> =>
    (await named
      .get(name)
      ?.read()
      .catch(() => null)) ?? null;
  const own = basename(chat.name);
  return { name: own === '_chat.txt' ? called : own, text: await chat.read(), file };
}

async function* messagesOf(
  path: string,
  { name, text, file }: Export,
  own: readonly string[],
): AsyncGenerator<FoundMessage> {
  const chat = text.includes(0) ? null : parseChat(text.toString('utf8'), Date.now());
  const items = chat && itemsOf(chat, { fileName: name, own });
  if (chat === null) return yield problem(path, 'not-a-chat');
  if (items === null || items === undefined) return yield problem(path, 'who-is-the-shop');
  for (const [index, item] of items.entries()) yield { path, index, raw: await rawOf(item, { path, index, file }) };
}

async function rawOf(
  item: ChatItem,
  { path, index, file }: Readonly<{ path: string; index: number; file: Export['file'] }>,
): Promise<RawItem> {
  const content = item.file === null ? null : await file(basename(item.file));
  // What was not exported with the chat is still said to have been there.
  const kept = content === null && item.file !== null ? { ...item, file: null, words: missing(item) } : item;
  const raw = packItem(kept, content);
  return { stream: `file:${path}`, item: String(index), raw, receivedAt: item.at, seen: true, thread: null };
}

function missing({ file, words }: ChatItem): string {
  return [`<${file ?? ''}>`, words].join('\n').trim();
}

function problem(path: string, code: RefusalCode): FoundMessage {
  return { path, index: 0, raw: { problem: code } };
}
