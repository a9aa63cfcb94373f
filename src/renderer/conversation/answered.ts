import type { ShownInteraction } from '#shared/contract/inbox';
import { isReachable, type InteractionDetails } from '#shared/domain/interaction';

/** The message that a reply answers: the newest from a person, since robots read no answers; else the newest that came in. */
export function answeredOf(messages: readonly ShownInteraction[]): ShownInteraction | null {
  const inbound = messages.filter(({ direction }) => direction === 'inbound');
  return inbound.findLast(({ details }) => details.automatic === null) ?? inbound.at(-1) ?? null;
}

/** The network on which a message has to be answered, because no mail reaches its author. */
export function answeredElsewhere(message: ShownInteraction | null): InteractionDetails['service'] {
  return message && !isReachable(message.author.address) ? message.details.service : null;
}
