import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Imported, LookedAt } from '#shared/contract/imports';
import { importOptions, type ImportMapping, type ImportOptions } from '#shared/domain/customer-import';
import { useProgress } from '../core/events.ts';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { upload } from '../core/upload.ts';
import { importsText } from '../text/imports.ts';

export type Chosen = Readonly<{ upload: string; looked: LookedAt; mapping: ImportMapping; options: ImportOptions }>;
export type ImportStage =
  | Readonly<{ name: 'choosing'; problem: string | null }>
  | Readonly<{ name: 'uploading'; file: string; share: number }>
  | Readonly<{ name: 'looking' }>
  | Readonly<{ name: 'mapping'; chosen: Chosen; problem: string | null }>
  | Readonly<{ name: 'working'; chosen: Chosen; dry: boolean; stopping: boolean }>
  | Readonly<{ name: 'tried'; chosen: Chosen; imported: Imported }>
  | Readonly<{ name: 'done'; imported: Imported }>;

const choosing: ImportStage = { name: 'choosing', problem: null };

/** An import of customers, from the choice of a file to what became of it. */
export function useImportCustomers() {
  const look = useMutation(queries.imports.look.mutationOptions());
  const tryOut = useMutation(queries.imports.tryOut.mutationOptions());
  const run = useMutation(queries.imports.run.mutationOptions());
  const cancel = useMutation(queries.imports.cancel.mutationOptions());
  const progress = useProgress().find(({ kind, accountId }) => kind === 'import' && accountId === null) ?? null;
  const [stage, setStage] = useState<ImportStage>(choosing);
  const abort = useRef<AbortController | null>(null);

  async function choose(file: File): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    setStage({ name: 'uploading', file: file.name, share: 0 });
    const onProgress = (share: number): void => setStage({ name: 'uploading', file: file.name, share });
    const id = await upload({ file, signal: controller.signal, onProgress }).catch(() => null);
    if (controller.signal.aborted) return setStage(choosing);
    if (id === null) return setStage({ name: 'choosing', problem: importsText.uploadFailed(file.name) });
    await lookAt(id, importOptions.parse({}));
  }

  async function lookAt(id: string, options: ImportOptions): Promise<void> {
    setStage({ name: 'looking' });
    try {
      const looked = await look.mutateAsync({ upload: id, options });
      setStage({ name: 'mapping', chosen: { upload: id, looked, mapping: looked.mapping, options }, problem: null });
    } catch (error) {
      setStage({ name: 'choosing', problem: problemSentence(error) });
    }
  }

  async function work(chosen: Chosen, dry: boolean): Promise<void> {
    setStage({ name: 'working', chosen, dry, stopping: false });
    const { upload: id, mapping, options } = chosen;
    try {
      const imported = await (dry ? tryOut : run).mutateAsync({ upload: id, mapping, options });
      setStage(dry ? { name: 'tried', chosen, imported } : { name: 'done', imported });
    } catch (error) {
      const stopped = refusalOf(error)?.code === 'cancelled';
      setStage({ name: 'mapping', chosen, problem: stopped ? importsText.cancelled : problemSentence(error) });
    }
  }

  function stop(): void {
    abort.current?.abort();
    if (stage.name !== 'working' || !progress) return;
    setStage({ ...stage, stopping: true });
    cancel.mutate({ id: progress.task });
  }

  return {
    stage,
    progress,
    choose,
    stop,
    work,
    change: (chosen: Chosen) => setStage({ name: 'mapping', chosen, problem: null }),
    again: () => setStage(choosing),
  } as const;
}
