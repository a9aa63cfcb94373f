import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { dealIdsInStage, deals } from '#main/storage/deals';
import { dealStages, listStages, type StageFields } from '#main/storage/deal-stages';
import type { Writer } from '#main/storage/open-log';
import { revise } from '#main/storage/revising';

/** What the log thread does for the stages of deals. Each command is a batch, undone by what it answers. */
export function dealStageCommands(writer: Writer) {
  const put = (id: string, to: StageFields | null, batch: string): boolean =>
    revise(writer, dealStages, { id, to, kind: to === null ? 'remove-deal-stage' : 'set-deal-stage', batch });
  return {
    addDealStage: ({ name }: { name: string }): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      const position = (listStages(writer).at(-1)?.position ?? 0) + 1;
      return { id, ...inBatch(writer, (batch) => put(id, { name, position }, batch)) };
    },
    renameDealStage: ({ id, name }: { id: string; name: string }): Undoable =>
      inBatch(writer, (batch) => put(id, { ...required(dealStages.find(writer, id)), name }, batch)),
    orderDealStages: ({ ids }: { ids: readonly string[] }): Undoable =>
      inBatch(writer, (batch) => {
        for (const { id, name } of listStages(writer)) {
          const position = ids.indexOf(id);
          if (position < 0) throw new Refusal('invalid-input', { detail: 'not every stage is in the order' });
          put(id, { name, position }, batch);
        }
      }),
    /** Its deals go on in another stage. */
    removeDealStage: ({ id, moveTo }: { id: string; moveTo: string }): Undoable =>
      inBatch(writer, (batch) => {
        required(dealStages.find(writer, id));
        if (moveTo === id) throw new Refusal('invalid-input', { detail: 'the stage that is to go' });
        required(dealStages.find(writer, moveTo));
        for (const dealId of dealIdsInStage(writer, id)) {
          const deal = required(deals.find(writer, dealId));
          revise(writer, deals, { id: dealId, to: { ...deal, stageId: moveTo }, kind: 'change-deal', batch });
        }
        put(id, null, batch);
      }),
  };
}
