import { z } from 'zod';
import { newId } from '#main/kernel/ids';
import type { LinkedConversation } from '#shared/domain/conversation-link';
import { act } from './activity.ts';
import { currentConversation, findConversation, namesOfConversation } from './conversations.ts';
import { openComplaintOf, changeComplaint, joinComplaint } from './complaint-cases.ts';
import { complaints } from './complaints.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const linkedTo = query(
  z.object({ id: z.string(), visibility: z.enum(['public', 'private']) }),
  `select private_id as id, 'private' as visibility from conversation_link where removed = 0 and public_id in (${namesOfConversation})
   union select public_id, 'public' from conversation_link where removed = 0 and private_id in (${namesOfConversation})`,
);
const insert = change(
  'insert into conversation_link (id, public_id, private_id, clock) values (@id, @publicId, @privateId, @clock)',
);
const remove = change(
  'update conversation_link set removed = 1, clock = @clock where public_id = @publicId and private_id = @privateId and removed = 0',
);

/** What was answered in public, and where it goes on in private. */
export type Pair = Readonly<{ publicId: string; privateId: string; customerId: string | null }>;

/** Makes two conversations one case; an open complaint of theirs has both from now on. */
export function linkConversations(writer: Writer, { publicId, privateId, customerId }: Pair, batch: string): void {
  const about = { actor: 'owner', entity: 'conversation', entityId: publicId, customerId, batch } as const;
  act(writer, { ...about, kind: 'link-conversations', before: null, after: { with: privateId } }, (clock) =>
    insert.run(writer, { id: newId(writer.clock.now()), publicId, privateId, clock }),
  );
  const complaint = customerId === null ? null : openComplaintOf(writer, customerId);
  if (complaint === null) return;
  joinComplaint(writer, complaint, { conversationIds: [publicId, privateId], by: { actor: 'owner', batch } });
}

/** The private one is no more. */
export function unlinkConversations(writer: Writer, { publicId, privateId, customerId }: Pair, batch: string): void {
  const about = { actor: 'owner', entity: 'conversation', entityId: publicId, customerId, batch } as const;
  act(writer, { ...about, kind: 'unlink-conversations', before: { with: privateId }, after: null }, (clock) =>
    remove.run(writer, { publicId, privateId, clock }),
  );
  const id = customerId === null ? null : openComplaintOf(writer, customerId);
  const standing = id === null ? null : complaints.find(writer, id);
  if (id === null || !standing?.conversationIds.includes(privateId)) return;
  const conversationIds = standing.conversationIds.filter((one) => one !== privateId);
  changeComplaint(writer, { id, conversationIds }, { actor: 'owner', batch });
}

/** The conversations that are one case with this one, each once. */
export function linkedWith(reader: Reader, id: string): LinkedConversation[] {
  const known = linkedTo.all(reader, { conversationId: currentConversation(reader, id) });
  const each = new Map(known.map((link) => [currentConversation(reader, link.id), link.visibility]));
  return [...each].flatMap(([other, visibility]) => {
    const found = findConversation(reader, other);
    if (!found) return [];
    const { channel, subject, state, lastAt } = found;
    return { id: other, visibility, channel, subject, state, lastAt, with: found.with };
  });
}
