import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconMinus } from '@tabler/icons-react';
import type { CaseStep, PlaybookCase } from '#shared/domain/playbook';
import { playbooksText } from '../text/playbooks.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import styles from './playbooks.module.css';
import { useTick } from './use-tick.ts';

/** The steps of what is gone through, each ticked or left out; what became of it and when stands beside it. */
export function CaseSteps({ of }: Readonly<{ of: PlaybookCase }>) {
  const tick = useTick(of);
  const next = of.endedAt === null ? of.steps.findIndex(({ state }) => state === null) : -1;
  return (
    <ol className={styles['steps']} aria-label={of.name}>
      {of.steps.map((step, index) => (
        <li key={`${index} ${step.text}`} className={styles['step']} data-state={step.state} data-next={index === next}>
          <Checkbox
            size="xs"
            label={step.text}
            checked={step.state === 'done'}
            indeterminate={step.state === 'skipped'}
            disabled={of.endedAt !== null}
            description={step.state !== null && <Became step={step} />}
            onChange={({ currentTarget }) => tick(index, currentTarget.checked ? 'done' : null)}
          />
          {of.endedAt === null && step.state !== 'done' && (
            <Leave step={step} onLeave={() => tick(index, step.state === null ? 'skipped' : null)} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Leaves a step out, or takes it up after all. */
function Leave({ step: { state, text }, onLeave }: Readonly<{ step: CaseStep; onLeave: () => void }>) {
  const words = state === null ? playbooksText.skip : playbooksText.unskip;
  const Symbol = state === null ? IconMinus : IconArrowBackUp;
  return (
    <Tooltip label={words}>
      <ActionIcon size={20} className={styles['skip'] ?? ''} aria-label={`${words}: ${text}`} onClick={onLeave}>
        <Symbol size={14} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}

function Became({ step: { state, at, by } }: Readonly<{ step: CaseStep }>) {
  if (at === null) return null;
  const when = playbooksText.doneAt(relativeDate(at, Date.now()), by === 'rule');
  return <span title={fullDate(at)}>{state === 'skipped' ? `${playbooksText.skipped}, ${when}` : when}</span>;
}
