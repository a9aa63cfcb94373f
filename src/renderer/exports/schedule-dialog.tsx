import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ExportOrder } from '#shared/domain/export';
import { scheduleRhythm, type ScheduleRhythm } from '#shared/domain/export-schedule';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { scheduleText } from '../text/exports.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './exports.module.css';

/** Plans an export that is made by itself: where to, how often, and of how much. */
export function ScheduleDialog({ order, onClose }: Readonly<{ order: ExportOrder; onClose: () => void }>) {
  const add = useMutation(queries.exportSchedules.add.mutationOptions({ onSuccess: onClose }));
  const [folder, setFolder] = useState('');
  const [every, setEvery] = useState<ScheduleRhythm>('weekly');
  const [at, setAt] = useState('06:00');
  const [covers, setCovers] = useState<'everything' | 'period'>('everything');

  function submit(event: FormEvent): void {
    event.preventDefault();
    // The days of the form are of one file; this one has new ones each time.
    const { from: _from, to: _to, ...again } = order;
    add.mutate({ order: again, folder: folder.trim(), every, at, covers });
  }

  return (
    <Modal opened onClose={onClose} title={scheduleText.dialog}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={scheduleText.folder}
            description={scheduleText.folderHint}
            placeholder={scheduleText.folderPlaceholder}
            value={folder}
            required
            data-autofocus
            onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          />
          <div className={styles['rhythm']}>
            <Select
              label={scheduleText.every}
              allowDeselect={false}
              value={every}
              data={scheduleRhythm.options.map((one) => ({ value: one, label: scheduleText.rhythms[one] }))}
              onChange={(value) => setEvery(scheduleRhythm.parse(value))}
            />
            <TextInput
              type="time"
              label={scheduleText.at}
              value={at}
              required
              onChange={({ currentTarget }) => setAt(currentTarget.value)}
            />
          </div>
          <Radio.Group
            label={scheduleText.covers}
            value={covers}
            onChange={(value) => setCovers(value === 'period' ? 'period' : 'everything')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="everything" label={scheduleText.everything} />
              <Radio value="period" label={scheduleText.periods[every]} />
            </Stack>
          </Radio.Group>
          <p className={styles['quiet']}>{scheduleText.awake}</p>
          {add.isError && <ProblemNote>{problemSentence(add.error)}</ProblemNote>}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {scheduleText.cancel}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {scheduleText.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
