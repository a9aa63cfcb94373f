import { ActionIcon, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconMessage2Bolt } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { answersText } from '../text/answers.ts';
import styles from './beside.module.css';
import { ChoiceList, optionId } from './choice-list.tsx';
import type { Choice, ChoiceGroup } from './choices.ts';
import { KeepWords } from './keep-words.tsx';
import type { Offered } from './use-answers.ts';

type Props = Readonly<{ offered: Offered; onLeave: () => void }>;

/** Everything that stands beside whoever writes, folded away: answers, the shop's facts, how it wants to sound. */
export function BesideButton({ offered, onLeave }: Props) {
  const [opened, setOpened] = useState(false);
  const close = (): void => {
    setOpened(false);
    onLeave();
  };
  useShortcuts({
    answers: () => setOpened(!opened),
    close: () => (opened ? close() : false),
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
      trapFocus
      width={440}
      position="top-start"
      withinPortal={false}
    >
      <Popover.Target>
        <Tooltip label={answersText.besideShortcut}>
          <ActionIcon
            size="lg"
            aria-label={answersText.beside}
            aria-keyshortcuts="Control+. Meta+."
            onClick={() => setOpened(!opened)}
          >
            <IconMessage2Bolt size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles['beside'] ?? ''}>
        <Beside
          offered={offered}
          onKept={close}
          onChoose={(choice) => {
            setOpened(false);
            offered.insert(choice);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

type BesideProps = Readonly<{ offered: Offered; onKept: () => void; onChoose: (choice: Choice) => void }>;

function Beside({ offered, onKept, onChoose }: BesideProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  // What is looked up most beside the words comes first; answers are a slash away.
  const groups = offered
    .choicesFor(typed.trim())
    .toSorted((one, other) => Number(isFacts(other)) - Number(isFacts(one)));
  const choices = groups.flatMap((group) => group.choices);
  const at = Math.min(chosen, choices.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || event.nativeEvent.isComposing) return;
    const byDigit = typed === '' ? choices.find((choice) => choice.kind === 'fact' && choice.digit === key) : undefined;
    const taken = key === 'Enter' ? choices[at] : byDigit;
    if (taken) onChoose(taken);
    else if (key === 'ArrowDown' && choices.length > 0) setChosen((at + 1) % choices.length);
    else if (key === 'ArrowUp' && choices.length > 0) setChosen((at + choices.length - 1) % choices.length);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        className={styles['search'] ?? ''}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={at >= 0 ? optionId(list, at) : undefined}
        aria-label={answersText.find}
        placeholder={answersText.findPlaceholder}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setChosen(0);
        }}
      />
      <ChoiceList id={list} groups={groups} chosen={at} digits onChoose={onChoose} />
      {choices.length === 0 && (
        <p className={styles['none']}>
          {typed.trim() === '' ? answersText.noneYet : answersText.nothingFits(typed.trim())}
        </p>
      )}
      {offered.keep !== null && <KeepWords keep={offered.keep} onKept={onKept} />}
      {offered.voice !== '' && (
        <section className={styles['voice']} aria-label={answersText.voice}>
          <h3>{answersText.voice}</h3>
          <p dir="auto">{offered.voice}</p>
        </section>
      )}
    </>
  );
}

function isFacts({ name }: ChoiceGroup): boolean {
  return name === 'shopFacts';
}
