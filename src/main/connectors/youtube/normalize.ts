import type { Incoming, RawItem } from '#main/connectors/connector';
import { noDetails } from '#shared/domain/interaction';
import { instantOf, servedComment, type Served } from './comment.ts';
import { channelAddress } from './settings.ts';

/** A comment as an interaction. Throws for what is none. */
export async function normalizeComment(item: RawItem): Promise<Incoming> {
  const served = servedComment.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const { channel, state, video, comment } = served;
  const { snippet } = comment;
  const author = snippet.authorChannelId?.value ?? '';
  const own = author === channel;
  const text = (snippet.textOriginal ?? snippet.textDisplay).trim();
  const inReplyTo = snippet.parentId ?? null;
  return {
    key: `comment:${comment.id}`,
    kind: 'comment',
    direction: own ? 'outbound' : 'inbound',
    visibility: 'public',
    author: {
      name: snippet.authorDisplayName.trim().slice(0, 300) || null,
      // Whose channel is gone has no name but the one they bore.
      address: author === '' ? '' : channelAddress(author),
    },
    ...{ replyTo: [], to: [], cc: [], subject: video?.title ?? null },
    ...{ text, newText: text, html: null, attachments: [], rating: null },
    occurredAt: instantOf(snippet.publishedAt),
    ...{ receivedAt: item.receivedAt, providerId: comment.id, inReplyTo },
    references: inReplyTo === null ? [] : [inReplyTo],
    permalink: addressOf(served),
    ...{ thread: null, details: noDetails, state, seen: item.seen || own, head: new Uint8Array() },
  };
}

/** A comment is marked below its video; on a channel itself there is only the page. */
function addressOf({ channel, video, comment }: Served): string {
  const page = video === null ? `channel/${channel}/discussion?` : `watch?v=${encodeURIComponent(video.id)}&`;
  return `https://www.youtube.com/${page}lc=${encodeURIComponent(comment.id)}`;
}
