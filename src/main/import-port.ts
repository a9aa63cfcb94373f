import type { MessagePort } from 'node:worker_threads';
import type { ImportJob } from '#main/imports/read-customers';
import { callPort } from '#main/kernel/port';
import { startThread } from '#main/kernel/thread';
import type { Imported, LookedAt } from '#shared/contract/imports';

type ImportThread = {
  look: (job: Omit<ImportJob, 'id'>) => Promise<LookedAt>;
  take: (job: ImportJob & { dry: boolean }) => Promise<Imported>;
  cancel: (input: null) => void;
};

/** Reads files of customers, each in a thread of its own. */
export function importReads(folder: string, logPort: () => Promise<MessagePort>) {
  const cancels = new Map<string, () => void>();
  const threads = new Set<ReturnType<typeof startThread>>();
  const within = async <Answer>(work: (thread: ReturnType<typeof startThread>) => Promise<Answer>): Promise<Answer> => {
    const port = await logPort();
    const thread = startThread('import-thread', { folder, logPort: port }, [port]);
    threads.add(thread);
    try {
      return await work(thread);
    } finally {
      threads.delete(thread);
      await thread.terminate();
    }
  };
  return {
    look: (job: Omit<ImportJob, 'id'>): Promise<LookedAt> =>
      within((thread) => callPort<ImportThread>(thread).call('look', job)),
    take: (job: ImportJob, dry: boolean, told: (lines: number) => void): Promise<Imported> =>
      within(async (thread) => {
        const calls = callPort<ImportThread>(thread);
        thread.on('message', (message: Readonly<{ lines?: number }>) => {
          if (message.lines !== undefined) told(message.lines);
        });
        // It ends between two batches, so that nothing is on its way when what it did is taken back.
        cancels.set(job.id, () => void calls.call('cancel', null).catch(() => undefined));
        try {
          return await calls.call('take', { ...job, dry });
        } finally {
          cancels.delete(job.id);
        }
      }),
    cancel: (id: string): void => cancels.get(id)?.(),
    close: async (): Promise<void> => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
