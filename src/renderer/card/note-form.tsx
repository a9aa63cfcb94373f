import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';

type Properties = Readonly<{
  text: string;
  saving: Readonly<{ isPending: boolean; error: unknown }>;
  onSave: (text: string) => void;
  onCancel: () => void;
}>;

/** A note being written. Ctrl+Enter keeps it, Escape leaves it. */
export function NoteForm({ text, saving, onSave, onCancel }: Properties) {
  const [typed, setTyped] = useState(text);
  const save = (): void => {
    if (typed.trim() !== '' && !saving.isPending) onSave(typed.trim());
  };
  const form = useFormEscape(onCancel);
  useShortcuts({ send: save });
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        aria-label={cardText.noteLabel}
        placeholder={cardText.notePlaceholder}
        value={typed}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        autoFocus
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {saving.error != null && (
        <p role="alert" className={styles['problem']}>
          {problemSentence(saving.error)}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" size="compact-sm" disabled={typed.trim() === ''} loading={saving.isPending}>
          {cardText.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {cardText.cancel}
        </Button>
      </div>
    </form>
  );
}
