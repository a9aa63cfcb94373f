import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { customFields, listCustomFields, type StandingField } from '#main/storage/custom-fields';
import type { Writer } from '#main/storage/open-log';
import { revise } from '#main/storage/revising';
import type { CustomFieldType } from '#shared/domain/custom-field';

/** What the log thread does about the shop's own fields. Each is one batch of acts, undone by what it answers. */
export function fieldCommands(writer: Writer) {
  const inOne = <Answer extends object>(work: (batch: string) => Answer): Answer & Readonly<{ undo: string }> =>
    writer.database
      .transaction(() => {
        const undo = newId(writer.clock.now());
        return { ...work(undo), undo };
      })
      .immediate();
  const set = (id: string, change: Partial<StandingField>, by: Readonly<{ kind: string; batch: string }>): void => {
    const standing = customFields.find(writer, id);
    if (!standing) throw new Refusal('not-found');
    revise(writer, customFields, { id, to: { ...standing, ...change }, ...by });
  };
  return {
    createField: (given: { name: string; type: CustomFieldType; choices: readonly string[] }) =>
      inOne((batch) => {
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
      inOne((batch) => {
        set(id, { ...(name !== undefined && { name }), ...(choices && { choices }) }, { kind: 'change-field', batch });
        return {};
      }),
    reorderFields: ({ ids }: { ids: readonly string[] }) =>
      inOne((batch) => {
        for (const [position, id] of ids.entries()) set(id, { position }, { kind: 'change-field', batch });
        return {};
      }),
    removeField: ({ id }: { id: string }) =>
      inOne((batch) => {
        set(id, { removed: true }, { kind: 'remove-field', batch });
        return {};
      }),
  };
}
