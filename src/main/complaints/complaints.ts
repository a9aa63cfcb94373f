import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { findComplaints, listComplaints } from '#main/storage/complaints';
import type { Changing, Closing, Opening } from '#main/storage/complaint-cases';
import { byId, pageOf } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import type { Complaint } from '#shared/domain/complaint';
import type { complaintCommands } from './commands.ts';

export type Complaints = ReturnType<typeof openComplaints>;

/** What customers are cross about, and how it ended. */
export function openComplaints(reader: Reader, commands: Caller<ReturnType<typeof complaintCommands>>) {
  return {
    open: (input: Opening) => commands.call('openComplaint', input),
    change: (input: Changing) => commands.call('changeComplaint', input),
    close: (input: Closing) => commands.call('closeComplaint', input),
    reopen: (id: string) => commands.call('reopenComplaint', { id }),
    show: (id: string): Complaint => required(findComplaints(reader, [id])[0]),
    list: (of: Parameters<typeof listComplaints>[1]) =>
      pageOf(of.limit, (limit) => listComplaints(reader, { ...of, limit }), byId),
  };
}
