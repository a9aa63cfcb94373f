import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Deal } from '#shared/domain/deal';
import { dealsText } from '../text/deals.ts';
import styles from './deal-form.module.css';
import { useDeals } from './use-deals.ts';

/** A deal that is about to be won or lost. */
export type Closing = Readonly<{ deal: Deal; state: 'won' | 'lost' }>;

const { close } = dealsText;

/** Asks why a deal was won or lost; the answer may be left out. */
export function CloseDialog({ closing, onClose }: Readonly<{ closing: Closing | null; onClose: () => void }>) {
  return (
    <Modal opened={closing !== null} onClose={onClose} title={closing && close[closing.state]}>
      {closing && <ReasonForm key={closing.deal.id} closing={closing} onClose={onClose} />}
    </Modal>
  );
}

function ReasonForm({ closing: { deal, state }, onClose }: Readonly<{ closing: Closing; onClose: () => void }>) {
  const [reason, setReason] = useState('');
  const deals = useDeals();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    void deals.close(deal, state, reason.trim() || null);
  };
  return (
    <form className={styles['form']} onSubmit={save}>
      <p>
        <bdi>{deal.title}</bdi>
      </p>
      <TextInput
        data-autofocus
        label={close.reason}
        placeholder={state === 'won' ? close.reasonWon : close.reasonLost}
        value={reason}
        maxLength={200}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles['foot']}>
        <Button variant="default" onClick={onClose}>
          {dealsText.form.cancel}
        </Button>
        <Button type="submit">{state === 'won' ? close.confirmWon : close.confirmLost}</Button>
      </div>
    </form>
  );
}
