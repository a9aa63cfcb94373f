import { Checkbox, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { noticeKind, timeOfDay, type NoticeSettings } from '#shared/domain/notice';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { noticesText } from '../text/notices.ts';
import { ErrorState, ProblemNote } from '../ui/index.ts';
import { AllowNotices } from './allow-notices.tsx';
import styles from './notices.module.css';

/** What is told on the desktop, and when not. */
export function NoticesSection() {
  const settings = useQuery(queries.notices.settings.queryOptions({ input: {} }));
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  return (
    <Stack gap="xl">
      <AllowNotices />
      {settings.data ? <Choices settings={settings.data} /> : <Skeleton height={240} />}
    </Stack>
  );
}

function Choices({ settings }: Readonly<{ settings: NoticeSettings }>) {
  const save = useMutation(queries.notices.setSettings.mutationOptions());
  const { kinds, quiet, onlyWhenOpen } = settings;
  const set = (to: Partial<NoticeSettings>): void => save.mutate({ ...settings, ...to });
  return (
    <>
      <section aria-labelledby="told-title">
        <h2 id="told-title" className={styles['title']}>
          {noticesText.whatTitle}
        </h2>
        <Stack gap="xs">
          {noticeKind.options.map((kind) => (
            <Checkbox
              key={kind}
              label={noticesText.kinds[kind]}
              checked={kinds[kind]}
              onChange={(event) => set({ kinds: { ...kinds, [kind]: event.currentTarget.checked } })}
            />
          ))}
        </Stack>
      </section>
      <section aria-labelledby="quiet-title">
        <h2 id="quiet-title" className={styles['title']}>
          {noticesText.quietTitle}
        </h2>
        <Stack gap="xs">
          <Checkbox
            label={noticesText.quiet}
            checked={quiet.on}
            onChange={(event) => set({ quiet: { ...quiet, on: event.currentTarget.checked } })}
          />
          {quiet.on && (
            <div className={styles['times']}>
              <TimeField
                label={noticesText.from}
                value={quiet.from}
                onTime={(from) => set({ quiet: { ...quiet, from } })}
              />
              <TimeField label={noticesText.to} value={quiet.to} onTime={(to) => set({ quiet: { ...quiet, to } })} />
            </div>
          )}
          <Checkbox
            label={noticesText.onlyWhenOpen}
            checked={onlyWhenOpen}
            onChange={(event) => set({ onlyWhenOpen: event.currentTarget.checked })}
          />
          <p className={styles['quiet']}>{noticesText.quietHint}</p>
        </Stack>
      </section>
      {save.isError && <ProblemNote>{problemSentence(save.error)}</ProblemNote>}
    </>
  );
}

/** A time of the day; it is saved as soon as it is one. */
function TimeField({
  label,
  value,
  onTime,
}: Readonly<{ label: string; value: string; onTime: (time: string) => void }>) {
  const [typed, setTyped] = useState(value);
  const isTime = timeOfDay.safeParse(typed).success;
  return (
    <TextInput
      type="time"
      size="sm"
      label={label}
      value={typed}
      error={!isTime && noticesText.times}
      onChange={(event) => {
        const time = event.currentTarget.value;
        setTyped(time);
        if (timeOfDay.safeParse(time).success && time !== value) onTime(time);
      }}
    />
  );
}
