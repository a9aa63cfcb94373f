import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft, DraftWords } from '#shared/domain/draft';
import { client, usePipeState } from '../core/client.ts';
import { queries } from '../core/queries.ts';
import { DraftSaver, type SaveState } from './draft-saver.ts';

/** A draft being written: what the core holds, and on top of it what was typed since. An answer's id is its conversation's. */
export function useDraft(id: string) {
  const queryClient = useQueryClient();
  const { data: draft, error } = useQuery(queries.drafts.show.queryOptions({ input: { id } }));
  const [typed, setTyped] = useState<DraftWords | null>(null);
  const [saveState, setSaveState] = useState<SaveState>('clean');
  const typedNow = useRef<DraftWords | null>(null);

  const keep = useCallback(
    (next: Draft) => queryClient.setQueryData(queries.drafts.show.queryKey({ input: { id } }), next),
    [queryClient, id],
  );
  const saver = useMemo(
    () =>
      new DraftSaver<DraftWords>({
        onState: setSaveState,
        save: async (words) => {
          keep(await client.drafts.save({ ...words, id, to: [...words.to], cc: [...words.cc], bcc: [...words.bcc] }));
          // Nothing was typed meanwhile: from here on the core's draft is shown again.
          if (typedNow.current === words) {
            typedNow.current = null;
            setTyped(null);
          }
        },
      }),
    [id, keep],
  );

  const change = useCallback(
    (part: Partial<DraftWords>): void => {
      const before = typedNow.current ?? (draft && wordsIn(draft));
      if (!before) return;
      const words = { ...before, ...part };
      typedNow.current = words;
      setTyped(words);
      saver.note(words);
    },
    [draft, saver],
  );

  const forget = useCallback(() => {
    typedNow.current = null;
    setTyped(null);
    saver.forget();
  }, [saver]);

  useSaveOnLeaving(saver);
  // What could not be saved while the core was away is saved when it is back.
  const open = usePipeState() === 'open';
  useEffect(() => {
    if (open) void saver.flush().catch(() => undefined);
  }, [open, saver]);

  const words = typed ?? (draft && wordsIn(draft));
  return { draft, words, error, change, keep, forget, saveState, flush: () => saver.flush() };
}

export type DraftHandle = ReturnType<typeof useDraft>;

/** The part of a draft that a person changes by writing. */
function wordsIn(draft: Draft): DraftWords {
  const { from, to, cc, bcc, subject, text, html, quote, signature, visibility, privately, promises } = draft;
  return { from, to, cc, bcc, subject, text, html, quote, signature, visibility, privately, promises };
}

/** Leaving the conversation, the window or the app saves at once. */
function useSaveOnLeaving(saver: DraftSaver<DraftWords>): void {
  useEffect(() => {
    const leave = (): void => void saver.flush().catch(() => undefined);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [saver]);
}
