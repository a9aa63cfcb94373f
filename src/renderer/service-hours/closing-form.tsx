import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { closingFields } from '#shared/domain/service-hours';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { serviceHoursText as text } from '../text/service-hours.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './service-hours.module.css';

const dayLong = 24 * 60 * 60_000;

/** One day off, several in a row, or a part of a day. */
export function ClosingForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const say = useUndoable();
  const [name, setName] = useState('');
  const [days, setDays] = useState({ first: '', last: '' });
  const [times, setTimes] = useState({ from: '', until: '' });
  const [yearly, setYearly] = useState(false);
  const [wrong, setWrong] = useState(false);
  const add = useMutation(queries.hours.addClosing.mutationOptions());
  const form = useFormEscape(onDone);

  function save(event: FormEvent): void {
    event.preventDefault();
    const typed = closingFields.safeParse({ name, yearly, ...wallTimes(days, times) });
    setWrong(!typed.success);
    if (!typed.success) return;
    add.mutate(typed.data, {
      onSuccess: (done) => {
        say(text.closingAdded(name.trim()), done);
        onDone();
      },
    });
  }

  return (
    <form ref={form} className={styles['closingForm']} onSubmit={save}>
      <TextInput
        className={styles['wide'] ?? ''}
        label={text.closingName}
        placeholder={text.closingNamePlaceholder}
        required
        maxLength={120}
        autoFocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={text.from}
        required
        value={days.first}
        onChange={({ currentTarget: { value } }) => setDays({ first: value, last: days.last || value })}
      />
      <TextInput
        type="date"
        label={text.until}
        required
        value={days.last}
        onChange={({ currentTarget: { value } }) => setDays({ ...days, last: value })}
      />
      <TextInput
        type="time"
        label={text.fromTime}
        value={times.from}
        onChange={({ currentTarget: { value } }) => setTimes({ ...times, from: value })}
      />
      <TextInput
        type="time"
        label={text.untilTime}
        value={times.until}
        onChange={({ currentTarget: { value } }) => setTimes({ ...times, until: value })}
      />
      <Checkbox
        className={styles['wide'] ?? ''}
        label={text.yearly}
        checked={yearly}
        onChange={({ currentTarget }) => setYearly(currentTarget.checked)}
      />
      {wrong && <ProblemNote>{text.closingWrong}</ProblemNote>}
      {add.isError && <ProblemNote>{problemSentence(add.error)}</ProblemNote>}
      <div className={styles['foot']}>
        <Button type="submit" loading={add.isPending}>
          {text.add}
        </Button>
        <Button variant="default" onClick={onDone}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

type Days = Readonly<{ first: string; last: string }>;
type Times = Readonly<{ from: string; until: string }>;

/** Whole days end with the midnight after the last. */
function wallTimes({ first, last }: Days, { from, until }: Times): Readonly<{ from: string; to: string }> {
  const after = Date.parse(`${last}T00:00:00Z`) + dayLong;
  const next = Number.isNaN(after) ? '' : new Date(after).toISOString().slice(0, 10);
  return { from: `${first}T${from || '00:00'}`, to: until ? `${last}T${until}` : `${next}T00:00` };
}
