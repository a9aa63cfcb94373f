import { Button, Group, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useProgress } from '../core/events.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { exportText } from '../text/exports.ts';
import { ProblemNote } from '../ui/index.ts';
import { firstChoices, formOf, orderOf, withNoun, type Choices, type Who } from './choices.ts';
import { ExportPreview } from './export-preview.tsx';
import { ExportReady } from './export-ready.tsx';
import { FormFields } from './form-fields.tsx';
import { NounField } from './noun-field.tsx';
import { PeriodFields } from './period-fields.tsx';
import { PresetField } from './preset-field.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { WhoField } from './who-field.tsx';

const typingPause = 250;
const everybody: Who = { segmentId: null, customerId: null };

/** Makes a CSV file: of what, for whom, of which customers and which period, once or again and again. */
export function ExportForm({ who = everybody }: Readonly<{ who?: Who }>) {
  const locale = navigator.language;
  const run = useMutation(queries.exchange.export.mutationOptions());
  const cancel = useMutation(queries.exchange.cancel.mutationOptions());
  const progress = useProgress().find(({ kind }) => kind === 'export') ?? null;
  const [choices, setChoices] = useState<Choices>(() => firstChoices(who));
  const [planning, setPlanning] = useState(false);
  const order = orderOf(choices, locale);
  const [settled] = useDebouncedValue(order, typingPause);

  function change(next: Partial<Choices>): void {
    run.reset();
    setChoices({ ...choices, ...next });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (order) run.mutate(order);
  }

  return (
    <>
      <form onSubmit={submit} aria-label={exportText.title}>
        <Stack gap="lg">
          <p>{exportText.lead}</p>
          <NounField noun={choices.noun} onChange={(noun) => change(withNoun(choices, noun))} />
          <PresetField choices={choices} onChange={(preset) => change({ preset, form: {} })} />
          <WhoField who={choices} only={who.customerId} onChange={change} />
          <PeriodFields choices={choices} valid={order !== null} onChange={change} />
          <FormFields
            form={formOf(choices, locale)}
            timeZone={choices.timeZone}
            onForm={(form) => change({ form: { ...choices.form, ...form } })}
            onTimeZone={(timeZone) => change({ timeZone })}
          />
          {settled && <ExportPreview order={settled} />}
          {run.isError && <ProblemNote>{problemSentence(run.error)}</ProblemNote>}
          <Group gap="xs">
            <Button type="submit" loading={run.isPending} disabled={order === null}>
              {exportText.start}
            </Button>
            {run.isPending && progress ? (
              <>
                <Button
                  variant="default"
                  loading={cancel.isPending}
                  onClick={() => cancel.mutate({ task: progress.task })}
                >
                  {exportText.stop}
                </Button>
                <span>{exportText.rows(progress.done)}</span>
              </>
            ) : (
              <Button variant="default" disabled={order === null} onClick={() => setPlanning(true)}>
                {exportText.again}
              </Button>
            )}
          </Group>
          <div role="status">{run.data && <ExportReady made={run.data} />}</div>
        </Stack>
      </form>
      <ScheduleList />
      {planning && order && <ScheduleDialog order={order} onClose={() => setPlanning(false)} />}
    </>
  );
}
