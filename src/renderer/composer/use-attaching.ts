import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '#shared/domain/draft';
import { client } from '../core/client.ts';
import { refusalOf } from '../core/problem.ts';
import { refusalSentence } from '#shared/text/refusals';
import { composerText } from '../text/composer.ts';
import { upload } from '../core/upload.ts';

export type Uploading = Readonly<{ key: number; name: string; share: number; problem: string | null }>;

let lastKey = 0;

/** Files on their way into a draft, one after the other, each with how far it is or why it did not come in. */
export function useAttaching(conversationId: string, keep: (draft: Draft) => void) {
  const [uploading, setUploading] = useState<readonly Uploading[]>([]);
  const [leaving] = useState(() => new AbortController());
  const queue = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => () => void (import.meta.env.DEV || leaving.abort()), [leaving]);

  const attach = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = ++lastKey;
        const update = (part: Partial<Uploading>): void =>
          setUploading((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
        setUploading((all) => [...all, { key, name: file.name, share: 0, problem: null }]);
        queue.current = queue.current.then(async () => {
          try {
            const id = await upload({ file, signal: leaving.signal, onProgress: (share) => update({ share }) });
            keep(await client.drafts.attach({ id: conversationId, upload: id }));
            setUploading((all) => all.filter((one) => one.key !== key));
          } catch (error) {
            const refusal = refusalOf(error);
            update({
              problem: refusal ? refusalSentence(refusal.code, refusal.details) : composerText.uploadFailed(file.name),
            });
          }
        });
      }
    },
    [conversationId, keep, leaving],
  );
  const dismiss = useCallback((key: number) => setUploading((all) => all.filter((one) => one.key !== key)), []);
  return { attach, uploading, dismiss, settled: () => queue.current };
}
