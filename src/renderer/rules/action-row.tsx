import { ActionIcon, Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { severity } from '#shared/domain/complaint';
import { ruleAction, type RuleDeed } from '#shared/domain/rule';
import { rulesText } from '../text/rules.ts';
import { actionOf, type ActionDraft } from './action-draft.ts';
import styles from './rules.module.css';
import { actionWords } from './sentence.ts';
import type { ActionChoices } from './use-action-choices.ts';

type Props = Readonly<{
  draft: ActionDraft;
  choices: ActionChoices;
  onChange: (next: ActionDraft) => void;
  onRemove: () => void;
}>;

const deeds = ruleAction.options.map(({ shape }) => shape.do.value);

/** One thing a rule does, and with what. */
export function ActionRow({ draft, choices, onChange, onRemove }: Props) {
  const complete = actionOf(draft);
  const words = complete ? actionWords(complete, choices.answers) : rulesText.deeds[draft.deed].toLowerCase();
  return (
    <li className={styles['action']}>
      <NativeSelect
        aria-label={rulesText.action}
        data={deeds.map((deed) => ({ value: deed, label: rulesText.deeds[deed] }))}
        value={draft.deed}
        onChange={({ currentTarget: { value } }) => onChange({ ...draft, deed: deedNamed(value) })}
      />
      <div className={styles['with']}>
        <With draft={draft} choices={choices} onChange={onChange} />
      </div>
      <ActionIcon
        className={styles['removeAction'] ?? ''}
        aria-label={rulesText.removeAction(words)}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}

function deedNamed(name: string): RuleDeed {
  return deeds.find((deed) => deed === name) ?? 'tag-conversation';
}

function With({ draft, choices, onChange }: Omit<Props, 'onRemove'>) {
  const set = (changes: Partial<ActionDraft>): void => onChange({ ...draft, ...changes });
  switch (draft.deed) {
    case 'tag-conversation':
    case 'tag-customer':
      return (
        <Autocomplete
          aria-label={rulesText.tag}
          placeholder={rulesText.tag}
          data={[...choices.tags[draft.deed]]}
          maxLength={100}
          value={draft.tag}
          onChange={(tag) => set({ tag })}
        />
      );
    case 'mark-vip':
      return null;
    case 'set-state':
      return (
        <NativeSelect
          aria-label={rulesText.state}
          data={Object.entries(rulesText.states).map(([value, label]) => ({ value, label }))}
          value={draft.state}
          onChange={({ currentTarget: { value } }) => set({ state: value })}
        />
      );
    case 'snooze':
      return (
        <Days days={draft.days} none={rulesText.untilOpen} say={rulesText.forDays} onDays={(days) => set({ days })} />
      );
    case 'follow-up':
      return (
        <>
          <TextInput
            className={styles['words'] ?? ''}
            aria-label={rulesText.text}
            placeholder={rulesText.followUpPlaceholder}
            maxLength={500}
            value={draft.words}
            onChange={({ currentTarget: { value } }) => set({ words: value })}
          />
          <Days days={draft.days} none={rulesText.someTime} say={rulesText.inDays} onDays={(days) => set({ days })} />
        </>
      );
    case 'open-complaint':
      return (
        <NativeSelect
          aria-label={rulesText.severity}
          data={severity.options.map((value) => ({ value, label: rulesText.severities[value] }))}
          value={draft.severity}
          onChange={({ currentTarget: { value } }) => set({ severity: value })}
        />
      );
    case 'draft':
      return (
        <NativeSelect
          aria-label={rulesText.answer}
          data={[
            { value: '', label: choices.answers.size === 0 ? rulesText.noAnswers : rulesText.answer },
            ...[...choices.answers].map(([value, label]) => ({ value, label })),
          ]}
          value={draft.answerId}
          onChange={({ currentTarget: { value } }) => set({ answerId: value })}
        />
      );
    case 'notify':
      return (
        <TextInput
          className={styles['words'] ?? ''}
          aria-label={rulesText.text}
          placeholder={rulesText.notifyPlaceholder}
          maxLength={500}
          value={draft.words}
          onChange={({ currentTarget: { value } }) => set({ words: value })}
        />
      );
    default:
      return draft.deed satisfies never;
  }
}

type DaysProps = Readonly<{
  days: string;
  none: string;
  say: (days: number) => string;
  onDays: (days: string) => void;
}>;

const offered = [1, 2, 3, 5, 7, 14, 30];

function Days({ days, none, say, onDays }: DaysProps) {
  const known = days === '' || offered.includes(Number(days)) ? offered : [Number(days), ...offered];
  return (
    <NativeSelect
      aria-label={rulesText.days}
      data={[{ value: '', label: none }, ...known.map((one) => ({ value: String(one), label: say(one) }))]}
      value={days}
      onChange={({ currentTarget: { value } }) => onDays(value)}
    />
  );
}
