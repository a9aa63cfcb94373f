import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { InteractionDetails } from '#shared/domain/interaction';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { messageText } from '../text/message.ts';
import { ProblemNote } from '../ui/index.ts';
import { DeliveryNote } from './delivery-note.tsx';

type Props = Readonly<{ message: ShownInteraction; delivery: NonNullable<InteractionDetails['delivery']> }>;

/** What became of a message of the shop; where it did not arrive, its words can become the reply again. */
export function Undelivered({ message, delivery }: Props) {
  const writeAgain = useMutation({ mutationFn: () => wordsAgain(message) });
  return (
    <>
      <DeliveryNote delivery={delivery}>
        {delivery.outcome === 'failed' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={writeAgain.isPending}
            onClick={() => writeAgain.mutate()}
          >
            {messageText.writeAgain}
          </Button>
        )}
      </DeliveryNote>
      {writeAgain.isError && <ProblemNote>{problemSentence(writeAgain.error)}</ProblemNote>}
    </>
  );
}

/** Makes the words the conversation's draft, to be sent elsewhere. What is already being written there is not touched. */
async function wordsAgain({ conversationId, to, cc, subject, newText }: ShownInteraction): Promise<void> {
  const draft = await client.drafts.open({ conversationId });
  if (draft.savedAt !== null) return;
  const words = { to: [...to], cc: [...cc], subject: subject ?? draft.subject, text: newText };
  await client.drafts.save({ id: draft.id, ...words });
}
