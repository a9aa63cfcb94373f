import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerVariant, SavedAnswer, SavedAnswerFields } from '#shared/domain/saved-answer';
import { client } from '../core/client.ts';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import { ProblemNote } from '../ui/index.ts';
import { AnswerPreview } from './answer-preview.tsx';
import styles from './answers.module.css';
import { LanguageTabs } from './language-tabs.tsx';
import { VariantFields } from './variant-fields.tsx';

const noWords: AnswerVariant = { language: null, text: '', html: null, short: null };

type Props = Readonly<{
  /** Null for a new one. */
  answer: SavedAnswer | null;
  onDone: () => void;
}>;

/** An answer being written, language by language, with how it will read. */
export function AnswerForm({ answer, onDone }: Props) {
  const [standing] = useState<SavedAnswerFields>(() => ({
    name: answer?.name ?? '',
    shortcut: answer?.shortcut ?? null,
    variants: answer?.variants ?? [noWords],
  }));
  const [name, setName] = useState(standing.name);
  const [shortcut, setShortcut] = useState(standing.shortcut ?? '');
  const [variants, setVariants] = useState(standing.variants);
  const [language, setLanguage] = useState(variants[0]?.language ?? null);
  const say = useUndoable();
  const shown = variants.find((variant) => variant.language === language) ?? variants[0] ?? noWords;
  const empty = variants.find(({ text }) => text.trim() === '');
  const whole = name.trim() !== '' && empty === undefined;
  const written = { name, shortcut: shortcut === '' ? null : shortcut, variants };
  const keep = useMutation({
    mutationFn: async () => {
      const said = { ...written, name: name.trim(), variants: [...variants] };
      return answer === null ? client.answers.add(said) : client.answers.change({ id: answer.id, ...said });
    },
    onSuccess: (done) => {
      say(answer === null ? answersText.added(name.trim()) : answersText.changed(name.trim()), done);
      onDone();
    },
  });
  const save = (): void => {
    if (whole && !keep.isPending) keep.mutate();
  };
  useShortcuts({ send: save });
  const touched = JSON.stringify(written) !== JSON.stringify(standing);
  // A long answer is not lost by one key: with changes in it, Escape only leaves the field.
  const form = useFormEscape(() => {
    if (!touched) onDone();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const taken = refusalOf(keep.error)?.code === 'shortcut-taken';
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={answer === null ? answersText.add : answersText.edit(answer.name)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles['naming']}>
        <TextInput
          label={answersText.name}
          value={name}
          maxLength={120}
          autoFocus
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextInput
          label={answersText.shortcut}
          description={answersText.shortcutMore}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          leftSection="/"
          value={shortcut}
          maxLength={40}
          error={taken && problemSentence(keep.error)}
          onChange={({ currentTarget }) => setShortcut(currentTarget.value.replaceAll(/[\s/]+/gu, ''))}
        />
      </div>
      <LanguageTabs
        variants={variants}
        language={shown.language}
        onShow={setLanguage}
        onAdd={(added) => {
          setVariants([...variants, { ...noWords, language: added }]);
          setLanguage(added);
        }}
        onDrop={(dropped) => setVariants(variants.filter((variant) => variant.language !== dropped))}
      />
      <VariantFields
        key={shown.language}
        variant={shown}
        onChange={(part) =>
          setVariants(variants.map((one) => (one.language === shown.language ? { ...one, ...part } : one)))
        }
      />
      <AnswerPreview variant={shown} />
      {keep.isError && !taken && <ProblemNote>{problemSentence(keep.error)}</ProblemNote>}
      <Group gap="xs">
        <Button type="submit" disabled={!whole} loading={keep.isPending} aria-keyshortcuts="Control+Enter Meta+Enter">
          {answersText.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {answersText.cancel}
        </Button>
        {empty && variants.length > 1 && (
          <span className={styles['quiet']}>{answersText.wordsMissing(answersText.language(empty.language))}</span>
        )}
      </Group>
    </form>
  );
}
