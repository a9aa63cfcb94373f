import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails, type InteractionKind, type Party } from '#shared/domain/interaction';
import { instantOf, post, servedComment, stateOf, type Comment } from './comment.ts';
import { textOfComment } from '#main/connectors/comment-text';
import { commentId } from './settings.ts';

/** Pingbacks and trackbacks are other sites that speak of the shop's; anything else plugins keep as comments is no word to it. */
const kinds: ReadonlyMap<string, InteractionKind> = new Map([
  ['comment', 'comment'],
  ['', 'comment'],
  ['review', 'review'],
  ['pingback', 'mention'],
  ['trackback', 'mention'],
]);

/** A comment as an interaction. Throws for what is none. */
export async function normalizeComment(item: RawItem): Promise<Incoming | Ignored> {
  const { site, me, comment } = servedComment.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const kind = kinds.get(comment.type);
  if (kind === undefined) return { ignored: comment.type };
  const under = post.safeParse(comment._embedded?.up?.[0]);
  const { title, link, author: writer } = under.success ? under.data : {};
  // Who signed in here, and who wrote what it stands under, speak for the shop.
  const own = comment.author > 0 && (comment.author === me || comment.author === writer);
  const text = textOfComment(comment.content.raw ?? comment.content.rendered ?? '');
  const id = commentId(site, comment.id);
  const inReplyTo = comment.parent === 0 ? null : commentId(site, comment.parent);
  const { author_email: email } = comment;
  return {
    key: `comment:${id}`,
    kind,
    direction: own ? 'outbound' : 'inbound',
    visibility: 'public',
    author: own ? { name: nameOf(comment), address: site } : authorOf(site, comment),
    ...{ replyTo: [], to: [], cc: [] },
    subject: lineOf(title?.rendered ?? '') || null,
    ...{ text, newText: text, html: null, attachments: [], rating: null },
    ...{ occurredAt: instantOf(comment), receivedAt: item.receivedAt, providerId: id, inReplyTo },
    references: inReplyTo === null ? [] : [inReplyTo],
    permalink: webAddress(comment.link) ?? webAddress(link ?? ''),
    thread: null,
    details: noDetails,
    state: stateOf(comment.status),
    ...(!own && email !== '' && { stated: [{ channel: 'email', address: email }] }),
    seen: item.seen || own,
    head: new Uint8Array(),
  };
}

/**
 * A visitor is known by the e-mail address they gave, a user of the site without one by their number. Who gave a name
 * alone is nobody in particular: two of one name are not one person.
 */
function authorOf(site: string, { author, ...comment }: Comment): Party {
  const email = comment.author_email.trim().toLowerCase();
  const address = email || (author > 0 ? `${site}/?author=${author}` : '');
  return { name: nameOf(comment), address };
}

function nameOf({ author_name: name }: Pick<Comment, 'author_name'>): string | null {
  return lineOf(name).slice(0, 300) || null;
}

function lineOf(html: string): string {
  return textOfComment(html).replaceAll(/\s+/gu, ' ').trim();
}

function webAddress(given: string): string | null {
  return /^https?:\/\/\S+$/iu.test(given) ? given : null;
}
