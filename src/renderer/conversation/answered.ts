import type { ShownInteraction } from '#shared/contract/inbox';

/** The message that a reply answers: the newest from a person, since robots read no answers; else the newest that came in. */
export function answeredOf(messages: readonly ShownInteraction[]): ShownInteraction | null {
  const inbound = messages.filter(({ direction }) => direction === 'inbound');
  return inbound.findLast(({ details }) => details.automatic === null) ?? inbound.at(-1) ?? null;
}
