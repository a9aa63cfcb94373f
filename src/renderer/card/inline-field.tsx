import { Autocomplete, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';

type Properties = Readonly<{
  label: string;
  /** As it is typed; empty where nothing is known. */
  value: string;
  /** As it is read, where that is something else. */
  shown?: ReactNode;
  /** What stands beside it. */
  beside?: ReactNode;
  /** What can be chosen while typing; anything else may be typed as well. */
  options?: readonly string[];
  /** What was typed as it is kept, '' for nothing; null where it cannot be read. */
  read?: (typed: string) => string | null;
  onSave: (kept: string | null) => Promise<void>;
}>;

/** A line of a card: read until it is clicked or Enter is pressed on it, then typed. Escape leaves it as it was. */
export function InlineField({ label, value, shown, beside, options, read, onSave }: Properties) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leaving = useRef(false);

  const begin = (): void => {
    leaving.current = false;
    setTyped(value);
  };
  const leave = (): void => {
    leaving.current = true;
    setTyped(null);
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    if (typed === null || leaving.current) return;
    const text = typed.trim();
    if (text === value) return leave();
    const kept = text === '' ? '' : read ? read(text) : text;
    if (kept === null) return setProblem(cardText.notUsable(label));
    try {
      leaving.current = true;
      await onSave(kept === '' ? null : kept);
      leave();
    } catch (failure) {
      leaving.current = false;
      setProblem(problemSentence(failure));
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
      focusLater(button);
    } else if (event.key === 'Enter' && !event.defaultPrevented) {
      event.preventDefault();
      void save().then(() => focusLater(button));
    }
  };

  if (typed === null) {
    return (
      <div className={styles['line']}>
        <dt className={styles['label']}>{label}</dt>
        <dd className={styles['worth']}>
          <button ref={button} type="button" className={styles['value']} data-empty={value === ''} onClick={begin}>
            {value === '' ? (
              <span aria-label={cardText.nothing(label)}>{cardText.add}</span>
            ) : (
              <bdi>{shown ?? value}</bdi>
            )}
            {value !== '' && <span className={styles['hidden']}>{cardText.edit(label)}</span>}
          </button>
          {beside}
        </dd>
      </div>
    );
  }
  const input = {
    ...{ size: 'xs', 'aria-label': label, value: typed, error: problem, autoFocus: true, maxLength: 500 },
    onBlur: () => void save(),
    onKeyDown: press,
  } as const;
  return (
    <div className={styles['line']}>
      <dt className={styles['label']}>{label}</dt>
      <dd className={styles['worth']}>
        {options ? (
          <Autocomplete
            {...input}
            className={styles['input'] ?? ''}
            data={[...options]}
            limit={12}
            onChange={(next) => setTyped(next)}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        ) : (
          <TextInput
            {...input}
            className={styles['input'] ?? ''}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </dd>
    </div>
  );
}

/** The button comes back only when the field has gone. */
function focusLater(button: Readonly<{ current: HTMLButtonElement | null }>): void {
  requestAnimationFrame(() => button.current?.focus());
}
