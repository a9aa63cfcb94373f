import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RuleAction, RuleGroup } from '#shared/domain/rule';
import { queries } from '../core/queries.ts';
import { rulesText } from '../text/rules.ts';
import { ErrorState, LineSkeleton } from '../ui/index.ts';
import { RanOn } from './ran-on.tsx';
import styles from './rules.module.css';
import { actionWords } from './sentence.ts';
import { useActionChoices } from './use-action-choices.ts';

type Props = Readonly<{ filter: RuleGroup; actions: readonly RuleAction[] }>;

/** Of what of the last twelve months a rule would have held, and what it would have done to each. */
export function Preview({ filter, actions }: Props) {
  const { answers } = useActionChoices();
  const preview = useQuery({
    ...queries.rules.preview.queryOptions({ input: { filter }, placeholderData: keepPreviousData }),
    // It is asked again each time it is looked at: more has come in since.
    gcTime: 0,
  });
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LineSkeleton />;
  const { matched, considered, examples } = preview.data;
  return (
    <div className={styles['preview']} aria-busy={preview.isFetching}>
      <p className={styles['matched']} role="status">
        {preview.isPlaceholderData ? rulesText.previewing : rulesText.matched(matched, considered)}
      </p>
      {matched > 0 && actions.length > 0 && (
        <>
          <p className={styles['quiet']}>{rulesText.wouldHave}</p>
          <ul className={styles['would']}>
            {actions.map((action) => (
              <li key={JSON.stringify(action)}>{actionWords(action, answers)}</li>
            ))}
          </ul>
        </>
      )}
      {matched > examples.length && <p className={styles['quiet']}>{rulesText.newest(examples.length)}</p>}
      <ul className={styles['ranOn']}>
        {examples.map((example) => (
          <RanOn key={example.interactionId} on={example} />
        ))}
      </ul>
    </div>
  );
}
