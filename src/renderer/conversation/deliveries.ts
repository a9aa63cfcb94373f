import type { ShownInteraction } from '#shared/contract/inbox';
import type { InteractionDetails } from '#shared/domain/interaction';

export type Delivery = NonNullable<InteractionDetails['delivery']>;

// A later report about the same message says more than "not yet", and a failure for one of several people outweighs the rest.
const weight: Readonly<Record<Delivery['outcome'], number>> = { delayed: 0, delivered: 1, failed: 2 };

/** What the mail servers reported about the shop's own messages, by the message's id. */
export function deliveriesOf(messages: readonly ShownInteraction[]): ReadonlyMap<string, Delivery> {
  const sent = new Map(
    messages.filter(({ direction }) => direction === 'outbound').map(({ providerId, id }) => [providerId, id]),
  );
  const deliveries = new Map<string, Delivery>();
  for (const { details, inReplyTo } of messages) {
    const about = sent.get(details.delivery?.of ?? inReplyTo ?? '');
    if (!details.delivery || about === undefined) continue;
    const known = deliveries.get(about);
    if (!known || weight[details.delivery.outcome] >= weight[known.outcome]) deliveries.set(about, details.delivery);
  }
  return deliveries;
}
