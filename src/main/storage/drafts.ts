import { z } from 'zod';
import { party } from '#shared/domain/interaction';
import { outgoingAttachment } from '#shared/domain/outbox';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const draftRecipients = z.object({ to: z.array(party), cc: z.array(party), answers: z.string().nullable() });
const draftRow = z.object({
  conversationId: z.string(),
  recipients: json(draftRecipients),
  subject: z.string(),
  text: z.string(),
  attachments: json(z.array(outgoingAttachment)),
  savedAt: z.number(),
});
export type DraftRow = z.infer<typeof draftRow>;

const byConversation = query(
  draftRow,
  'select conversation_id as conversationId, recipients, subject, text, attachments, saved_at as savedAt from local_draft where conversation_id = @conversationId',
);
const upsert = change(`
  insert into local_draft (conversation_id, recipients, subject, text, attachments, saved_at)
  values (@conversationId, @recipients, @subject, @text, @attachments, @savedAt)
  on conflict (conversation_id) do update set recipients = excluded.recipients, subject = excluded.subject, text = excluded.text,
    attachments = excluded.attachments, saved_at = excluded.saved_at`);
const remove = change('delete from local_draft where conversation_id = @conversationId');

const uploadRow = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), file: z.string() });
const uploadById = query(uploadRow, 'select id, name, media_type as mediaType, file from local_upload where id = @id');
const insertUpload = change(
  'insert into local_upload (id, name, media_type, file, at) values (@id, @name, @mediaType, @file, @at)',
);
const removeUpload = change('delete from local_upload where id = @id');

export function findDraft(reader: Reader, conversationId: string): DraftRow | null {
  return byConversation.one(reader, { conversationId });
}

export function saveDraft(writer: Writer, draft: Omit<DraftRow, 'savedAt'>): void {
  upsert.run(writer, {
    ...draft,
    recipients: JSON.stringify(draft.recipients),
    attachments: JSON.stringify(draft.attachments),
    savedAt: writer.clock.now(),
  });
}

/** Two conversations became one: the draft goes along, below what was being written in the other. */
export function moveDraft(writer: Writer, from: string, to: string): void {
  const [given, standing] = [findDraft(writer, from), findDraft(writer, to)];
  if (!given) return;
  const text = [standing?.text, given.text].filter((part) => part).join('\n\n');
  const attachments = [...(standing?.attachments ?? []), ...given.attachments];
  saveDraft(writer, { ...(standing ?? given), conversationId: to, text, attachments });
  removeDraft(writer, from);
}

export function removeDraft(writer: Writer, conversationId: string): void {
  remove.run(writer, { conversationId });
}

export function findUpload(reader: Reader, id: string): z.infer<typeof uploadRow> | null {
  return uploadById.one(reader, { id });
}

export function saveUpload(writer: Writer, upload: z.infer<typeof uploadRow>): void {
  insertUpload.run(writer, { ...upload, at: writer.clock.now() });
}

export function forgetUpload(writer: Writer, id: string): void {
  removeUpload.run(writer, { id });
}
