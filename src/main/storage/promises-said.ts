import { createFollowUp, followUps, openSaidIn } from './follow-ups.ts';
import type { Writer } from './open-log.ts';
import { revise, type Doing } from './revising.ts';
import type { DraftPromise } from '#shared/domain/draft';

/** Where words were said, and to whom. */
export type SaidWhere = Readonly<{ interactionId: string; conversationId: string; customerId: string | null }>;

/** Writes down what was promised in words that leave now: what was taken out of them again was not promised. */
export function rememberPromises(
  writer: Writer,
  { text, promises }: Readonly<{ text: string; promises: readonly DraftPromise[] }>,
  { by, ...where }: SaidWhere & Readonly<{ by: Doing }>,
): void {
  if (where.customerId === null) return;
  const { interactionId: saidIn, ...about } = where;
  const words = plain(text);
  for (const { said, dueAt } of promises)
    if (words.includes(plain(said)))
      createFollowUp(writer, { ...about, kind: 'promise', text: said, said, saidIn, dueAt }, by);
}

/** What was said in words that were taken back before they left is not promised; what already ended stays. */
export function takeBackPromises(writer: Writer, interactionId: string, by: Doing): void {
  for (const id of openSaidIn(writer, interactionId))
    revise(writer, followUps, { id, to: null, kind: 'undo-create-follow-up', ...by });
}

function plain(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}
