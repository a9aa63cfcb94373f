import { ActionIcon, Button, Checkbox, Select, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { ServiceHours } from '#shared/domain/service-hours';
import { ownTimeZone } from '#shared/domain/time-zone';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { serviceHoursText as text } from '../text/service-hours.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './service-hours.module.css';
import { likeMonday, weekDraft, weekTyped, withMore, withoutSpan, withSpan } from './week-draft.ts';

/** Names of the days, Monday first: 2024 began with one. */
const days = Array.from({ length: 7 }, (_, day) =>
  new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
);
const own = '';
const zonesWith = (chosen: string) => [
  { value: own, label: text.zoneOwn(ownTimeZone()) },
  // UTC and older names are zones, too, but not among those a platform lists.
  ...[...new Set([...Intl.supportedValuesOf('timeZone'), chosen])]
    .filter((zone) => zone !== own)
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
];

/** When the shop is open on each day of the week, and in which zone. */
export function WeekForm({ hours, zoneChosen }: Readonly<{ hours: ServiceHours; zoneChosen: boolean }>) {
  const say = useUndoable();
  const stood = zoneChosen ? hours.timeZone : own;
  const [zone, setZone] = useState(stood);
  const zones = useMemo(() => zonesWith(stood), [stood]);
  const [draft, setDraft] = useState(() => weekDraft(hours.week));
  const set = useMutation(queries.hours.set.mutationOptions({ onSuccess: (done) => say(text.saved, done) }));
  const week = weekTyped(draft);
  const changed = zone !== stood || JSON.stringify(week) !== JSON.stringify(hours.week);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (week) set.mutate({ week, timeZone: zone || null });
  };
  return (
    <section aria-labelledby="week-title">
      <h2 id="week-title" className={styles['title']}>
        {text.week}
      </h2>
      <p className={styles['quiet']}>{text.weekBody}</p>
      <form className={styles['form']} onSubmit={save}>
        <Select
          className={styles['zone'] ?? ''}
          label={text.zone}
          description={text.zoneBody}
          data={zones}
          value={zone}
          searchable
          allowDeselect={false}
          maxDropdownHeight={280}
          onChange={(next) => setZone(next ?? own)}
        />
        <ul className={styles['week']}>
          {days.map((day, index) => (
            <li key={day} className={styles['day']}>
              <Checkbox
                label={day}
                aria-label={text.open(day)}
                checked={(draft[index]?.length ?? 0) > 0}
                onChange={({ currentTarget: { checked } }) =>
                  setDraft(checked ? withMore(draft, index) : draft.map((spans, at) => (at === index ? [] : spans)))
                }
              />
              <div className={styles['spans']}>
                {draft[index]?.length === 0 && <span className={styles['closed']}>{text.closed}</span>}
                {draft[index]?.map((span, at) => (
                  <span key={at} className={styles['span']}>
                    <TextInput
                      type="time"
                      aria-label={text.opens(day)}
                      value={span.from}
                      onChange={({ currentTarget: { value } }) =>
                        setDraft(withSpan(draft, [index, at], { ...span, from: value }))
                      }
                    />
                    <span aria-hidden="true">{text.to}</span>
                    <TextInput
                      type="time"
                      aria-label={text.closes(day)}
                      value={span.to}
                      onChange={({ currentTarget: { value } }) =>
                        setDraft(withSpan(draft, [index, at], { ...span, to: value }))
                      }
                    />
                    {at > 0 && (
                      <ActionIcon
                        aria-label={text.removeSpan(day, `${span.from}–${span.to}`)}
                        onClick={() => setDraft(withoutSpan(draft, index, at))}
                      >
                        <IconX size={16} />
                      </ActionIcon>
                    )}
                  </span>
                ))}
                {(draft[index]?.length ?? 0) > 0 && (draft[index]?.length ?? 0) < 6 && (
                  <Tooltip label={text.addSpan(day)}>
                    <ActionIcon aria-label={text.addSpan(day)} onClick={() => setDraft(withMore(draft, index))}>
                      <IconPlus size={16} />
                    </ActionIcon>
                  </Tooltip>
                )}
              </div>
            </li>
          ))}
        </ul>
        {week === null && <ProblemNote>{text.wrongWeek}</ProblemNote>}
        {set.isError && <ProblemNote>{problemSentence(set.error)}</ProblemNote>}
        <div className={styles['foot']}>
          <Button type="submit" disabled={!changed || week === null} loading={set.isPending}>
            {text.save}
          </Button>
          <Button variant="subtle" onClick={() => setDraft(likeMonday(draft))}>
            {text.copyDown}
          </Button>
        </div>
      </form>
    </section>
  );
}
