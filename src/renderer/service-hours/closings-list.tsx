import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Closing } from '#shared/domain/service-hours';
import { localTime } from '#shared/domain/time-zone';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { serviceHoursText as text } from '../text/service-hours.ts';
import { FileButton, ProblemNote } from '../ui/index.ts';
import { ClosingForm } from './closing-form.tsx';
import { closingWords, inOrderOfNext } from './closing-words.ts';
import styles from './service-hours.module.css';

const shownAtFirst = 12;

type Props = Readonly<{ closings: readonly Closing[]; timeZone: string }>;

/** Holidays and other days off: those to come first, the next at the top. */
export function ClosingsList({ closings, timeZone }: Props) {
  const say = useUndoable();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const [pastShown, setPastShown] = useState(false);
  const remove = useMutation(queries.hours.removeClosings.mutationOptions());
  const bring = useMutation(
    queries.hours.importCalendar.mutationOptions({
      onSuccess: ({ added, known, unread, undo }) => {
        if (added > 0) say(text.imported(added, known, unread), { undo });
      },
    }),
  );
  const { ahead, past } = inOrderOfNext(closings, localTime(Date.now(), timeZone).date);
  const shown = [...(pastShown ? past : []), ...(all ? ahead : ahead.slice(0, shownAtFirst))];
  const failure = bring.error ?? remove.error;
  return (
    <section aria-labelledby="closings-title">
      <h2 id="closings-title" className={styles['title']}>
        {text.closings}
      </h2>
      <p className={styles['quiet']}>{text.closingsBody}</p>
      {closings.length === 0 && <p className={styles['none']}>{text.noClosings}</p>}
      {past.length > 0 && !pastShown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setPastShown(true)}>
          {text.past(past.length)}
        </Button>
      )}
      <ul className={styles['closings']}>
        {shown.map((closing) => (
          <li key={closing.id} className={styles['closing']}>
            <span className={styles['closingDays']}>{closingWords(closing)}</span>
            <span className={styles['closingName']}>
              <bdi>{closing.name}</bdi>
              {closing.yearly && <span className={styles['quiet']}> · {text.everyYear}</span>}
            </span>
            <Tooltip label={text.removeClosing(closing.name)}>
              <ActionIcon
                aria-label={text.removeClosing(closing.name)}
                onClick={() =>
                  remove.mutate(
                    { ids: [closing.id] },
                    { onSuccess: (done) => say(text.closingRemoved(closing.name), done) },
                  )
                }
              >
                <IconTrash size={16} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      {!all && ahead.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {text.later(ahead.length - shownAtFirst)}
        </Button>
      )}
      {bring.data && (bring.data.added === 0 || bring.data.unread > 0) && (
        <p className={styles['none']} role="status">
          {text.imported(bring.data.added, bring.data.known, bring.data.unread)}
        </p>
      )}
      {failure && <ProblemNote>{problemSentence(failure)}</ProblemNote>}
      {adding ? (
        <ClosingForm onDone={() => setAdding(false)} />
      ) : (
        <div className={styles['foot']}>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {text.addClosing}
          </Button>
          <FileButton
            label={text.import}
            accept=".ics,text/calendar"
            icon={<IconCalendarPlus size={16} />}
            busy={bring.isPending}
            onFile={(chosen) => void chosen.text().then((words) => bring.mutate({ text: words }))}
          />
        </div>
      )}
    </section>
  );
}
