import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { customFieldType, customFieldTypes, type CustomField, type CustomFieldType } from '#shared/domain/custom-field';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { fieldsText } from '../text/card.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './fields.module.css';

type Properties = Readonly<{
  /** Null for a new one. */
  field: CustomField | null;
  onDone: () => void;
}>;

/** A field being made or changed. What is written in it keeps its type, so that one stays. */
export function FieldForm({ field, onDone }: Properties) {
  const [name, setName] = useState(field?.name ?? '');
  const [type, setType] = useState<CustomFieldType>(field?.type ?? 'text');
  const [typed, setTyped] = useState(field?.choices.join('\n') ?? '');
  const say = useUndoable();
  const lines = typed.split('\n').map((line) => line.trim());
  const choices = type === 'choice' ? [...new Set(lines.filter((line) => line !== ''))] : [];
  const keep = useMutation({
    mutationFn: async () =>
      field === null
        ? client.fields.create({ name, type, choices })
        : client.fields.change({ id: field.id, name, choices }),
    onSuccess: (done) => {
      say(field === null ? fieldsText.added(name.trim()) : fieldsText.changed(name.trim()), done);
      onDone();
    },
  });
  const form = useFormEscape(onDone);
  const whole = name.trim() !== '' && (type !== 'choice' || choices.length > 0);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) keep.mutate();
      }}
    >
      <Stack gap="xs">
        <Group grow align="flex-start">
          <TextInput
            label={fieldsText.name}
            value={name}
            maxLength={100}
            autoFocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <NativeSelect
            label={fieldsText.type}
            value={type}
            disabled={field !== null}
            data={customFieldTypes.map((value) => ({ value, label: fieldsText.types[value] }))}
            onChange={({ currentTarget }) => setType(customFieldType.parse(currentTarget.value))}
          />
        </Group>
        {type === 'choice' && (
          <Textarea
            label={fieldsText.choices}
            description={fieldsText.choicesHint}
            value={typed}
            autosize
            minRows={3}
            maxRows={10}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
        {keep.isError && <ProblemNote>{problemSentence(keep.error)}</ProblemNote>}
        <Group gap="xs">
          <Button type="submit" size="compact-md" disabled={!whole} loading={keep.isPending}>
            {fieldsText.save}
          </Button>
          <Button size="compact-md" variant="default" onClick={onDone}>
            {fieldsText.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
