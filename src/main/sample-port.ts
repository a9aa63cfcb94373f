import { once } from 'node:events';
import { startThread } from '#main/kernel/thread';
import type { PastParts } from '#main/sample/past';

/** Writes the past of the sample shop into an empty folder, in a thread of its own: a few seconds of work. */
export async function writeSamplePast(
  folder: string,
  parts: PastParts,
  tell: (days: number) => void = () => undefined,
): Promise<void> {
  const thread = startThread('sample-thread', { folder, parts });
  thread.on('message', tell);
  const [code] = await once(thread, 'exit');
  if (code !== 0) throw new Error('The past of the sample shop was not written');
}
