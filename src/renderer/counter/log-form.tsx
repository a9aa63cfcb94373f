import { Button, Input, Kbd, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { problemSentence } from '../core/problem.ts';
import { counterText } from '../text/counter.ts';
import { shortcutText } from '../text/common.ts';
import { ProblemNote } from '../ui/index.ts';
import { KindField } from './kind-field.tsx';
import styles from './counter.module.css';
import { MomentField } from './moment-field.tsx';
import { useLogForm, type LogFormProperties } from './use-log-form.ts';
import { WhoField } from './who-field.tsx';

const isMac = navigator.platform.startsWith('Mac');

/** Who, what, two lines, when, and a promise: each one key or a few words away from the next. */
export function LogForm(properties: LogFormProperties) {
  const { draft, set, problems, save, saving, error } = useLogForm(properties);
  const kinds = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const known = properties.customer !== null;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      element?.requestSubmit();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, []);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <WhoField
        who={draft.who}
        problem={problems.who ?? null}
        autoFocus={!known}
        onWho={(who) => set({ who })}
        onChosen={() => kinds.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus()}
      />
      <KindField
        ref={kinds}
        kind={draft.kind}
        autoFocus={known}
        onKind={(kind) => set({ kind })}
        onChosen={() => words.current?.focus()}
      />
      <Textarea
        ref={words}
        label={counterText.words}
        placeholder={counterText.wordsPlaceholder}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft.text}
        error={problems.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <MomentField
          label={counterText.when}
          placeholder={counterText.whenPlaceholder}
          about="past"
          words={draft.when}
          problem={problems.when ?? null}
          onWords={(when) => set({ when })}
        />
        {draft.kind !== 'note' && draft.kind !== 'visit' && (
          <div>
            <Input.Label component="span" id="counter-direction">
              {counterText.direction}
            </Input.Label>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-labelledby="counter-direction"
              value={draft.ours ? 'ours' : 'theirs'}
              data={[
                { value: 'theirs', label: counterText.theirs },
                { value: 'ours', label: counterText.ours },
              ]}
              onChange={(value) => set({ ours: value === 'ours' })}
            />
          </div>
        )}
      </div>
      {properties.before === null && draft.kind !== 'note' && (
        <div className={styles['pair']}>
          <TextInput
            label={counterText.promise}
            placeholder={counterText.promisePlaceholder}
            maxLength={2000}
            value={draft.promise}
            onChange={(event) => set({ promise: event.currentTarget.value })}
          />
          {draft.promise.trim() !== '' && (
            <MomentField
              label={counterText.due}
              placeholder={counterText.duePlaceholder}
              about="future"
              words={draft.due}
              problem={problems.due ?? null}
              onWords={(due) => set({ due })}
            />
          )}
        </div>
      )}
      {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
      <div className={styles['foot']}>
        <Button variant="default" onClick={properties.onClose}>
          {counterText.cancel}
        </Button>
        <Button type="submit" loading={saving}>
          {properties.before === null ? counterText.save : counterText.saveChange}
          <Kbd size="xs" ml={8} aria-hidden="true" className={styles['key'] ?? ''}>
            {isMac ? shortcutText.keys.command : shortcutText.keys.control} Enter
          </Kbd>
        </Button>
      </div>
    </form>
  );
}
