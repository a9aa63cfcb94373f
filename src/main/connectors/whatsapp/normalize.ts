import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails } from '#shared/domain/interaction';
import { whatsappLink } from '#shared/domain/unpolled-channels';
import { unpackItem } from './chat-item.ts';

const types = new Map<string, string>([
  ...([
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
  ] as const),
  ...([
    ['gif', 'image/gif'],
    ['mp4', 'video/mp4'],
    ['mov', 'video/quicktime'],
    ['3gp', 'video/3gpp'],
  ] as const),
  ...([
    ['opus', 'audio/ogg'],
    ['ogg', 'audio/ogg'],
    ['m4a', 'audio/mp4'],
    ['mp3', 'audio/mpeg'],
  ] as const),
  ...([
    ['aac', 'audio/aac'],
    ['pdf', 'application/pdf'],
    ['vcf', 'text/vcard'],
    ['txt', 'text/plain'],
  ] as const),
]);

/** A message of an exported chat as what somebody said. */
export async function normalizeChat(raw: RawItem): Promise<Incoming | Ignored> {
  const { item, content } = unpackItem(raw.raw);
  const { key, at, author, own, others, chat, title, words, left, file } = item;
  if (left !== null) return { ignored: left === 'deleted' ? 'deleted there' : 'said by WhatsApp itself' };
  const mediaType = types.get(file?.split('.').at(-1)?.toLowerCase() ?? '') ?? 'application/octet-stream';
  const attachments =
    file === null ? [] : [{ name: file, mediaType, inline: false, contentId: null, content: Uint8Array.from(content) }];
  return {
    ...{ key, kind: 'message', direction: own ? 'outbound' : 'inbound', visibility: 'private' },
    ...{ author, replyTo: [], to: own ? others : [], cc: [], subject: title },
    ...{ text: words, newText: words, html: null, attachments, rating: null, occurredAt: at, receivedAt: at },
    ...{ providerId: key, inReplyTo: null, references: [], permalink: own ? null : whatsappLink(author.address) },
    ...{ thread: chat, details: noDetails, seen: true, head: new Uint8Array() },
    stated: !own && whatsappLink(author.address) !== null ? [{ channel: 'phone', address: author.address }] : [],
  };
}
