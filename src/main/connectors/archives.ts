import type { Archive } from '#main/inbound/import-mail';
import type { Channel } from '#shared/domain/channel';
import { email } from './email/index.ts';
import { readMailFiles } from './email/files.ts';
import { readChatFiles } from './whatsapp/files.ts';
import { normalizeChat } from './whatsapp/normalize.ts';

const mail: Archive = { ...email, readFiles: readMailFiles };
const chats: Archive = { channel: 'whatsapp', normalize: normalizeChat, readFiles: readChatFiles };

/** What reads files of a channel, whether an account of it can be connected or not: as mail, where it has no files of its own. */
export function archiveOf(channel: Channel): Archive {
  return channel === chats.channel ? chats : mail;
}
