import type { Archive } from '#main/inbound/import-mail';
import type { Channel } from '#shared/domain/channel';
import { email } from './email/index.ts';
import { readMailFiles } from './email/files.ts';
import { readChatFiles } from './whatsapp/files.ts';
import { normalizeChat } from './whatsapp/normalize.ts';

const archives: readonly Archive[] = [
  { ...email, readFiles: readMailFiles },
  { channel: 'whatsapp', normalize: normalizeChat, readFiles: readChatFiles },
];

/** What reads files of a channel, whether an account of it can be connected or not. */
export function archiveOf(channel: Channel): Archive | null {
  return archives.find((archive) => archive.channel === channel) ?? null;
}
