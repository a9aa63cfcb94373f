import { useEffect, useState } from 'react';
import { readMoment } from '#shared/moments/read-moment';

type Moment = Readonly<{ at: number | null; unread: boolean }>;
type About = 'past' | 'future';

// While somebody types, half a word means nothing yet.
const typingPause = 200;

/** What somebody's words for a moment mean, a little after they typed them. */
export function useMoment(words: string, about: About): Moment {
  const [moment, setMoment] = useState<Moment>({ at: null, unread: false });
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(
      () => void readWords(words, about).then((read) => gone || setMoment(read)),
      words === '' ? 0 : typingPause,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [words, about]);
  return moment;
}

/** The same at once, for whoever does not wait; no words mean no moment. */
export async function readWords(words: string, about: About): Promise<Moment> {
  if (words.trim() === '') return { at: null, unread: false };
  const at = await readMoment(words, { about, now: Date.now(), locale: navigator.language });
  return { at, unread: at === null };
}

/** Reads what is due ahead. */
export function readAhead(words: string): Promise<Moment> {
  return readWords(words, 'future');
}
