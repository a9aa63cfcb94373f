import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';

/** How the shop wants to sound, in its own words. */
export function VoiceField({ voice }: Readonly<{ voice: string }>) {
  const [typed, setTyped] = useState(voice);
  const say = useUndoable();
  const set = useMutation(
    queries.shop.setVoice.mutationOptions({ onSuccess: (done) => say(answersText.voiceSet, done) }),
  );
  return (
    <Textarea
      aria-label={answersText.voice}
      description={answersText.voiceMore}
      placeholder={answersText.voicePlaceholder}
      autosize
      minRows={3}
      maxRows={12}
      maxLength={5000}
      value={typed}
      error={set.isError && problemSentence(set.error)}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => typed.trim() !== voice && set.mutate({ text: typed.trim() })}
    />
  );
}
