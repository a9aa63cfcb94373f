import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type FollowUp, type FollowUpOutcome, outcomesOf } from '#shared/domain/follow-up';
import { followUpsText } from '../text/follow-ups.ts';
import styles from './follow-ups.module.css';
import { useSettle } from './use-settle.ts';

type Properties = Readonly<{ followUp: FollowUp | null; onClose: () => void }>;

/** Says how something ended, with what is to be remembered of it, and whether it comes again. */
export function SettleDialog({ followUp, onClose }: Properties) {
  return (
    <Modal
      opened={followUp !== null}
      onClose={onClose}
      title={followUp?.text}
      size={440}
      transitionProps={{ duration: 0 }}
    >
      {followUp && <SettleForm followUp={followUp} onClose={onClose} />}
    </Modal>
  );
}

function SettleForm({ followUp, onClose }: Readonly<{ followUp: FollowUp; onClose: () => void }>) {
  const { settle } = useSettle();
  const [note, setNote] = useState('');
  const [last, setLast] = useState(false);
  const end = (outcome: FollowUpOutcome): void => {
    settle(followUp.id, outcome, { note: note.trim() || null, last });
    onClose();
  };
  const [good, bad] = outcomesOf[followUp.kind];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        end(good);
      }}
    >
      {followUp.said !== null && followUp.said !== followUp.text && <q className={styles['said']}>{followUp.said}</q>}
      <Textarea
        data-autofocus
        label={followUpsText.note}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {followUp.repeats !== null && (
        <Checkbox
          label={followUpsText.last}
          checked={last}
          onChange={(event) => setLast(event.currentTarget.checked)}
        />
      )}
      <div className={styles['buttons']}>
        <Button type="submit">{followUpsText.settle[good]}</Button>
        <Button variant="default" onClick={() => end(bad)}>
          {followUpsText.settle[bad]}
        </Button>
      </div>
    </form>
  );
}
