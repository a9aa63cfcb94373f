import { z } from 'zod';
import { draftContent, type DraftContent } from '#shared/domain/draft';
import { plainAsHtml } from '#shared/domain/plain-as-html';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const draftRow = z.object({
  id: z.string(),
  conversationId: z.string().nullable(),
  content: json(draftContent),
  savedAt: z.number(),
});
/** What is being written. An answer has its conversation's id, anything else one of its own and no conversation. */
export type DraftRow = Readonly<{ id: string; conversationId: string | null; content: DraftContent; savedAt: number }>;

const columns = 'id, conversation_id as conversationId, content, saved_at as savedAt';
const byId = query(draftRow, `select ${columns} from local_draft where id = @id`);
const begun = query(
  draftRow,
  `select ${columns} from local_draft where conversation_id is null order by saved_at desc, id desc limit 200`,
);
const upsert = change(`
  insert into local_draft (id, conversation_id, content, saved_at) values (@id, @conversationId, @content, @savedAt)
  on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at`);
const remove = change('delete from local_draft where id = @id');

const uploadRow = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), file: z.string() });
const uploadById = query(uploadRow, 'select id, name, media_type as mediaType, file from local_upload where id = @id');
const insertUpload = change(
  'insert into local_upload (id, name, media_type, file, at) values (@id, @name, @mediaType, @file, @at)',
);
const removeUpload = change('delete from local_upload where id = @id');

export function findDraft(reader: Reader, id: string): DraftRow | null {
  return byId.one(reader, { id });
}

/** Mails begun that are no answers, newest first. */
export function listBegun(reader: Reader): DraftRow[] {
  return begun.all(reader);
}

export function saveDraft(writer: Writer, draft: Omit<DraftRow, 'savedAt'>): void {
  const { id, conversationId, content } = draft;
  upsert.run(writer, { id, conversationId, content: JSON.stringify(content), savedAt: writer.clock.now() });
}

/** Two conversations became one: the draft goes along, below what was being written in the other. */
export function moveDraft(writer: Writer, from: string, to: string): void {
  const [given, standing] = [findDraft(writer, from), findDraft(writer, to)];
  if (!given) return;
  const content = standing ? withWordsBelow(standing.content, given.content) : given.content;
  saveDraft(writer, { id: to, conversationId: to, content });
  removeDraft(writer, from);
}

/** A draft with the words and files of another below its own. */
export function withWordsBelow(upper: DraftContent, lower: DraftContent): DraftContent {
  const text = [upper.text, lower.text].filter((part) => part !== '').join('\n\n');
  const formatted = upper.html !== null || lower.html !== null;
  const html = [upper, lower].map((part) => part.html ?? plainAsHtml(part.text)).join('');
  return { ...upper, text, html: formatted ? html : null, attachments: [...upper.attachments, ...lower.attachments] };
}

export function removeDraft(writer: Writer, id: string): void {
  remove.run(writer, { id });
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
