import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Complaint } from '#shared/domain/complaint';
import type { Conversation } from '#shared/domain/conversation';
import { queries } from '../core/queries.ts';

// More open complaints than these, and marking each row would be the smallest trouble of the shop.
const most = 500;

export type ComplaintOf = (conversation: Pick<Conversation, 'id' | 'customerId'>) => Complaint | null;

/** The open complaint of a conversation or of the person it is with; read once for all rows. */
export function useComplaintOf(): ComplaintOf {
  const open = useQuery(queries.complaints.list.queryOptions({ input: { state: 'open', limit: most } })).data?.items;
  return useMemo(() => {
    const byPerson = new Map((open ?? []).map((complaint) => [complaint.customerId, complaint]));
    const byTalk = new Map((open ?? []).flatMap((one) => one.conversationIds.map((id) => [id, one] as const)));
    return ({ id, customerId }) => byTalk.get(id) ?? (customerId === null ? null : (byPerson.get(customerId) ?? null));
  }, [open]);
}
