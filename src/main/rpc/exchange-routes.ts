import { implement, type Router } from '@orpc/server';
import type { Exchange } from '#main/exchange/exchange';
import type { Imports } from '#main/imports/imports';
import type { Schedules } from '#main/exchange/schedules';
import { contract, type Contract } from '#shared/contract/index';
import type { refusing } from './refusing.ts';

export type ExchangeParts = Readonly<{ exchange: Exchange; imports: Imports; schedules: Schedules }>;

/** What comes in from files and goes out as files. */
export function exchangeRoutes(
  { exchange, imports, schedules }: ExchangeParts,
  refuse: ReturnType<typeof refusing>,
): Pick<Router<Contract, Record<never, never>>, 'exchange' | 'exportSchedules' | 'imports'> {
  const of = implement(contract.exchange).use(refuse);
  const ofImports = implement(contract.imports).use(refuse);
  const ofSchedules = implement(contract.exportSchedules).use(refuse);
  return {
    exchange: of.router({
      export: of.export.handler(({ input }) => exchange.export(input)),
      previewExport: of.previewExport.handler(({ input }) => exchange.previewExport(input)),
      importMail: of.importMail.handler(({ input }) => exchange.importMail(input)),
      normalize: of.normalize.handler(({ input }) => exchange.normalize(input)),
      cancel: of.cancel.handler(async ({ input }) => {
        await exchange.cancel(input.task);
        return {};
      }),
    }),
    imports: ofImports.router({
      look: ofImports.look.handler(({ input }) => imports.look(input)),
      tryOut: ofImports.tryOut.handler(({ input }) => imports.tryOut(input)),
      run: ofImports.run.handler(({ input }) => imports.run(input)),
      lines: ofImports.lines.handler(({ input }) => imports.lines(input)),
      list: ofImports.list.handler(() => imports.list()),
      undo: ofImports.undo.handler(({ input }) => imports.undo(input.id)),
      cancel: ofImports.cancel.handler(({ input }) => {
        imports.cancel(input.id);
        return {};
      }),
    }),
    exportSchedules: ofSchedules.router({
      list: ofSchedules.list.handler(() => schedules.list()),
      add: ofSchedules.add.handler(({ input }) => schedules.add(input)),
      remove: ofSchedules.remove.handler(async ({ input }) => {
        await schedules.remove(input.id);
        return {};
      }),
      run: ofSchedules.run.handler(({ input }) => schedules.run(input.id)),
    }),
  };
}
