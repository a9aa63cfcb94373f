import { implement, type Router } from '@orpc/server';
import type { Customers } from '#main/customers/customers';
import type { Fields } from '#main/customers/fields';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

type Parts = Readonly<{
  customers: Customers;
  fields: Fields;
  announcer: Announcer;
  refuse: ReturnType<typeof refusing>;
}>;

/** Who the customers are, and what the shop wants to know of them. */
export function customerRoutes({
  customers,
  fields,
  announcer,
  refuse,
}: Parts): Pick<Router<Contract, Record<never, never>>, 'customers' | 'fields'> {
  const [of, ofFields] = [implement(contract.customers).use(refuse), implement(contract.fields).use(refuse)];
  const told = <Answer>(doing: Promise<Answer>): Promise<Answer> => announcer.after(doing, ['customers']);
  return {
    customers: of.router({
      list: of.list.handler(({ input }) => customers.list(input)),
      show: of.show.handler(({ input }) => customers.show(input.id)),
      create: of.create.handler(({ input }) => told(customers.create(input))),
      change: of.change.handler(({ input }) => told(customers.change(input))),
      addIdentity: of.addIdentity.handler(({ input }) => told(customers.addIdentity(input))),
      changeIdentity: of.changeIdentity.handler(({ input }) => told(customers.changeIdentity(input))),
      removeIdentity: of.removeIdentity.handler(({ input }) => told(customers.removeIdentity(input))),
      behind: of.behind.handler(({ input }) => customers.behind(input)),
      setPhoto: of.setPhoto.handler(({ input }) => told(customers.setPhoto(input))),
      tags: of.tags.handler(() => customers.tags()),
      renameTag: of.renameTag.handler(({ input }) => told(customers.renameTag(input))),
      stages: of.stages.handler(() => customers.stages()),
      country: of.country.handler(() => ({ country: customers.country() })),
      setCountry: of.setCountry.handler(async ({ input }) => {
        await told(customers.setCountry(input.country));
        return {};
      }),
    }),
    fields: ofFields.router({
      list: ofFields.list.handler(() => fields.list()),
      create: ofFields.create.handler(({ input }) => told(fields.create(input))),
      change: ofFields.change.handler(({ input }) => told(fields.change(input))),
      reorder: ofFields.reorder.handler(({ input }) => told(fields.reorder(input.ids))),
      remove: ofFields.remove.handler(({ input }) => told(fields.remove(input.id))),
    }),
  };
}
