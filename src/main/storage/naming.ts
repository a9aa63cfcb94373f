import { z } from 'zod';
import { noDetails, type Interaction, type Party } from '#shared/domain/interaction';
import { draftContent } from '#shared/domain/draft';
import { removeDraft, saveDraft } from './drafts.ts';
import { eraseInteraction, settleConversations } from './erasing.ts';
import { redactFact } from './facts.ts';
import { namings, type Forgetting, type Named } from './forgetting.ts';
import { isErased } from './forgotten.ts';
import { findInteraction, findInteractionsAt, type StoredInteraction } from './interactions.ts';
import { leaveFiles } from './orphans.ts';
import { envelope, rewriteEnvelope } from './outbox.ts';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import { segment } from './words.ts';
import type { Writer } from './open-log.ts';

const withWords = query(
  z.object({ row: z.number() }),
  'select rowid as row from interaction_words where interaction_words match @words order by rowid',
);
const envelopesNaming = query(
  z.object({ id: z.string(), envelope: json(envelope) }),
  'select id, envelope from outbox where instr(lower(envelope), @address)',
);
const draftsNaming = query(
  z.object({ id: z.string(), conversationId: z.string().nullable(), content: json(draftContent) }),
  `select id, conversation_id as conversationId, content from local_draft
   where instr(lower(content), @address) or content ->> '$.forwards' in (select id from erased)`,
);
const rowOf = query(z.object({ id: z.string() }), 'select id from interaction where row = @row');
const emptyFailure = change(
  `update outbox set failure_detail = null where failure_detail is not null and instr(lower(failure_detail), @address)`,
);

/** Rows of interactions that anywhere name somebody. */
export function rowsNaming(reader: Reader, forgotten: Named): number[] {
  const rows = new Set<number>();
  for (const naming of namings(forgotten))
    for (const { row } of withWords.each(reader, { words: phrase(naming) })) rows.add(row);
  return [...rows];
}

/** How many of these still say an address or a full name of somebody in words that are others'. */
export function countQuoting(reader: Reader, rows: readonly number[], forgotten: Forgetting): number {
  const names = namings(forgotten).map((naming) => naming.toLowerCase());
  const isNamed = (text: string): boolean => names.some((naming) => text.toLowerCase().includes(naming));
  let count = 0;
  for (let from = 0; from < rows.length; from += 200)
    for (const { interaction, recordId } of findInteractionsAt(reader, rows.slice(from, from + 200)))
      if (!forgotten.records.includes(recordId ?? '') && isNamed(`${interaction.subject ?? ''}\n${interaction.text}`))
        count += 1;
  return count;
}

/**
 * Takes somebody out of an interaction that is not theirs: one in their name, or a report about a mail to them, goes; from any
 * other they are taken out as a recipient, and with `quotes: 'remove'` what it quotes goes as well.
 */
export function takeOut(writer: Writer, row: number, forgetting: Forgetting): void {
  const id = rowOf.one(writer, { row })?.id;
  const found = id === undefined ? null : findInteraction(writer, id);
  if (!found) return;
  const { interaction } = found;
  const their = new Set(forgetting.ways.map(({ address }) => address));
  // What they have written anew since is somebody new's.
  const isTheirs = found.recordId === null || forgetting.records.includes(found.recordId);
  if (isTheirs && isOnlyTheirs(interaction, their)) eraseInteraction(writer, interaction.id);
  else if (isNamedIn(found, their) || forgetting.quotes === 'remove') redact(writer, found, forgetting, their);
  settleConversations(writer, [interaction.conversationId]);
}

/** From what is kept of mails that left, so that one coming back is known again, whoever is forgotten goes. */
export function takeOutOfOutbox(writer: Writer, { ways }: Forgetting): void {
  const their = new Set(ways.map(({ address }) => address));
  for (const { address } of ways) {
    emptyFailure.run(writer, { address });
    for (const { id, envelope: written } of envelopesNaming.all(writer, { address })) {
      const { draft } = written;
      const left = (parties: readonly Party[]): Party[] => without(parties, their);
      const [to, cc, bcc] = [left(written.to), left(written.cc), left(written.bcc)];
      const words = { text: draft.text, html: draft.html };
      const kept = { ...draft, to: left(draft.to), cc: left(draft.cc), bcc: left(draft.bcc) };
      rewriteEnvelope(writer, id, { ...written, ...words, to, cc, bcc, draft: kept });
    }
  }
}

/** From what is being written, whoever is forgotten goes; a mail to them alone, or that sends theirs on, goes as a whole. */
export function takeOutOfDrafts(writer: Writer, { ways }: Forgetting): void {
  const their = new Set(ways.map(({ address }) => address));
  for (const { address } of ways)
    for (const { id, conversationId, content } of draftsNaming.all(writer, { address })) {
      const left = (parties: readonly Party[]): Party[] => without(parties, their);
      const [to, cc, bcc] = [left(content.to), left(content.cc), left(content.bcc)];
      const isTheirs = to.length + cc.length + bcc.length === 0 || isErased(writer, content.forwards ?? '');
      if (isTheirs) leaveFiles(writer, content.attachments);
      if (isTheirs) removeDraft(writer, id);
      else saveDraft(writer, { id, conversationId, content: { ...content, to, cc, bcc } });
    }
}

function isOnlyTheirs({ author, direction, to, cc, details }: Interaction, their: ReadonlySet<string>): boolean {
  if (direction === 'inbound') return their.has(author.address) || their.has(details.delivery?.recipient ?? '');
  const written = [...to, ...cc];
  return written.length > 0 && written.every(({ address }) => their.has(address));
}

function isNamedIn({ interaction, replyTo }: StoredInteraction, their: ReadonlySet<string>): boolean {
  return [...interaction.to, ...interaction.cc, ...replyTo].some(({ address }) => their.has(address));
}

function redact(
  writer: Writer,
  { interaction, replyTo }: StoredInteraction,
  { quotes }: Forgetting,
  their: ReadonlySet<string>,
): void {
  const { to, cc, text, newText, html, details } = interaction;
  const recipients = { to: without(to, their), cc: without(cc, their), replyTo: without(replyTo, their) };
  const words =
    quotes === 'remove'
      ? { text: newText, newText, html: null, details: { ...noDetails, ...details, forwarded: null } }
      : { text, newText, html, details };
  redactFact(writer, interaction.id, { recipients, ...words });
}

function without(parties: readonly Party[], their: ReadonlySet<string>): Party[] {
  return parties.filter(({ address }) => !their.has(address.toLowerCase()));
}

function phrase(naming: string): string {
  return `"${segment(naming).replaceAll('"', ' ')}"`;
}
