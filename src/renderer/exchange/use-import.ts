import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index';
import { useProgress } from '../core/events.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { upload } from '../core/upload.ts';
import { importText } from '../text/exchange.ts';

export type ImportReport = InferContractRouterOutputs<Contract>['exchange']['importMail'];
/** What is brought in, and the channel whose files these are. */
const channels = { mail: 'email', chats: 'whatsapp' } as const;
export type ImportKind = keyof typeof channels;
export type ImportOrder = Readonly<{
  kind: ImportKind;
  files: readonly File[];
  path: string;
  own: readonly string[];
}>;
export type ImportStage =
  | Readonly<{ name: 'choosing'; problem: string | null }>
  | Readonly<{ name: 'uploading'; done: number; of: number }>
  | Readonly<{ name: 'reading'; stopping: boolean }>
  | Readonly<{ name: 'done'; report: ImportReport }>;

const choosing: ImportStage = { name: 'choosing', problem: null };

/** An import from the choice of files to its report. */
export function useImport() {
  const run = useMutation(queries.exchange.importMail.mutationOptions());
  const cancel = useMutation(queries.exchange.cancel.mutationOptions());
  const progress = useProgress().find(({ kind }) => kind === 'import') ?? null;
  const [stage, setStage] = useState<ImportStage>(choosing);
  const abort = useRef<AbortController | null>(null);

  async function start({ kind, files, path, own }: ImportOrder): Promise<void> {
    const paths = path.trim() === '' ? [] : [path.trim()];
    if (files.length === 0 && paths.length === 0)
      return setStage({ name: 'choosing', problem: importText.nothingChosen });
    const controller = new AbortController();
    abort.current = controller;
    const uploads: string[] = [];
    for (const file of files) {
      setStage({ name: 'uploading', done: uploads.length, of: files.length });
      const id = await upload({ file, signal: controller.signal }).catch(() => null);
      if (controller.signal.aborted) return setStage(choosing);
      if (id === null) return setStage({ name: 'choosing', problem: importText.uploadFailed(file.name) });
      uploads.push(id);
    }
    setStage({ name: 'reading', stopping: false });
    try {
      setStage({
        name: 'done',
        report: await run.mutateAsync({ uploads, paths, own: [...own], channel: channels[kind] }),
      });
    } catch (error) {
      setStage({ name: 'choosing', problem: problemSentence(error) });
    }
  }

  function stop(): void {
    abort.current?.abort();
    if (stage.name !== 'reading' || !progress) return;
    setStage({ name: 'reading', stopping: true });
    cancel.mutate({ task: progress.task });
  }

  return { stage, progress, start, stop, again: () => setStage(choosing) } as const;
}
