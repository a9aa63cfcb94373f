import { Refusal } from '#main/kernel/refusal';
import { inBatch, type Done, type Undoable } from '#main/storage/activity';
import { isOfCard, unchangeCard } from '#main/storage/card';
import { customFields } from '#main/storage/custom-fields';
import { complaints } from '#main/storage/complaints';
import { entries } from '#main/storage/counter';
import { dealStages } from '#main/storage/deal-stages';
import { deals } from '#main/storage/deals';
import { followUps } from '#main/storage/follow-ups';
import { takeBackPeople } from '#main/storage/merging';
import type { Writer } from '#main/storage/open-log';
import { doneTogether, unrevise } from '#main/storage/revising';
import { segments } from '#main/storage/segments';

/** What the log thread does to take back what people wrote down. */
export function activityCommands(writer: Writer) {
  return {
    undoActivity: ({ undo }: Undoable): Undoable =>
      inBatch(writer, (batch) => {
        const changed = doneTogether(writer, undo).map((done) => takeBack(writer, done, batch));
        if (!changed.includes(true)) throw new Refusal('not-found');
      }),
  };
}

function takeBack(writer: Writer, done: Done, batch: string): boolean {
  switch (done.entity) {
    case 'interaction':
      return unrevise(writer, entries, { done, batch });
    case 'follow-up':
      return unrevise(writer, followUps, { done, batch });
    case 'complaint':
      return unrevise(writer, complaints, { done, batch });
    case 'custom-field':
      return unrevise(writer, customFields, { done, batch });
    case 'deal':
      return unrevise(writer, deals, { done, batch });
    case 'deal-stage':
      return unrevise(writer, dealStages, { done, batch });
    case 'segment':
      return unrevise(writer, segments, { done, batch });
    default:
      return takeBackPeople(writer, done, batch) || (isOfCard(done) && unchangeCard(writer, { done, batch }));
  }
}
