import { createHash } from 'node:crypto';
import { z } from 'zod';
import { act, type Done } from './activity.ts';
import { findDraft, removeDraft, saveDraft, type DraftRow } from './drafts.ts';
import type { Writer } from './open-log.ts';
import type { Doing } from './revising.ts';

/** What is remembered of words that were laid somewhere: not they themselves, so that nothing is left of them here. */
const laid = z.object({ answerId: z.string(), digest: z.string() });

type Laying = Doing & Readonly<{ answerId: string; customerId: string | null }>;

/** Lays words into a draft that has none. Undone with its batch unless somebody wrote in it since. */
export function layDraft(writer: Writer, draft: Omit<DraftRow, 'savedAt'>, laying: Laying): void {
  const { answerId, customerId, actor, batch } = laying;
  act(
    writer,
    {
      ...{ actor, kind: 'lay-draft', entity: 'draft', entityId: draft.id, customerId, batch },
      before: null,
      after: { answerId, digest: digestOf(draft) },
    },
    () => saveDraft(writer, draft),
  );
}

/** Takes such a draft away again. False where somebody wrote in it, or sent it, since. */
export function takeDraftBack(writer: Writer, done: Done, batch: string): boolean {
  const { entityId, customerId, before, after } = done;
  if (before !== null || after === null) return false;
  const draft = findDraft(writer, entityId);
  const words = laid.parse(JSON.parse(after));
  if (!draft || digestOf(draft) !== words.digest) return false;
  act(
    writer,
    {
      ...{ actor: 'owner', kind: 'undo-lay-draft', entity: 'draft', entityId, customerId, batch },
      before: words,
      after: null,
    },
    () => removeDraft(writer, entityId),
  );
  return true;
}

function digestOf({ content }: Pick<DraftRow, 'content'>): string {
  const { text, html, attachments } = content;
  return createHash('sha256')
    .update(JSON.stringify([text, html, attachments]))
    .digest('hex');
}
