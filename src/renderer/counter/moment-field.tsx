import { TextInput } from '@mantine/core';
import { fullDate } from '../ui/index.ts';
import { counterText } from '../text/counter.ts';
import { useMoment } from './use-moment.ts';

type Properties = Readonly<{
  label: string;
  placeholder: string;
  about: 'past' | 'future';
  words: string;
  problem: string | null;
  /** It has the focus where a dialog opens. */
  first?: boolean;
  onWords: (words: string) => void;
}>;

/** A moment in a person's words, and below them what is understood. */
export function MomentField({ label, placeholder, about, words, problem, first = false, onWords }: Properties) {
  const { at, unread } = useMoment(words, about);
  const unreadWords = about === 'past' ? counterText.whenUnread : counterText.dueUnread;
  return (
    <TextInput
      data-autofocus={first || undefined}
      label={label}
      placeholder={placeholder}
      maxLength={100}
      value={words}
      description={at === null ? null : fullDate(at)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problem ?? (unread && words !== '' && unreadWords)}
      onChange={(event) => onWords(event.currentTarget.value)}
    />
  );
}
