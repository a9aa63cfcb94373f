import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Deal } from '#shared/domain/deal';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { dealsText } from '../text/deals.ts';
import { DealForm, type WrittenDeal } from './deal-form.tsx';

type Properties = Readonly<{
  /** Null: closed. A deal with an id is changed, any other is a new one that begins like it. */
  deal: Partial<Deal> | null;
  onClose: () => void;
}>;

/** Writes down a deal, or changes what is written of one. */
export function DealDialog({ deal, onClose }: Properties) {
  const say = useUndoable();
  const add = useMutation(queries.deals.add.mutationOptions());
  const change = useMutation(queries.deals.change.mutationOptions());

  async function save({ customerId, ...written }: WrittenDeal): Promise<void> {
    const id = deal?.id;
    if (id === undefined) say(dealsText.added(written.title), await add.mutateAsync({ customerId, ...written }));
    else say(dealsText.changed(written.title), await change.mutateAsync({ id, ...written }));
    onClose();
  }

  return (
    <Modal
      opened={deal !== null}
      onClose={onClose}
      title={deal?.id === undefined ? dealsText.form.titleNew : dealsText.form.titleEdit}
    >
      {deal && <DealForm key={deal.id ?? 'new'} deal={deal} onSave={save} onCancel={onClose} />}
    </Modal>
  );
}
