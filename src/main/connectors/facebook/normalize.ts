import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { instantOf } from '#main/connectors/graph';
import { incomingOf, namesOf, nameOf, textWith, type GraphPerson } from '#main/connectors/graph-item';
import type { Party } from '#shared/domain/interaction';
import { comment, message, post, served, type Served } from './nodes.ts';
import { personAddress } from './settings.ts';

/** A node as an interaction. Throws for what is none. */
export async function normalizeNode(item: RawItem): Promise<Incoming | Ignored> {
  const given = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  switch (given.kind) {
    case 'message':
      return messageOf(given, item);
    case 'comment':
      return commentOf(given, item);
    case 'post':
    case 'mention':
      return postOf(given, item);
  }
}

function messageOf(given: Served, { receivedAt, seen, thread }: RawItem): Incoming {
  const { id, created_time: at, from, to, sticker, ...said } = message.parse(given.node);
  const files = [...namesOf(said.attachments), ...(sticker ? ['sticker'] : [])];
  return incomingOf({
    ...{ id, kind: 'message', visibility: 'private', text: textWith(said.message, files) },
    ...{ own: from?.id === given.page, author: partyOf(from, given) },
    ...{ to: (to?.data ?? []).map((one) => partyOf(one, given)), thread, state: 'published' },
    ...{ occurredAt: instantOf(at), receivedAt, seen },
  });
}

function commentOf(given: Served, { receivedAt, seen }: RawItem): Incoming {
  const { id, created_time: at, from, attachment, parent, ...said } = comment.parse(given.node);
  const files = attachment ? [attachment.title ?? attachment.type] : [];
  // What hangs on a visitor's post answers it; what hangs on the page's own begins a conversation of its own.
  const inReplyTo = parent?.id ?? (given.under?.answered ? given.under.id : null);
  return incomingOf({
    ...{ id, kind: 'comment', visibility: 'public', text: textWith(said.message, files) },
    ...{ own: from?.id === given.page, author: partyOf(from, given), inReplyTo },
    ...{ subject: given.under?.title ?? null, permalink: webAddress(said.permalink_url) },
    ...{ state: said.is_hidden ? 'held' : 'published', occurredAt: instantOf(at), receivedAt, seen },
  });
}

function postOf(given: Served, { receivedAt, seen }: RawItem): Incoming | Ignored {
  const { id, created_time: at, from, message: words, story, ...said } = post.parse(given.node);
  if (from?.id === given.page) return { ignored: 'own' };
  return incomingOf({
    ...{ id, kind: given.kind === 'mention' ? 'mention' : 'comment', visibility: 'public', text: words ?? story ?? '' },
    ...{ own: false, author: partyOf(from, given), permalink: webAddress(said.permalink_url) },
    ...{ state: said.is_hidden ? 'held' : 'published', occurredAt: instantOf(at), receivedAt, seen },
  });
}

function partyOf(person: GraphPerson, { page, shop }: Served): Party {
  const address = person?.id === page ? shop : personAddress(page, person?.id);
  return { name: nameOf(person), address: address.toLowerCase() };
}

function webAddress(given: string | null | undefined): string | null {
  return given && /^https:\/\/\S+$/u.test(given) ? given : null;
}
