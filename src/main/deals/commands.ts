import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { recordAbout } from '#main/storage/conversations';
import { deals, type DealFields } from '#main/storage/deals';
import { dealStages, listStages } from '#main/storage/deal-stages';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
import type { DealState } from '#shared/domain/deal';

export type AddingDeal = Readonly<{
  customerId: string | null;
  conversationId: string | null;
  title: string;
  amount: number | null;
  currency: string;
  stageId: string | null;
  expectedOn: string | null;
}>;
export type ChangingDeal = Readonly<{ id: string }> &
  Readonly<{
    [Field in 'title' | 'amount' | 'currency' | 'stageId' | 'expectedOn' | 'conversationId']?:
      | DealFields[Field]
      | undefined;
  }>;
export type ClosingDeal = Readonly<{ id: string; state: DealState; reason: string | null }>;

/** What the log thread does for deals. Each command is a batch of its own, undone by what it answers. */
export function dealCommands(writer: Writer) {
  const put = (id: string, kind: string, to: () => DealFields | null): Undoable =>
    inBatch(writer, (batch) => revise(writer, deals, { id, to: to(), kind, batch }));
  return {
    addDeal: (input: AddingDeal): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      return { id, ...put(id, 'add-deal', () => added(writer, input)) };
    },
    changeDeal: ({ id, ...changes }: ChangingDeal): Undoable =>
      put(id, 'change-deal', () => {
        const standing = required(deals.find(writer, id));
        if (changes.stageId !== undefined) required(dealStages.find(writer, changes.stageId));
        return withChanges(standing, changes);
      }),
    closeDeal: ({ id, state, reason }: ClosingDeal): Undoable =>
      put(id, `${kindOf[state]}-deal`, () => {
        const standing = required(deals.find(writer, id));
        const closedAt = standing.state === state ? standing.closedAt : writer.clock.now();
        return { ...standing, state, ...(state === 'open' ? { closedAt: null, reason: null } : { closedAt, reason }) };
      }),
    removeDeal: ({ id }: { id: string }): Undoable =>
      put(id, 'remove-deal', () => {
        required(deals.find(writer, id));
        return null;
      }),
  };
}

const kindOf = { open: 'reopen', won: 'win', lost: 'lose' } as const;

function added(writer: Writer, { customerId, ...rest }: AddingDeal): DealFields {
  const recordId = recordAbout(writer, { customerId, conversationId: rest.conversationId });
  const stageId = rest.stageId ?? listStages(writer)[0]?.id ?? null;
  if (stageId === null || !dealStages.find(writer, stageId)) throw new Refusal('not-found');
  const openedAt = writer.clock.now();
  return { ...rest, recordId, stageId, state: 'open', reason: null, openedAt, closedAt: null };
}
