import type { Caller } from '#main/kernel/port';
import { notFound } from '#main/kernel/refusal';
import { findCustomer } from '#main/storage/customers';
import type { Undoable } from '#main/storage/activity';
import { linksOf } from '#main/storage/links';
import type { Settled } from '#main/storage/merging';
import { recordsWithIdentities } from '#main/storage/person-records';
import type { Reader } from '#main/storage/statement';
import {
  countSuggestions,
  countUncomparedPeople,
  findSuggestion,
  listSuggestions,
  suggestionsOf,
} from '#main/storage/suggestions';
import { personOf } from '#main/storage/people';
import type { Linked, PersonRecord, ShownSuggestion } from '#shared/contract/people';
import type { Customer } from '#shared/domain/customer';
import type { Suggestion, SuggestionKind } from '#shared/domain/suggestion';
import type { peopleCommands } from './commands.ts';
import type { Comparing } from './keep-comparing.ts';

type Page = Readonly<{ kind: SuggestionKind; after: string | null; limit: number }>;

export type People = ReturnType<typeof openPeople>;

/** Who is one person: merged and taken apart by hand, suggested by what they have in common, linked to groups. */
export function openPeople(
  parts: Readonly<{
    reader: Reader;
    commands: Caller<ReturnType<typeof peopleCommands>>;
    /** Where nobody compares in the background, what is suggested is brought up to date when it is asked for. */
    comparing: Comparing | null;
  }>,
) {
  const { reader, commands, comparing } = parts;
  const customer = (id: string): Customer => findCustomer(reader, id) ?? notFound();
  const shown = (suggestion: Suggestion): ShownSuggestion => {
    const [first, second] = suggestion.customerIds;
    return { ...suggestion, customers: [customer(first), customer(second)] };
  };
  return {
    merge: (ids: readonly string[]): Promise<Settled> => commands.call('mergeCustomers', { ids }),
    unmerge: (recordId: string): Promise<Settled> => commands.call('unmergeCustomer', { recordId }),
    split: (input: Parameters<ReturnType<typeof peopleCommands>['splitCustomer']>[0]): Promise<Settled> =>
      commands.call('splitCustomer', input),
    records: (customerId: string): PersonRecord[] => recordsWithIdentities(reader, requirePerson(reader, customerId)),
    suggestions: async (page: Page) => {
      await comparing?.finish();
      const { items, next } = listSuggestions(reader, page);
      const [total, left] = [countSuggestions(reader, page.kind), countUncomparedPeople(reader)];
      return { items: items.map(shown), next, total, comparing: left };
    },
    suggestionsOf: (customerId: string): ShownSuggestion[] =>
      suggestionsOf(reader, requirePerson(reader, customerId)).map(shown),
    counts: () => ({ suggestions: countSuggestions(reader, 'same') }),
    /** Whoever has more of a history stands for the person. */
    accept: async (id: string): Promise<Settled> => {
      const { kind, customers } = shown(findSuggestion(reader, id) ?? notFound());
      const [first, second] = customers;
      if (kind === 'belongs') {
        const link = { memberId: first.id, groupId: second.id, role: null };
        return { ...(await commands.call('linkCustomers', link)), id: first.id };
      }
      const ids = second.interactions > first.interactions ? [second.id, first.id] : [first.id, second.id];
      return commands.call('mergeCustomers', { ids });
    },
    dismiss: (ids: readonly [string, string]): Promise<Undoable> => commands.call('dismissSuggestion', { ids }),
    link: (link: Readonly<{ memberId: string; groupId: string; role: string | null }>): Promise<Undoable> =>
      commands.call('linkCustomers', link),
    unlink: (link: Readonly<{ memberId: string; groupId: string }>): Promise<Undoable> =>
      commands.call('unlinkCustomers', link),
    links: (customerId: string): { groups: Linked[]; members: Linked[] } => {
      const { groups, members } = linksOf(reader, requirePerson(reader, customerId));
      const named = ({ id, role }: Readonly<{ id: string; role: string | null }>) => ({ customer: customer(id), role });
      return { groups: groups.map(named), members: members.map(named) };
    },
  };
}

function requirePerson(reader: Reader, id: string): string {
  return personOf(reader, id) ?? notFound();
}
