import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { complaintsText } from '../text/complaints.ts';
import { ComplaintDialog } from './complaint-dialog.tsx';
import styles from './complaints.module.css';

/** Says by which words a message sounds like a complaint, and leaves it to the owner whether it is one. */
export function OfferBanner({ conversation }: Readonly<{ conversation: Conversation }>) {
  const { id: conversationId, subject } = conversation;
  const say = useUndoable();
  const [opening, setOpening] = useState(false);
  const found = useQuery(queries.complaints.offer.queryOptions({ input: { conversationId } }));
  const mark = useMutation(queries.complaints.mark.mutationOptions());
  const offer = found.data?.offer ?? null;
  const dismiss = (): void => {
    if (offer === null) return;
    const { interactionId } = offer;
    mark.mutate({ interactionId, isComplaint: false }, { onSuccess: (done) => say(complaintsText.dismissed, done) });
  };
  useShortcuts({
    complaint: () => setOpening(true),
    noComplaint: () => (offer === null ? false : dismiss()),
  });
  return (
    <>
      {offer && (
        <section className={styles['banner']} aria-label={complaintsText.offered}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" className={styles['bannerMark']} />
          <p className={styles['bannerWords']}>
            {complaintsText.offered}{' '}
            {offer.evidence.map((words, index) => (
              <span key={words}>
                {index > 0 && ', '}
                <q dir="auto">{words}</q>
              </span>
            ))}
          </p>
          <div className={styles['bannerActs']}>
            <Button size="compact-sm" aria-keyshortcuts="w" onClick={() => setOpening(true)}>
              {complaintsText.openCase} (w)
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-keyshortcuts="W"
              loading={mark.isPending}
              onClick={dismiss}
            >
              {complaintsText.noComplaint} (W)
            </Button>
          </div>
        </section>
      )}
      <ComplaintDialog
        conversationId={conversationId}
        subject={subject}
        offer={offer}
        opened={opening}
        onClose={() => setOpening(false)}
      />
    </>
  );
}
