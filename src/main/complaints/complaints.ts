import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { findComplaints, listComplaints } from '#main/storage/complaints';
import type { Reader } from '#main/storage/statement';
import type { Complaint } from '#shared/domain/complaint';
import type { Changing, Closing, complaintCommands, Opening } from './commands.ts';

export type Complaints = ReturnType<typeof openComplaints>;

/** What customers are cross about, and how it ended. */
export function openComplaints(reader: Reader, commands: Caller<ReturnType<typeof complaintCommands>>) {
  return {
    open: (input: Opening) => commands.call('openComplaint', input),
    change: (input: Changing) => commands.call('changeComplaint', input),
    close: (input: Closing) => commands.call('closeComplaint', input),
    show: (id: string): Complaint => {
      const [found] = findComplaints(reader, [id]);
      if (!found) throw new Refusal('not-found');
      return found;
    },
    list: (of: Parameters<typeof listComplaints>[1]) => {
      const found = listComplaints(reader, { ...of, limit: of.limit + 1 });
      const items = found.slice(0, of.limit);
      return { items, next: found.length > of.limit ? (items.at(-1)?.id ?? null) : null };
    },
  };
}
