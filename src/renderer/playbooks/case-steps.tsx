import { Checkbox } from '@mantine/core';
import type { CaseStep, PlaybookCase } from '#shared/domain/playbook';
import { playbooksText } from '../text/playbooks.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import styles from './playbooks.module.css';
import { useTick } from './use-tick.ts';

/** The steps of what is gone through, each ticked or left out; what became of it and when stands beside it. */
export function CaseSteps({ of }: Readonly<{ of: PlaybookCase }>) {
  const tick = useTick(of);
  const next = of.steps.findIndex(({ state }) => state === null);
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
            <button
              type="button"
              className={styles['skip']}
              aria-label={`${step.state === null ? playbooksText.skip : playbooksText.unskip}: ${step.text}`}
              onClick={() => tick(index, step.state === null ? 'skipped' : null)}
            >
              {step.state === null ? playbooksText.skip : playbooksText.unskip}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function Became({ step: { state, at, by } }: Readonly<{ step: CaseStep }>) {
  if (at === null) return null;
  const when = playbooksText.doneAt(relativeDate(at, Date.now()), by === 'rule');
  return <span title={fullDate(at)}>{state === 'skipped' ? `${playbooksText.skipped}, ${when}` : when}</span>;
}
