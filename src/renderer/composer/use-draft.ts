import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '#shared/domain/draft';
import { client, usePipeState } from '../core/client.ts';
import { queries } from '../core/queries.ts';
import { DraftSaver, type SaveState } from './draft-saver.ts';

/** What a person changes in a draft by typing. */
export type Words = Readonly<{ to: Draft['to']; cc: Draft['cc']; subject: string; text: string }>;

/** The draft of a conversation: what the core holds, and on top of it what was typed since. */
export function useDraft(conversationId: string) {
  const queryClient = useQueryClient();
  const options = queries.drafts.open.queryOptions({ input: { conversationId } });
  const { data: draft, error } = useQuery(options);
  const [typed, setTyped] = useState<Words | null>(null);
  const [saveState, setSaveState] = useState<SaveState>('clean');
  const typedNow = useRef<Words | null>(null);

  const keep = useCallback(
    (next: Draft) => queryClient.setQueryData(queries.drafts.open.queryKey({ input: { conversationId } }), next),
    [queryClient, conversationId],
  );
  const saver = useMemo(
    () =>
      new DraftSaver<Words>({
        onState: setSaveState,
        save: async (words) => {
          keep(
            await client.drafts.save({
              id: conversationId,
              to: [...words.to],
              cc: [...words.cc],
              subject: words.subject,
              text: words.text,
            }),
          );
          // Nothing was typed meanwhile: from here on the core's draft is shown again.
          if (typedNow.current === words) {
            typedNow.current = null;
            setTyped(null);
          }
        },
      }),
    [conversationId, keep],
  );

  const change = useCallback(
    (part: Partial<Words>): void => {
      const before = typedNow.current ?? draft;
      if (!before) return;
      const words = { to: before.to, cc: before.cc, subject: before.subject, text: before.text, ...part };
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

  const words: Words | undefined = typed ?? draft;
  return { draft, words, error, change, keep, forget, saveState, flush: () => saver.flush() };
}

/** Leaving the conversation, the window or the app saves at once. */
function useSaveOnLeaving(saver: DraftSaver<Words>): void {
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
