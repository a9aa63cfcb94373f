import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Begun, ChannelSignInAsked, Choice } from '#shared/contract/sign-in';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';

/** A finished attempt, and what is left to choose. */
export type Came = Readonly<{ attempt: string; choose: Choice | null }>;

export type SignInState = Readonly<{
  /** The attempt that waits in the browser; null while none does. */
  begun: Begun | null;
  beginning: boolean;
  problem: string | null;
  /** Opens the page of a mail provider or a channel's network and waits; answers null when it came to nothing. */
  begin: (input: Readonly<{ provider: string; address: string }> | ChannelSignInAsked) => Promise<Came | null>;
  /** The address that the browser came back to, copied by hand; why it was not taken stands in `pasteProblem`. */
  paste: (text: string) => void;
  pasteProblem: string | null;
  openAgain: () => void;
  cancel: () => void;
}>;

/** A sign-in at a page in the browser: begun here, finished there. */
export function useSignIn(): SignInState {
  const begin = useMutation(queries.signIn.begin.mutationOptions());
  const beginChannel = useMutation(queries.signIn.beginChannel.mutationOptions());
  const paste = useMutation(queries.signIn.paste.mutationOptions());
  const wait = useMutation(queries.signIn.wait.mutationOptions());
  const openAgain = useMutation(queries.signIn.openAgain.mutationOptions());
  const cancel = useMutation(queries.signIn.cancel.mutationOptions());
  const [begun, setBegun] = useState<Begun | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<string | null>(null);

  return {
    begun,
    beginning: begin.isPending || beginChannel.isPending,
    problem,
    begin: async (input) => {
      setProblem(null);
      paste.reset();
      try {
        const attempt = await ('channel' in input ? beginChannel.mutateAsync(input) : begin.mutateAsync(input));
        current.current = attempt.id;
        setBegun(attempt);
        const { choose } = await wait.mutateAsync({ id: attempt.id });
        return current.current === attempt.id ? { attempt: attempt.id, choose } : null;
      } catch (error) {
        // Whoever cancelled knows.
        if (refusalOf(error)?.code !== 'cancelled') setProblem(problemSentence(error));
        return null;
      } finally {
        setBegun(null);
      }
    },
    paste: (text) => {
      if (begun) paste.mutate({ id: begun.id, text });
    },
    pasteProblem: paste.error && problemSentence(paste.error),
    openAgain: () => {
      if (begun) openAgain.mutate({ id: begun.id });
    },
    cancel: () => {
      current.current = null;
      if (begun) cancel.mutate({ id: begun.id });
    },
  };
}
