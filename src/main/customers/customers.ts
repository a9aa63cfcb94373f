import type { Caller } from '#main/kernel/port';
import { notFound } from '#main/kernel/refusal';
import { listCustomers, stagesInUse, type CustomersPage } from '#main/storage/customer-list';
import type { Undoable } from '#main/storage/activity';
import { findCustomer } from '#main/storage/customers';
import { findUpload } from '#main/storage/drafts';
import { findIdentity, type Way } from '#main/storage/identities';
import { shopCountry } from '#main/storage/shop-country';
import type { Reader } from '#main/storage/statement';
import { tagsInUse } from '#main/storage/tags';
import { readAddress } from '#shared/domain/card-values';
import { usualStages, type Customer } from '#shared/domain/customer';
import type { customerCommands, CustomersChange, NewCustomer } from './commands.ts';
import type { identityCommands, MarkedWay } from './identity-commands.ts';
import { keepPicture } from './photos.ts';

export type CustomersParts = Readonly<{
  folder: string;
  reader: Reader;
  commands: Caller<
    ReturnType<typeof customerCommands> &
      ReturnType<typeof identityCommands> &
      Readonly<{ forgetUploads: (uploads: { ids: readonly string[] }) => void }>
  >;
}>;
export type Customers = ReturnType<typeof openCustomers>;

/** Everyone who dealt with the shop. */
export function openCustomers({ folder, reader, commands }: CustomersParts) {
  return {
    list: (page: CustomersPage) => listCustomers(reader, page),
    show: (id: string): Customer => findCustomer(reader, id) ?? notFound(),
    create: (given: NewCustomer) => commands.call('createCustomer', given),
    change: (given: CustomersChange) => commands.call('changeCustomers', given),
    addIdentity: (given: MarkedWay) => commands.call('addIdentity', given),
    changeIdentity: (given: MarkedWay & Readonly<{ to?: string | undefined }>) =>
      commands.call('changeIdentity', given),
    removeIdentity: (given: Way & Readonly<{ id: string }>) => commands.call('removeIdentity', given),
    behind: ({ channel, address }: Way): Readonly<{ id: string; name: string }> | null => {
      const read = readAddress(channel, address, shopCountry(reader));
      const owner = read === null ? null : findIdentity(reader, { channel, address: read });
      const customer = owner && findCustomer(reader, owner.customerId);
      return customer && { id: customer.id, name: customer.name };
    },
    setPhoto: async ({ id, upload }: Readonly<{ id: string; upload: string | null }>): Promise<Undoable> => {
      if (upload === null) return commands.call('setPhoto', { id, sha256: null });
      const sha256 = await keepPicture(folder, findUpload(reader, upload) ?? notFound());
      await commands.call('forgetUploads', { ids: [upload] });
      return commands.call('setPhoto', { id, sha256 });
    },
    tags: () => tagsInUse(reader),
    renameTag: (given: Readonly<{ tag: string; to: string | null }>) => commands.call('renameTag', given),
    stages: (): string[] => [...new Set([...usualStages, ...stagesInUse(reader)])],
    country: (): string => shopCountry(reader),
    setCountry: (country: string) => commands.call('setCountry', { country }),
  };
}
