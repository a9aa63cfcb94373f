import { implement, type Router } from '@orpc/server';
import type { People } from '#main/people/people';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

/** Who is one person. */
export function peopleRoutes(
  { people }: Readonly<{ people: People }>,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'people'> {
  const of = implement(contract.people).use(refuse);
  /** What a person is called, and whose something is, shows everywhere. */
  const told = <Answer>(doing: Promise<Answer>): Promise<Answer> =>
    announcer.after(doing, ['customers', 'conversations', 'deals', 'follow-ups', 'complaints']);
  return {
    people: of.router({
      merge: of.merge.handler(({ input }) => told(people.merge(input.ids))),
      unmerge: of.unmerge.handler(({ input }) => told(people.unmerge(input.recordId))),
      split: of.split.handler(({ input }) => told(people.split(input))),
      records: of.records.handler(({ input }) => people.records(input.customerId)),
      suggestions: of.suggestions.handler(({ input }) => people.suggestions(input)),
      suggestionsOf: of.suggestionsOf.handler(({ input }) => people.suggestionsOf(input.customerId)),
      accept: of.accept.handler(({ input }) => told(people.accept(input.id))),
      dismiss: of.dismiss.handler(({ input }) => told(people.dismiss(input.ids))),
      link: of.link.handler(({ input }) => told(people.link(input))),
      unlink: of.unlink.handler(({ input }) => told(people.unlink(input))),
      links: of.links.handler(({ input }) => people.links(input.customerId)),
      counts: of.counts.handler(() => people.counts()),
    }),
  };
}
