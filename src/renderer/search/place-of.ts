import type { LinkProps } from '@tanstack/react-router';
import type { SearchHit } from '#shared/domain/search-hit';

/** Whether it was written down by hand: such a thing stands in no conversation, where its own id is. */
export function isLogged({ interaction: { id, conversationId } }: SearchHit): boolean {
  return id === conversationId;
}

/** Where a hit is read: in its conversation, or on its customer's timeline. */
export function placeOf(hit: SearchHit) {
  const { id, customerId, conversationId } = hit.interaction;
  const there =
    isLogged(hit) && customerId !== null
      ? { to: '/customers/$customerId', params: { customerId }, search: { entry: id } }
      : { to: '/inbox/{-$conversationId}', params: { conversationId } };
  return there satisfies LinkProps;
}
