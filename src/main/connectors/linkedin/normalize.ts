import { z } from 'zod';
import type { Ignored, Incoming, RawItem } from '#main/connectors/connector';
import { noDetails } from '#shared/domain/interaction';
import { instantOf, kinds, notification, ownerOf, urnOf } from './notification.ts';
import { addressOf } from './settings.ts';

const served = z.object({ page: z.string(), pageName: z.string().nullable(), notification });

/** What somebody did as an interaction. Throws for what is no deed. */
export async function normalizeNotification(item: RawItem): Promise<Incoming | Ignored> {
  const { page, pageName, notification: told } = served.parse(JSON.parse(Buffer.from(item.raw).toString('utf8')));
  const kind = kinds.get(told.action);
  if (kind === undefined || kind === 'gone') return { ignored: told.action };
  const { comment, share } = told.decoratedGeneratedActivity ?? {};
  const [owner, urn] = [ownerOf(told), urnOf(told)];
  const own = owner === page;
  const text = (comment ?? share)?.text.trim() ?? '';
  const inReplyTo = comment?.parentComment ?? null;
  const onPage = `https://www.linkedin.com/feed/update/${kind === 'mention' || kind === 'share' ? urn : told.sourcePost}`;
  return {
    key: `deed:${urn}`,
    kind,
    direction: own ? 'outbound' : 'inbound',
    visibility: 'public',
    author: { name: own ? pageName : nameOf(owner), address: owner === '' ? '' : addressOf(owner) },
    ...{ replyTo: [], to: [], cc: [] },
    subject: told.decoratedSourcePost?.text.split('\n')[0]?.trim().slice(0, 100) || null,
    ...{ text, newText: text, html: null, attachments: [], rating: null },
    ...{ occurredAt: instantOf(told), receivedAt: item.receivedAt, providerId: urn, inReplyTo },
    references: inReplyTo === null ? [] : [inReplyTo],
    permalink: kind === 'comment' ? `${onPage}?commentUrn=${encodeURIComponent(urn)}` : onPage,
    ...{ thread: null, details: noDetails, state: 'published', seen: item.seen || own, head: new Uint8Array() },
  };
}

/** LinkedIn tells no names of members, and not everybody is one and the same. */
function nameOf(owner: string): string | null {
  return owner === '' ? null : `LinkedIn member ${owner.slice(-4)}`;
}
