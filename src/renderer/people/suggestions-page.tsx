import { Button, Kbd } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownSuggestion } from '#shared/contract/people';
import { reasonSentence } from '#shared/text/reasons';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { peopleText } from '../text/people.ts';
import { BackLink, EmptyState, ErrorState, Page, PageHeader, ProblemNote } from '../ui/index.ts';
import { Pair } from './pair.tsx';
import styles from './people.module.css';
import { useDeciding } from './use-deciding.ts';

/** More wait than are decided at a stretch; those left for later are looked past. */
const atOnce = 100;

/** Who may be one person, one pair at a time, the surest first. One key decides. */
export function SuggestionsPage() {
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const navigate = useNavigate();
  const found = useQuery(
    queries.people.suggestions.queryOptions({ input: { limit: atOnce }, placeholderData: keepPreviousData }),
  );
  const { total = 0, comparing = 0, items = [] } = found.data ?? {};
  const current = items.find(({ id }) => !later.has(id)) ?? null;
  useShortcuts({ close: () => void navigate({ to: '/customers' }) });
  return (
    <Page>
      <BackLink to="/customers">{peopleText.noneAction}</BackLink>
      <PageHeader
        title={peopleText.suggestionsTitle}
        text={[peopleText.suggestionsLeft(total), comparing > 0 ? peopleText.comparing(comparing) : null]
          .filter((words) => words !== null)
          .join(' · ')}
      />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {current && (
        <Deciding key={current.id} suggestion={current} onLater={() => setLater(new Set([...later, current.id]))} />
      )}
      {found.isSuccess && current === null && (
        <EmptyState
          icon={<IconUsers size={28} stroke={1.5} />}
          title={total === 0 ? peopleText.noneTitle : peopleText.laterTitle}
          text={total === 0 ? peopleText.noneBody : peopleText.laterBody}
          action={
            total === 0 ? undefined : <Button onClick={() => setLater(new Set())}>{peopleText.laterAction}</Button>
          }
        />
      )}
    </Page>
  );
}

function Deciding({ suggestion, onLater }: Readonly<{ suggestion: ShownSuggestion; onLater: () => void }>) {
  const { kind, customers, reasons, score } = suggestion;
  const [first, second] = customers;
  const isSame = kind === 'same';
  const deciding = useDeciding();
  const accept = (): void => deciding.accept(suggestion);
  const dismiss = (): void => deciding.dismiss(suggestion);
  useShortcuts({ acceptSuggestion: accept, dismissSuggestion: dismiss, laterSuggestion: onLater });
  return (
    <section className={styles['deciding']} aria-live="polite">
      <h2>{isSame ? peopleText.same(first.name, second.name) : peopleText.belongs(first.name, second.name)}</h2>
      <ul className={styles['reasons']} aria-label={peopleText.surety(score)}>
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.detail}`}>{reasonSentence(reason)}</li>
        ))}
        <li className={styles['quiet']}>{peopleText.surety(score)}</li>
      </ul>
      <Pair customers={customers} merging={false} />
      {deciding.error && <ProblemNote>{problemSentence(deciding.error)}</ProblemNote>}
      <div className={styles['choosing']}>
        <Button loading={deciding.isPending} rightSection={<Kbd size="xs">a</Kbd>} onClick={accept}>
          {isSame ? peopleText.accept : peopleText.acceptBelongs}
        </Button>
        <Button variant="default" disabled={deciding.isPending} rightSection={<Kbd size="xs">d</Kbd>} onClick={dismiss}>
          {isSame ? peopleText.dismiss : peopleText.dismissBelongs}
        </Button>
        <Button variant="subtle" disabled={deciding.isPending} rightSection={<Kbd size="xs">→</Kbd>} onClick={onLater}>
          {peopleText.later}
        </Button>
      </div>
    </section>
  );
}
