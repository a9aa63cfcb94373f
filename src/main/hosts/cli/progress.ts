import type { Progress } from '#shared/contract/events';
import type { Client, Output, Outside } from './outside.ts';
import { text } from './text.ts';

const barWidth = 24;
const clearLine = '\r\u001b[2K';

/** Runs a long task; on a terminal a bar on standard error follows it. */
export async function withProgress<Result>(
  client: Client,
  outside: Outside,
  act: () => Promise<Result>,
): Promise<Result> {
  if (!outside.notes.terminal) return act();
  const stop = new AbortController();
  const following = follow(client, outside.notes, stop.signal);
  try {
    return await act();
  } finally {
    stop.abort();
    await following;
    await outside.notes.write(clearLine);
  }
}

export function progressLine({ kind, done, of }: Progress): string {
  const count = of === null ? String(done) : `${done} of ${of}`;
  if (of === null || of === 0) return `${text.progress[kind]}  ${count}`;
  const full = Math.round((Math.min(done, of) / of) * barWidth);
  return `${text.progress[kind]}  ${'█'.repeat(full)}${'░'.repeat(barWidth - full)}  ${count}`;
}

async function follow(client: Client, notes: Output, signal: AbortSignal): Promise<void> {
  try {
    for await (const event of await client.events.subscribe(undefined, { signal })) {
      if (signal.aborted) return;
      if (event.type === 'progress' && !event.finished) await notes.write(`${clearLine}${progressLine(event)}`);
    }
  } catch (failure) {
    // Stopping ends the subscription with an abort; anything else concerns only the bar, and the task itself tells.
    if (!signal.aborted) await notes.write(`${clearLine}${String(failure)}\n`);
  }
}
