import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { findComplaints, listComplaints } from '#main/storage/complaints';
import type { Changing, Closing, Opening } from '#main/storage/complaint-cases';
import { findComplaintOffer } from '#main/storage/complaint-marks';
import { byId, pageOf } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import { soundsLikeOne } from '#shared/complaint-signs/index';
import type { Complaint } from '#shared/domain/complaint';
import type { complaintCommands } from './commands.ts';
import type { hearingCommands } from './hearing.ts';

export type Complaints = ReturnType<typeof openComplaints>;

export type ComplaintParts = Readonly<{
  reader: Reader;
  commands: Caller<ReturnType<typeof complaintCommands> & ReturnType<typeof hearingCommands>>;
  /** Something was learned: what is not told apart yet is weighed again. */
  wake: () => void;
}>;

/** What customers are cross about, and how it ended. */
export function openComplaints({ reader, commands, wake }: ComplaintParts) {
  return {
    offer: (conversationId: string) => findComplaintOffer(reader, conversationId, soundsLikeOne),
    mark: (input: Readonly<{ interactionId: string; isComplaint: boolean }>) =>
      commands.call('markComplaint', input).finally(wake),
    open: (input: Opening) => commands.call('openComplaint', input).finally(wake),
    change: (input: Changing) => commands.call('changeComplaint', input),
    close: (input: Closing) => commands.call('closeComplaint', input),
    reopen: (id: string) => commands.call('reopenComplaint', { id }),
    show: (id: string): Complaint => required(findComplaints(reader, [id])[0]),
    list: (of: Parameters<typeof listComplaints>[1]) =>
      pageOf(of.limit, (limit) => listComplaints(reader, { ...of, limit }), byId),
  };
}
