import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { casesOfComplaints, findCase, listCases, type Starting } from '#main/storage/playbook-cases';
import { listPlaybooks } from '#main/storage/playbooks';
import type { Reader } from '#main/storage/statement';
import type { PlaybookCase } from '#shared/domain/playbook';
import type { MarkingStep, playbookCommands, SavingPlaybook } from './commands.ts';
import { readPlaybooks, writePlaybooks, type PlaybookForm } from './playbook-file.ts';

export type Playbooks = ReturnType<typeof openPlaybooks>;

export type CasesOf = Readonly<{
  customerId: string | null;
  conversationId: string | null;
  complaintId: string | null;
}>;

/** What to do step by step, and how far one is with somebody. */
export function openPlaybooks(reader: Reader, commands: Caller<ReturnType<typeof playbookCommands>>) {
  return {
    list: () => listPlaybooks(reader),
    save: (input: SavingPlaybook) => commands.call('savePlaybook', input),
    remove: (id: string) => commands.call('removePlaybook', { id }),
    restore: (id: string) => commands.call('restorePlaybook', { id }),
    bringIn: (text: string) => commands.call('takePlaybooks', { all: readPlaybooks(text) }),
    /** All that are there, or the ones named. */
    takeOut: (ids: readonly string[], form: PlaybookForm): string => {
      const there = listPlaybooks(reader).filter(({ id, removed }) => (ids.length === 0 ? !removed : ids.includes(id)));
      return writePlaybooks(
        ids.length === 0 ? there : ids.map((id) => required(there.find((one) => one.id === id))),
        form,
      );
    },
    start: (input: Starting) => commands.call('startPlaybook', input),
    mark: (input: MarkingStep) => commands.call('markStep', input),
    end: (id: string) => commands.call('endPlaybook', { id }),
    show: (id: string): PlaybookCase => required(findCase(reader, id)),
    cases: ({ complaintId, ...of }: CasesOf): PlaybookCase[] =>
      complaintId === null ? listCases(reader, of) : casesOfComplaints(reader, [complaintId]),
  };
}
