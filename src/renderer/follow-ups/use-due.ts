import { useEffect, useState } from 'react';
import { readDue, type Due } from '#shared/moments/read-due';

export type ReadDue = Readonly<{ due: Due | null; unread: boolean }>;
const nothing: ReadDue = { due: null, unread: false };

// While somebody types, half a word means nothing yet.
const typingPause = 200;

/** What somebody's words for a due date mean, a little after they typed them. */
export function useDue(words: string): ReadDue {
  const [read, setRead] = useState(nothing);
  useEffect(() => {
    let gone = false;
    const pause = words === '' ? 0 : typingPause;
    const timer = setTimeout(() => void readDueWords(words).then((next) => gone || setRead(next)), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [words]);
  return read;
}

/** The same at once, for whoever does not wait; no words mean no date. */
export async function readDueWords(words: string): Promise<ReadDue> {
  if (words.trim() === '') return nothing;
  const due = await readDue(words, { now: Date.now(), locale: navigator.language });
  return { due, unread: due === null };
}
