import { linkPeople, mergePeople, sayNotSame, splitPerson, unmergePerson, type Settled } from '#main/storage/merging';
import type { Way } from '#main/storage/identities';
import type { Undoable } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';

/** What the log thread does when somebody says who is one person, and who is not. */
export function peopleCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    mergeCustomers: ({ ids }: { ids: readonly string[] }): Settled => inOne(() => mergePeople(writer, ids)),
    unmergeCustomer: ({ recordId }: { recordId: string }): Settled => inOne(() => unmergePerson(writer, recordId)),
    splitCustomer: ({ customerId, identities }: { customerId: string; identities: readonly Way[] }): Settled =>
      inOne(() => splitPerson(writer, customerId, identities)),
    dismissSuggestion: ({ ids }: { ids: readonly [string, string] }): Undoable => inOne(() => sayNotSame(writer, ids)),
    linkCustomers: (link: { memberId: string; groupId: string; role: string | null }): Undoable =>
      inOne(() => linkPeople(writer, link)),
    unlinkCustomers: ({ memberId, groupId }: { memberId: string; groupId: string }): Undoable =>
      inOne(() => linkPeople(writer, { memberId, groupId })),
  };
}
