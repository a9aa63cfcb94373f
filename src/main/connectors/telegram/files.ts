import { z } from 'zod';
import { ProviderFailure } from '#main/connectors/failure';
import type { Bot } from './bot.ts';
import type { Message, TelegramFile } from './update.ts';

/** Bots get no larger ones, in bytes. */
export const largestFile = 20_000_000;

/** A file of a message: what it is to a reader, its name and type. */
export type NamedFile = Readonly<{ id: string; what: string; name: string; mediaType: string; bytes: number | null }>;

/** The files of a message. Of a photo the largest; an animation comes once more as a document, by the same id. */
export function filesOf(message: Message): readonly NamedFile[] {
  const { photo, animation, document, audio, video, video_note, voice } = message;
  const found: readonly (NamedFile | null)[] = [
    named(photo?.at(-1), 'Photo', 'image/jpeg'),
    named(animation, 'Animation', 'video/mp4'),
    animation ? null : named(document, 'File', 'application/octet-stream'),
    named(audio, 'Audio', 'audio/mpeg'),
    named(video, 'Video', 'video/mp4'),
    named(video_note, 'Video message', 'video/mp4'),
    named(voice, 'Voice message', 'audio/ogg'),
  ];
  return found.filter((file) => file !== null);
}

const extensions: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['video/mp4', 'mp4'],
  ['audio/mpeg', 'mp3'],
  ['audio/ogg', 'ogg'],
]);

function named(file: TelegramFile | undefined, what: string, usual: string): NamedFile | null {
  if (!file) return null;
  const mediaType = file.mime_type ?? usual;
  const extension = extensions.get(mediaType);
  const name = file.file_name ?? `${what.toLowerCase().replaceAll(' ', '-')}-${file.file_unique_id}`;
  return {
    ...{ id: file.file_id, what, mediaType, bytes: file.file_size ?? null },
    name: file.file_name === undefined && extension !== undefined ? `${name}.${extension}` : name,
  };
}

const told = z.object({ file_path: z.string() });

/**
 * A message's files, base64 by their ids: Telegram's address of one holds for an hour and the token stands in it, so they are
 * brought along at once. One that is too large, or there no more, is left out.
 */
export async function fetchFiles(message: Message, bot: Bot, signal: AbortSignal): Promise<Record<string, string>> {
  const fetched: Record<string, string> = {};
  for (const { id, bytes } of filesOf(message)) {
    if (bytes !== null && bytes > largestFile) continue;
    const content = await fetchOne(id, bot, signal);
    if (content) fetched[id] = Buffer.from(content).toString('base64');
  }
  return fetched;
}

async function fetchOne(id: string, bot: Bot, signal: AbortSignal): Promise<Uint8Array | null> {
  try {
    const { file_path: path } = await bot.call({ name: 'getFile', given: { file_id: id } }, told, signal);
    return await bot.file(path, largestFile, signal);
  } catch (failure) {
    if (failure instanceof ProviderFailure && failure.kind === 'refused') return null;
    throw failure;
  }
}
