import { z } from 'zod';

const answer = z.object({ id: z.string() });

export type Upload = Readonly<{ file: File; onProgress?: (share: number) => void; signal: AbortSignal }>;

/**
 * Hands a file to the core beside the pipe; answers the id under which operations name it. XMLHttpRequest because fetch
 * does not tell how much of a body has been sent.
 */
export function upload({ file, onProgress, signal }: Upload): Promise<string> {
  const query = new URLSearchParams({ name: file.name, type: file.type || 'application/octet-stream' });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/bytes/uploads?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Error('The upload broke off.')));
    request.addEventListener('abort', () => reject(new Error('The upload was cancelled.')));
    request.addEventListener('load', () => {
      const parsed = request.status < 300 ? answer.safeParse(json(request.responseText)) : null;
      if (parsed?.success) resolve(parsed.data.id);
      else reject(new Error(`The upload was answered with ${request.status}.`));
    });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
