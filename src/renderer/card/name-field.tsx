import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';
import { useCard } from './use-card.ts';

/** What a customer is called, as the page's heading; a click or Enter lets it be typed. */
export function NameField({ customer }: Readonly<{ customer: Customer }>) {
  const save = useCard(customer);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    setTyped(null);
    setProblem(null);
  };
  const keep = async (): Promise<void> => {
    const name = typed?.trim() ?? '';
    if (name === '' || name === customer.name) return leave();
    try {
      await save(cardText.changed(cardText.name, name), { fields: { name } });
      leave();
    } catch (failure) {
      setProblem(problemSentence(failure));
    }
  };
  if (typed === null) {
    return (
      <h1 className={styles['name']}>
        <button
          ref={button}
          type="button"
          className={styles['value']}
          title={cardText.changeName}
          onClick={() => setTyped(customer.name)}
        >
          <bdi>{customer.name}</bdi>
        </button>
      </h1>
    );
  }
  return (
    <TextInput
      className={styles['nameInput'] ?? ''}
      aria-label={cardText.name}
      value={typed}
      error={problem}
      maxLength={500}
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') leave();
        else void keep();
        requestAnimationFrame(() => button.current?.focus());
      }}
    />
  );
}
