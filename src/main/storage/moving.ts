import { choiceOf, laterChoice, writeChoice } from './choices.ts';
import { forgetConversation, refreshConversation } from './conversations.ts';
import { findDraft, moveDraft } from './drafts.ts';
import { standingOfFact } from './interactions.ts';
import { change } from './statement.ts';
import type { StandingMail } from './threads.ts';
import type { Writer } from './open-log.ts';

const moveInteractions = change('update interaction set conversation_id = @to where conversation_id = @from');
const moveInteraction = change('update interaction set conversation_id = @to where id = @id');
const moveOutbox = change('update outbox set conversation_id = @to where conversation_id = @from');
const followInteractions = change(`
  update outbox set conversation_id = (select i.conversation_id from interaction i where i.id = outbox.interaction_id)
  where conversation_id = @from and exists (select 1 from interaction i where i.id = outbox.interaction_id)`);
const moveAliases = change('update conversation_alias set conversation_id = @to where conversation_id = @from');
const insertAlias = change(
  'insert into conversation_alias (id, conversation_id) values (@from, @to) on conflict (id) do update set conversation_id = excluded.conversation_id',
);
const deleteAlias = change('delete from conversation_alias where id = @id');

/** Makes two conversations one. What was chosen last for either of them stands; what was being written in both is kept. */
export function joinConversations(writer: Writer, from: string, to: string): void {
  moveInteractions.run(writer, { from, to });
  inherit(writer, from, to);
}

/**
 * Moves mails to where they belong now; the caller computes the conversations anew. What was being written goes with the
 * mail it answers. `all` are the conversations these mails are in now, `touched` those among them that changed, `gone`
 * ids that have no mail any more: they stay known as aliases.
 */
export function moveMails(
  writer: Writer,
  standing: readonly StandingMail[],
  parts: ReadonlyMap<string, string>,
): Readonly<{ all: ReadonlySet<string>; touched: ReadonlySet<string>; gone: ReadonlySet<string> }> {
  const after = new Set(parts.values());
  const heirs = new Map<string, string>();
  const touched = new Set<string>();
  for (const { mail, conversationId } of standing) {
    const to = parts.get(mail.id) ?? conversationId;
    if (!heirs.has(conversationId)) heirs.set(conversationId, to);
    if (to === conversationId) continue;
    moveInteraction.run(writer, { id: mail.id, to });
    touched.add(conversationId).add(to);
  }
  for (const id of after) if (!heirs.has(id)) deleteAlias.run(writer, { id });
  const gone = new Set<string>();
  for (const [from, heir] of heirs) {
    if (!touched.has(from)) continue;
    followInteractions.run(writer, { from });
    const answers = findDraft(writer, from)?.content.answers ?? null;
    const answered = answers === null ? undefined : standingOfFact(writer, answers)?.conversationId;
    if (answered !== undefined && answered !== from) moveDraft(writer, from, answered);
    if (after.has(from)) continue;
    gone.add(from);
    touched.delete(from);
    inherit(writer, from, heir);
  }
  return { all: after, touched, gone };
}

/** What hangs on a conversation that is no more goes to another. */
function inherit(writer: Writer, from: string, to: string): void {
  const [given, standing] = [choiceOf(writer, from), choiceOf(writer, to)];
  moveOutbox.run(writer, { from, to });
  moveDraft(writer, from, to);
  moveAliases.run(writer, { from, to });
  insertAlias.run(writer, { from, to });
  forgetConversation(writer, from);
  refreshConversation(writer, to);
  if (!given?.choice) return;
  writeChoice(writer, to, laterChoice(given, standing));
  refreshConversation(writer, to);
}
