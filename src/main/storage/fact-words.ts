import { z } from 'zod';
import type { Attachment, InteractionDetails, Party } from '#shared/domain/interaction';
import { findInteraction, type StoredInteraction } from './interactions.ts';
import type { Writer } from './open-log.ts';
import type { Recipients } from './rows.ts';
import { query, type Reader } from './statement.ts';
import { indexWords, unindexWords, type Words } from './words.ts';

const edits = query(
  z.object({ text: z.string() }),
  `select text from revision where interaction_id = @id and what = 'edited' and text is not null and indexed = 1 order by clock`,
);

/** What the words of an interaction are made of. */
export type Worded = Readonly<{
  subject: string | null;
  author: Party;
  recipients: Recipients;
  text: string;
  attachments: readonly Pick<Attachment, 'name'>[];
  details: Pick<InteractionDetails, 'forwarded'>;
}>;

/** What an interaction is found by; `edited` is what it said otherwise since. */
export function wordsOf(fact: Worded, edited: readonly string[] = []): Words {
  return {
    subject: fact.subject ?? '',
    author: named(fact.author),
    recipients: [...fact.recipients.to, ...fact.recipients.cc].map(named).join('\n'),
    text: [wholeText(fact), ...edited].join('\n'),
    files: fact.attachments.map(({ name }) => name).join('\n'),
  };
}

/** What stands of it in the index. */
export function wordsOfStored(reader: Reader, { interaction, replyTo }: StoredInteraction): Words {
  const recipients = { to: interaction.to, cc: interaction.cc, replyTo };
  return wordsOf({ ...interaction, recipients }, editsOf(reader, interaction.id));
}

/** What an interaction said otherwise since it was brought here, oldest first. */
export function editsOf(reader: Reader, id: string): string[] {
  return edits.all(reader, { id }).map(({ text }) => text);
}

/** Words of facts that were written but not indexed yet, or deleted and still indexed. */
export type WordsToIndex = { row: number; words: Words }[];

/** Indexes an interaction anew around a change of what it says. What still waits to be indexed goes on waiting. */
export function reindexing(
  writer: Writer,
  id: string,
  { change, waiting }: Readonly<{ change: () => void; waiting: WordsToIndex }>,
): void {
  const found = findInteraction(writer, id);
  if (!found) return change();
  const later = waiting.find(({ row }) => row === found.row);
  if (later) {
    change();
    later.words = wordsOfStored(writer, found);
    return;
  }
  unindexWords(writer, found.row, wordsOfStored(writer, found));
  change();
  indexWords(writer, found.row, wordsOfStored(writer, found));
}

/** Also what a message that came as a file says. */
function wholeText({ text, details: { forwarded } }: Worded): string {
  return forwarded === null || text.includes(forwarded.text) ? text : `${text}\n${forwarded.text}`;
}

function named({ name, address }: Party): string {
  return name ? `${name} ${address}` : address;
}
