import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Interaction, Party } from '#shared/domain/interaction';
import { client } from '../core/client.ts';
import { refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';

/** Begins a mail and goes to where it is written. */
export function useWriting() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const begin = async (given: Readonly<{ to?: Party[]; forwards?: string }>): Promise<void> => {
    const draft = await client.drafts.begin(given);
    queryClient.setQueryData(queries.drafts.show.queryKey({ input: { id: draft.id } }), draft);
    await navigate({ to: '/write/{-$draftId}', params: { draftId: draft.id } });
  };
  return {
    /** A new mail, to nobody yet or to these. */
    write: (to: readonly Party[] = []): Promise<void> => begin({ to: [...to] }),
    /** Sends an interaction on; files that are only in the mailbox are fetched first. */
    forward: async ({ id, attachments }: Pick<Interaction, 'id' | 'attachments'>): Promise<void> => {
      try {
        await begin({ forwards: id });
      } catch (problem) {
        if (refusalOf(problem)?.code !== 'file-not-kept') throw problem;
        await fetchAway(id, attachments);
        await begin({ forwards: id });
      }
    },
  };
}

async function fetchAway(id: string, attachments: Interaction['attachments']): Promise<void> {
  for (const [index, { sha256 }] of attachments.entries())
    if (sha256 === '') await client.interactions.fetchAttachment({ id, index });
}
