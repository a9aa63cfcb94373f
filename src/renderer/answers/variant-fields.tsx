import { Button, Menu, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBraces } from '@tabler/icons-react';
import { useRef } from 'react';
import { usualVariables } from '#shared/answers/values';
import type { AnswerVariant } from '#shared/domain/saved-answer';
import { queries } from '../core/queries.ts';
import { type EditorHandle, MailEditor } from '../editor/index.ts';
import { answersText } from '../text/answers.ts';
import styles from './answers.module.css';

type Props = Readonly<{ variant: AnswerVariant; onChange: (part: Partial<AnswerVariant>) => void }>;

/** The words of an answer in one language, and the same said briefly. */
export function VariantFields({ variant, onChange }: Props) {
  const editor = useRef<EditorHandle>(null);
  const label = answersText.words(answersText.language(variant.language));
  return (
    <>
      <div className={styles['words']}>
        <MailEditor
          handle={editor}
          label={label}
          placeholder={answersText.wordsPlaceholder}
          words={variant}
          pathOf={() => ''}
          formatting
          invalid={false}
          variables="meant"
          onChange={onChange}
          onBlur={() => undefined}
          // Pictures belong to a mail, not to words that are used in many.
          onFiles={() => true}
        />
      </div>
      <VariablesMenu onChoose={(variable) => editor.current?.insertWords({ text: `{${variable}}`, html: null })} />
      <Textarea
        label={answersText.short}
        description={answersText.shortMore}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={5000}
        value={variant.short ?? ''}
        onChange={({ currentTarget }) => onChange({ short: currentTarget.value === '' ? null : currentTarget.value })}
      />
    </>
  );
}

function VariablesMenu({ onChoose }: Readonly<{ onChoose: (variable: string) => void }>) {
  const facts = useQuery(queries.shop.show.queryOptions({ input: {} })).data?.facts ?? [];
  const usual = new Set<string>(usualVariables);
  const own = facts
    .map(({ key, name }) => ({ variable: `shop.${key}`, name }))
    .filter((one) => !usual.has(one.variable));
  const all = [...usualVariables.map((variable) => ({ variable, name: answersText.variable(variable) })), ...own];
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          className={styles['variables'] ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBraces size={14} />}
        >
          {answersText.variables}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles['choices'] ?? ''}>
        {all.map(({ variable, name }) => (
          <Menu.Item
            key={variable}
            rightSection={<span className={styles['shortcut']}>{`{${variable}}`}</span>}
            onClick={() => onChoose(variable)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
