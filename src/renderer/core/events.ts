import type { QueryClient } from '@tanstack/react-query';
import type { Progress, Topic } from '#shared/contract/events';
import type { Notice } from '#shared/domain/notice';
import { useSyncExternalStore } from 'react';
import { client, pipe } from './client.ts';
import { pathsAffectedBy } from './invalidation.ts';

/** Changes are gathered this long, so that a first sync does not make the window read everything hundreds of times a second. */
const gather = 150;

let running: readonly Progress[] = [];
const progressListeners = new Set<() => void>();
const noticeListeners = new Set<(notice: Notice) => void>();

/** The long tasks under way. */
export function useProgress(): readonly Progress[] {
  return useSyncExternalStore(
    (listener) => {
      progressListeners.add(listener);
      return () => progressListeners.delete(listener);
    },
    () => running,
  );
}

/** Calls back for what deserves a desktop notice; answers how to stop. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  noticeListeners.add(listener);
  return () => noticeListeners.delete(listener);
}

/** Listens to the core for as long as the window lives. After a lost connection everything is read again. */
export async function listen(queryClient: QueryClient): Promise<void> {
  for (;;) {
    await whenOpen();
    try {
      const stream = await client.events.subscribe();
      // Whatever happened before the subscription stood is read now.
      void queryClient.invalidateQueries();
      for await (const event of stream) {
        if (event.type === 'changed') noteChange(queryClient, event.topics);
        else if (event.type === 'progress') noteProgress(event);
        else for (const listener of noticeListeners) listener(event.notice);
      }
    } catch {
      // The pipe dropped; the banner says so.
    }
    setRunning([]);
    await new Promise((resolve) => setTimeout(resolve, gather));
  }
}

const waiting = new Set<Topic>();
let reading = false;

function noteChange(queryClient: QueryClient, topics: readonly Topic[]): void {
  for (const topic of topics) waiting.add(topic);
  if (!reading) void readAgain(queryClient);
}

/** One round at a time: a new round would cancel the one under way, and a busy sync would then keep a long list from ever being read. */
async function readAgain(queryClient: QueryClient): Promise<void> {
  reading = true;
  while (waiting.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, gather));
    const paths = pathsAffectedBy(waiting);
    waiting.clear();
    await Promise.allSettled(paths.map((path) => queryClient.invalidateQueries({ queryKey: [path] })));
  }
  reading = false;
}

function noteProgress(progress: Progress): void {
  const others = running.filter((one) => one.task !== progress.task);
  setRunning(progress.finished ? others : [...others, progress]);
}

function setRunning(next: readonly Progress[]): void {
  if (next.length === 0 && running.length === 0) return;
  running = next;
  for (const listener of progressListeners) listener();
}

function whenOpen(): Promise<void> {
  return new Promise((resolve) => {
    if (pipe.state() === 'open') return resolve();
    const stop = pipe.watch(() => {
      if (pipe.state() !== 'open') return;
      stop();
      resolve();
    });
  });
}
