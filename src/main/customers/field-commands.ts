import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { inBatch } from '#main/storage/activity';
import { customFields, listCustomFields, type StandingField } from '#main/storage/custom-fields';
import type { Writer } from '#main/storage/open-log';
import { revise } from '#main/storage/revising';
import type { CustomFieldType } from '#shared/domain/custom-field';

/** What the log thread does about the shop's own fields. Each is one batch of acts, undone by what it answers. */
export function fieldCommands(writer: Writer) {
  const set = (id: string, change: Partial<StandingField>, by: Readonly<{ kind: string; batch: string }>): void => {
    const standing = customFields.find(writer, id);
    if (!standing) throw new Refusal('not-found');
    revise(writer, customFields, { id, to: { ...standing, ...change }, ...by });
  };
  return {
    createField: (given: { name: string; type: CustomFieldType; choices: readonly string[] }) =>
      inBatch(writer, (batch) => {
        const id = newId(writer.clock.now());
        const to = { ...given, position: listCustomFields(writer).length, removed: false };
        revise(writer, customFields, { id, to, kind: 'create-field', batch });
        return { id };
      }),
    changeField: ({
      id,
      name,
      choices,
    }: {
      id: string;
      name?: string | undefined;
      choices?: readonly string[] | undefined;
    }) =>
      inBatch(writer, (batch) => {
        set(id, { ...(name !== undefined && { name }), ...(choices && { choices }) }, { kind: 'change-field', batch });
      }),
    reorderFields: ({ ids }: { ids: readonly string[] }) =>
      inBatch(writer, (batch) => {
        for (const [position, id] of ids.entries()) set(id, { position }, { kind: 'change-field', batch });
      }),
    removeField: ({ id }: { id: string }) =>
      inBatch(writer, (batch) => {
        set(id, { removed: true }, { kind: 'remove-field', batch });
      }),
  };
}
