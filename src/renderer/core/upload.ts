import { z } from 'zod';

const answer = z.object({ id: z.string() });

/** Hands a file's bytes to the core, beside the pipe; answers the id under which operations name it. */
export async function upload(file: File, signal?: AbortSignal): Promise<string> {
  const query = new URLSearchParams({ name: file.name, type: file.type || 'application/octet-stream' });
  const response = await fetch(`/bytes/uploads?${query}`, { method: 'POST', body: file, signal: signal ?? null });
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}.`);
  return answer.parse(await response.json()).id;
}
