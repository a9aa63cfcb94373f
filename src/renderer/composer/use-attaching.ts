import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalSentence } from '#shared/text/refusals';
import type { Draft, OutgoingAttachment } from '#shared/domain/draft';
import { client } from '../core/client.ts';
import { refusalOf } from '../core/problem.ts';
import { upload } from '../core/upload.ts';
import { composerText } from '../text/composer.ts';

export type Uploading = Readonly<{ key: number; name: string; share: number; problem: string | null }>;

let lastKey = 0;

/**
 * Files on their way into a draft, one after the other, each with how far it is or why it did not come in. `onPicture` is
 * told of one that is to stand among the words.
 */
export function useAttaching(
  id: string,
  keep: (draft: Draft) => void,
  onPicture: (picture: Readonly<{ contentId: string; name: string }>) => void,
) {
  const [uploading, setUploading] = useState<readonly Uploading[]>([]);
  const [leaving] = useState(() => new AbortController());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const place = useRef(onPicture);
  place.current = onPicture;
  useEffect(() => () => void (import.meta.env.DEV || leaving.abort()), [leaving]);

  const take = useCallback(
    (files: readonly File[], inline: boolean) => {
      for (const file of files) {
        const key = ++lastKey;
        const update = (part: Partial<Uploading>): void =>
          setUploading((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
        setUploading((all) => [...all, { key, name: file.name, share: 0, problem: null }]);
        queue.current = queue.current.then(async () => {
          try {
            const given = await upload({ file, signal: leaving.signal, onProgress: (share) => update({ share }) });
            const draft = await client.drafts.attach({ id, upload: given, inline });
            keep(draft);
            setUploading((all) => all.filter((one) => one.key !== key));
            const picture = inline ? pictureIn(draft.attachments.at(-1)) : null;
            if (picture) place.current(picture);
          } catch (error) {
            const refusal = refusalOf(error);
            update({
              problem: refusal ? refusalSentence(refusal.code, refusal.details) : composerText.uploadFailed(file.name),
            });
          }
        });
      }
    },
    [id, keep, leaving],
  );
  const dismiss = useCallback((key: number) => setUploading((all) => all.filter((one) => one.key !== key)), []);
  return { take, uploading, dismiss, settled: () => queue.current };
}

function pictureIn(file: OutgoingAttachment | undefined): Readonly<{ contentId: string; name: string }> | null {
  return file && file.contentId !== null ? { contentId: file.contentId, name: file.name } : null;
}
