import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';
import { revise } from '#main/storage/revising';
import { listSegments, segments, type SegmentFields } from '#main/storage/segments';
import type { SegmentFilter } from '#shared/domain/segment';

export type ChangingSegment = Readonly<{
  id: string;
  name?: string | undefined;
  filter?: SegmentFilter | undefined;
}>;

/** What the log thread does for saved segments. Each command is a batch, undone by what it answers. */
export function segmentCommands(writer: Writer) {
  const put = (id: string, to: SegmentFields | null, batch: string): boolean =>
    revise(writer, segments, { id, to, kind: to === null ? 'remove-segment' : 'set-segment', batch });
  const standing = (id: string): SegmentFields => required(segments.find(writer, id));
  return {
    addSegment: ({ name, filter }: { name: string; filter: SegmentFilter }): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      const position = (listSegments(writer).at(-1)?.position ?? 0) + 1;
      return { id, ...inBatch(writer, (batch) => put(id, { name, filter, position }, batch)) };
    },
    changeSegment: ({ id, name, filter }: ChangingSegment): Undoable =>
      inBatch(writer, (batch) => {
        const found = standing(id);
        put(id, { ...found, name: name ?? found.name, filter: filter ?? found.filter }, batch);
      }),
    orderSegments: ({ ids }: { ids: readonly string[] }): Undoable =>
      inBatch(writer, (batch) => {
        for (const { id } of listSegments(writer)) {
          const position = ids.indexOf(id);
          if (position < 0) throw new Refusal('invalid-input', { detail: 'not every segment is in the order' });
          put(id, { ...standing(id), position }, batch);
        }
      }),
    removeSegment: ({ id }: { id: string }): Undoable =>
      inBatch(writer, (batch) => {
        standing(id);
        put(id, null, batch);
      }),
  };
}
