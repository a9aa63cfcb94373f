import type { Caller } from '#main/kernel/port';
import { listCustomFields } from '#main/storage/custom-fields';
import type { Reader } from '#main/storage/statement';
import type { CustomFieldType } from '#shared/domain/custom-field';
import type { fieldCommands } from './field-commands.ts';

export type Fields = ReturnType<typeof openFields>;

/** What the shop itself wants to know of its customers. */
export function openFields(reader: Reader, commands: Caller<ReturnType<typeof fieldCommands>>) {
  return {
    list: () => listCustomFields(reader),
    create: (field: { name: string; type: CustomFieldType; choices: readonly string[] }) =>
      commands.call('createField', field),
    change: (change: { id: string; name?: string | undefined; choices?: readonly string[] | undefined }) =>
      commands.call('changeField', change),
    reorder: (ids: readonly string[]) => commands.call('reorderFields', { ids }),
    remove: (id: string) => commands.call('removeField', { id }),
  };
}
