import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { anyOtherChannel, type AnswerTarget } from '#shared/domain/service-hours';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { serviceHoursText as text } from '../text/service-hours.ts';
import { timelineText } from '../text/timeline.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './service-hours.module.css';

const choices = [15, 30, 60, 120, 240, 480, 960, 1440, 2400];
const [off, asOthers] = ['off', 'as-others'];

/** How soon an answer is due on each channel that is connected. */
export function TargetsForm({ targets }: Readonly<{ targets: readonly AnswerTarget[] }>) {
  const say = useUndoable();
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} })).data ?? [];
  const set = useMutation(
    queries.hours.setTarget.mutationOptions({
      onSuccess: (done, { channel }) => say(text.targetSaved(nameOf(channel)), done),
    }),
  );
  const known = new Set(
    [...targets, ...accounts].map(({ channel }) => channel).filter((one) => one !== anyOtherChannel),
  );
  return (
    <section aria-labelledby="targets-title">
      <h2 id="targets-title" className={styles['title']}>
        {text.targets}
      </h2>
      <p className={styles['quiet']}>{text.targetsBody}</p>
      <ul className={styles['targets']}>
        {[...[...known].toSorted(), anyOtherChannel].map((channel) => {
          const target = targets.find((one) => one.channel === channel);
          const minutes = target?.minutes ?? null;
          const offered = minutes === null || choices.includes(minutes) ? choices : [...choices, minutes];
          return (
            <li key={channel} className={styles['target']}>
              <span className={styles['targetName']}>{nameOf(channel)}</span>
              <NativeSelect
                aria-label={text.target(nameOf(channel))}
                value={target === undefined ? asOthers : (minutes ?? off)}
                data={[
                  ...(channel === anyOtherChannel ? [] : [{ value: asOthers, label: text.targetAsOthers }]),
                  ...offered.map((one) => ({ value: String(one), label: minutesWords(one) })),
                  { value: off, label: text.targetOff },
                ]}
                onChange={({ currentTarget: { value } }) =>
                  set.mutate({
                    channel,
                    target: value === asOthers ? null : { minutes: value === off ? null : Number(value) },
                  })
                }
              />
            </li>
          );
        })}
      </ul>
      {set.isError && <ProblemNote>{problemSentence(set.error)}</ProblemNote>}
    </section>
  );
}

function nameOf(channel: string): string {
  return channel === anyOtherChannel ? text.anyOther : timelineText.channels(channel);
}

function minutesWords(minutes: number): string {
  const [unit, amount] = minutes < 60 ? (['minute', minutes] as const) : (['hour', minutes / 60] as const);
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
