import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Begun } from '#shared/contract/sign-in';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';

export type SignInState = Readonly<{
  /** The attempt that waits in the browser; null while none does. */
  begun: Begun | null;
  beginning: boolean;
  problem: string | null;
  /** Opens the provider's page and waits; answers the finished attempt, null when it came to nothing. */
  begin: (input: Readonly<{ provider: string; address: string }>) => Promise<string | null>;
  openAgain: () => void;
  cancel: () => void;
}>;

/** A sign-in in the browser: begun here, finished there. */
export function useSignIn(): SignInState {
  const begin = useMutation(queries.signIn.begin.mutationOptions());
  const wait = useMutation(queries.signIn.wait.mutationOptions());
  const openAgain = useMutation(queries.signIn.openAgain.mutationOptions());
  const cancel = useMutation(queries.signIn.cancel.mutationOptions());
  const [begun, setBegun] = useState<Begun | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<string | null>(null);

  return {
    begun,
    beginning: begin.isPending,
    problem,
    begin: async (input) => {
      setProblem(null);
      try {
        const attempt = await begin.mutateAsync(input);
        current.current = attempt.id;
        setBegun(attempt);
        await wait.mutateAsync({ id: attempt.id });
        return current.current === attempt.id ? attempt.id : null;
      } catch (error) {
        // Whoever cancelled knows.
        if (refusalOf(error)?.code !== 'cancelled') setProblem(problemSentence(error));
        return null;
      } finally {
        setBegun(null);
      }
    },
    openAgain: () => {
      if (begun) openAgain.mutate({ id: begun.id });
    },
    cancel: () => {
      current.current = null;
      if (begun) cancel.mutate({ id: begun.id });
    },
  };
}
