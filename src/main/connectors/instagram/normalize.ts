import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { instantOf } from '#main/connectors/graph';
import { incomingOf, namesOf, nameOf, textWith, type GraphPerson } from '#main/connectors/graph-item';
import type { Party } from '#shared/domain/interaction';
import { comment, media, message, numberOf, served, type Me, type Served } from './nodes.ts';
import { personAddress } from './settings.ts';

/** A node as an interaction. Throws for what is none. */
export async function normalizeNode(item: RawItem): Promise<Incoming | Ignored> {
  const given = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  switch (given.kind) {
    case 'message':
      return messageOf(given, item);
    case 'comment':
      return commentOf(given, item);
    case 'tag':
      return tagOf(given, item);
  }
}

function messageOf({ me, node }: Served, { receivedAt, seen, thread }: RawItem): Incoming | Ignored {
  const { id, created_time: at, from, to, attachments, ...said } = message.parse(node);
  // Of all but the newest twenty of a conversation Instagram gives the id alone.
  if (!from) return { ignored: 'not-shown' };
  return incomingOf({
    ...{ id, kind: 'message', visibility: 'private', text: textWith(said.message ?? '', namesOf(attachments)) },
    ...{ own: isOwn(from, me), author: partyOf(from, me), to: (to?.data ?? []).map((one) => partyOf(one, me)), thread },
    ...{ state: 'published', occurredAt: instantOf(at), receivedAt, seen },
  });
}

function commentOf({ me, node, under, parent }: Served, { receivedAt, seen }: RawItem): Incoming {
  const { id, timestamp: at, text, username, from, parent_id, hidden } = comment.parse(node);
  const author = from ?? { username };
  return incomingOf({
    ...{ id, kind: 'comment', visibility: 'public', text, own: isOwn(author, me), author: partyOf(author, me) },
    ...{ inReplyTo: parent_id ?? parent, subject: under?.title ?? null, permalink: under?.link ?? null },
    ...{ state: hidden ? 'held' : 'published', occurredAt: instantOf(at), receivedAt, seen },
  });
}

function tagOf({ me, node }: Served, { receivedAt, seen }: RawItem): Incoming {
  const { id, timestamp: at, caption, permalink, username } = media.parse(node);
  const author = { username };
  return incomingOf({
    ...{ id, kind: 'mention', visibility: 'public', text: textWith(caption ?? '', caption ? [] : ['photo']) },
    ...{ own: isOwn(author, me), author: partyOf(author, me), permalink: permalink ?? null },
    ...{ state: 'published', occurredAt: instantOf(at), receivedAt, seen },
  });
}

function isOwn(person: GraphPerson, { ids, username }: Me): boolean {
  return (person?.id !== undefined && ids.includes(person.id)) || person?.username?.toLowerCase() === username;
}

function partyOf(person: GraphPerson, me: Me): Party {
  if (isOwn(person, me)) return { name: nameOf(person), address: `instagram.com/${me.username}` };
  return { name: nameOf(person), address: personAddress(numberOf(me), person?.id, person?.username) };
}
