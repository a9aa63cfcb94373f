import type { CheckReport } from '#shared/contract/check';
import type { Dated } from '#main/exchange/chosen';
import type { Exported, WriteOrder } from '#main/exchange/write-csv';
import type { EverythingOrder, WrittenFolder } from '#main/rights/everything/everything';
import type { ToBeForgotten } from '#shared/domain/forgetting';
import type { ExportPreview } from '#shared/contract/exchange';
import { callPort } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { startThread } from '#main/kernel/thread';

type ExportCommands = {
  export: (order: WriteOrder) => Promise<Exported>;
  preview: (order: Dated) => Promise<ExportPreview>;
  lookAt: (input: { customerId: string }) => Promise<ToBeForgotten>;
  everything: (order: EverythingOrder) => Promise<WrittenFolder>;
  check: (input: null) => Promise<CheckReport>;
  backup: (input: { file: string }) => Promise<BackedUp>;
};
type BackedUp = CheckReport & Readonly<{ file: string; bytes: number }>;

/** Long reads, each in a thread of its own that ends with it or is ended. */
export function longReads(folder: string) {
  const threads = new Map<string, ReturnType<typeof startThread>>();
  const cancelled = new Set<string>();
  const within = async <Answer>(
    task: string,
    work: (thread: ReturnType<typeof startThread>) => Promise<Answer>,
  ): Promise<Answer> => {
    const thread = startThread('export-thread', { folder });
    threads.set(task, thread);
    try {
      return await work(thread);
    } catch (failure) {
      throw cancelled.delete(task) ? new Refusal('cancelled') : failure;
    } finally {
      threads.delete(task);
      await thread.terminate();
    }
  };
  return {
    write: (task: string, order: WriteOrder, told: (rows: number) => void): Promise<Exported> =>
      within(task, (thread) => {
        thread.on('message', rowsTold(told));
        return callPort<ExportCommands>(thread).call('export', order);
      }),
    preview: (task: string, order: Dated): Promise<ExportPreview> =>
      within(task, (thread) => callPort<ExportCommands>(thread).call('preview', order)),
    look: (task: string, customerId: string): Promise<ToBeForgotten> =>
      within(task, (thread) => callPort<ExportCommands>(thread).call('lookAt', { customerId })),
    everything: (task: string, order: EverythingOrder, told: (rows: number) => void): Promise<WrittenFolder> =>
      within(task, (thread) => {
        thread.on('message', rowsTold(told));
        return callPort<ExportCommands>(thread).call('everything', order);
      }),
    check: (task: string): Promise<CheckReport> =>
      within(task, (thread) => callPort<ExportCommands>(thread).call('check', null)),
    backup: (task: string, file: string): Promise<BackedUp> =>
      within(task, (thread) => callPort<ExportCommands>(thread).call('backup', { file })),
    cancel: (task: string): void => {
      const thread = threads.get(task);
      if (!thread) return;
      cancelled.add(task);
      void thread.terminate();
    },
    close: async (): Promise<void> => {
      await Promise.all([...threads.values()].map((thread) => thread.terminate()));
    },
  };
}

function rowsTold(told: (rows: number) => void) {
  return (message: Readonly<{ rows?: number }>): void => {
    if (message.rows !== undefined) told(message.rows);
  };
}
