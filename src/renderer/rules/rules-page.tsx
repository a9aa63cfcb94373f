import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { rulesText } from '../text/rules.ts';
import { BackLink, ErrorState } from '../ui/index.ts';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import styles from './rules.module.css';

/** The rules at the left; the one that is opened, or a new one, beside them. */
export function RulesPage() {
  const { ruleId = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const shown = useQuery({
    ...queries.rules.show.queryOptions({ input: { id: ruleId ?? '' } }),
    enabled: ruleId !== null,
  });
  return (
    <div className={styles['page']}>
      <div className={styles['side']}>
        <BackLink to="/settings/{-$section}" params={{ section: 'service' }}>
          {rulesText.back}
        </BackLink>
        <h1 className={styles['title']}>{rulesText.title}</h1>
        <RuleList chosen={ruleId} />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => void navigate({ to: '/rules/{-$ruleId}', params: { ruleId: undefined } })}
        >
          {rulesText.add}
        </Button>
      </div>
      {ruleId === null && <RuleEditor key="new" rule={null} />}
      {ruleId !== null && shown.data && <RuleEditor key={ruleId} rule={shown.data} />}
      {ruleId !== null && shown.isError && <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />}
    </div>
  );
}
