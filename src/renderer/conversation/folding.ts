import type { ShownInteraction } from '#shared/contract/inbox';
import { deliveriesOf } from './deliveries.ts';

/** A stretch of the conversation as it is shown: one message, or several that are folded into one line. */
export type Stretch =
  | Readonly<{ kind: 'message'; message: ShownInteraction; open: boolean }>
  | Readonly<{ kind: 'folded'; messages: readonly ShownInteraction[] }>;

/** What a person did to the folding: messages opened or closed by hand, and whether the middle was unfolded. */
export type Unfolded = Readonly<{ byHand: ReadonlyMap<string, boolean>; middle: boolean }>;

// Fewer than this are shown as single lines; it is not worth a click to save three of them.
const worthFolding = 5;

/**
 * The newest message is open, so is what is unread, has not left or did not arrive; the older ones are lines; a long middle is one line.
 * What a machine sent by itself stays a line beside what people wrote.
 */
export function foldMessages(messages: readonly ShownInteraction[], { byHand, middle }: Unfolded): readonly Stretch[] {
  const newest = newestToRead(messages);
  const deliveries = deliveriesOf(messages);
  const shown = messages.map((message) => ({
    kind: 'message' as const,
    message,
    open:
      byHand.get(message.id) ??
      (message === newest || wantsReading(message) || deliveries.get(message.id)?.outcome === 'failed'),
  }));
  const inner = shown.slice(1);
  const openAt = inner.findIndex(({ open }) => open);
  const foldable = openAt === -1 ? inner.length : openAt;
  // The line before the first open message stays, so that one sees what it answers.
  const fold = foldable - 1;
  if (middle || fold < worthFolding) return shown;
  return [
    ...shown.slice(0, 1),
    { kind: 'folded', messages: inner.slice(0, fold).map(({ message }) => message) },
    ...inner.slice(fold),
  ];
}

/** The message a conversation opens at: the newest that somebody wrote, else the newest. */
export function newestToRead(messages: readonly ShownInteraction[]): ShownInteraction | undefined {
  return messages.findLast((message) => !isMachines(message)) ?? messages.at(-1);
}

function wantsReading(message: ShownInteraction): boolean {
  const { outbox, read } = message;
  const onItsWay = outbox !== null && outbox.state !== 'sent' && outbox.state !== 'cancelled';
  return onItsWay || (!read && !isMachines(message));
}

/** An automatic reply or a delivery report. Bulk mail is somebody's words, if to many. */
function isMachines({ details: { automatic } }: ShownInteraction): boolean {
  return automatic === 'reply' || automatic === 'report';
}
