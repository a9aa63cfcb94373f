import { once } from 'node:events';
import { startThread } from '#main/kernel/thread';
import type { PastParts } from '#main/sample/past';

/** Writes the past of the sample shop into an empty folder, in a thread of its own: a few seconds of work. */
export async function writeSamplePast(folder: string, parts: PastParts): Promise<void> {
  const thread = startThread('sample-thread', { folder, parts });
  const exited = once(thread, 'exit');
  await once(thread, 'message');
  await exited;
}
