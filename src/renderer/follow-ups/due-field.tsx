import { TextInput } from '@mantine/core';
import { repetitionWords } from '#shared/text/repetition';
import type { Due } from '#shared/moments/read-due';
import { followUpsText } from '../text/follow-ups.ts';
import { fullDate } from '../ui/index.ts';
import { useDue } from './use-due.ts';

type Properties = Readonly<{
  words: string;
  /** Whether they were refused. */
  problem: boolean;
  first?: boolean;
  label?: string;
  onWords: (words: string) => void;
  /** Where no form of its own is around it. */
  onEnter?: () => void;
}>;

/** By when, in a person's words, and below them what is understood. */
export function DueField({ words, problem, first = false, label = followUpsText.due, onWords, onEnter }: Properties) {
  const { due, unread } = useDue(words);
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={followUpsText.duePlaceholder}
      data-autofocus={first || undefined}
      maxLength={100}
      value={words}
      description={due === null ? null : dueWords(due)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={(problem || (unread && words !== '')) && followUpsText.dueUnread}
      onChange={(event) => onWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!onEnter || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onEnter();
      }}
    />
  );
}

function dueWords({ at, repeats }: Due): string {
  return repeats === null ? fullDate(at) : `${fullDate(at)}, ${repetitionWords(repeats, navigator.language)}`;
}
