import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { instantOf } from '#main/connectors/graph';
import { incomingOf, nameOf, textWith } from '#main/connectors/graph-item';
import { isHidden, post, served } from './nodes.ts';
import { personAddress } from './settings.ts';

/** A reply or a mention as an interaction. Throws for what is none. */
export async function normalizePost({ raw, receivedAt, seen }: RawItem): Promise<Incoming | Ignored> {
  const { kind, username: me, under, node } = served.parse(JSON.parse(Buffer.from(raw).toString('utf8')));
  const given = post.parse(node);
  const { id, timestamp: at, username, replied_to: answered, media_type: type } = given;
  const files = /TEXT/u.test(type) ? [] : [type.toLowerCase().replaceAll('_', ' ')];
  // What stands directly below a thread of the shop's begins a conversation of its own.
  const inReplyTo = answered && answered.id !== given.root_post?.id && answered.id !== under?.id ? answered.id : null;
  return incomingOf({
    ...{
      id,
      kind: kind === 'reply' ? 'comment' : 'mention',
      visibility: 'public',
      text: textWith(given.text ?? '', files),
    },
    ...{
      own: username?.toLowerCase() === me,
      author: { name: nameOf({ username }), address: personAddress(username) },
    },
    ...{ inReplyTo, subject: under?.title ?? null, permalink: given.permalink ?? null },
    ...{ state: isHidden(given) ? 'held' : 'published', occurredAt: instantOf(at), receivedAt, seen },
  });
}
