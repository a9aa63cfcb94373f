import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PlaybookCase } from '#shared/domain/playbook';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { playbooksText } from '../text/playbooks.ts';
import { CaseSteps } from './case-steps.tsx';
import styles from './playbooks.module.css';

type Props = Readonly<{ customerId: string; conversationId?: string }>;

/** What is gone through with a customer, and the playbooks that could be. What belongs to a complaint stands with it, too. */
export function CasesSection({ customerId, conversationId }: Props) {
  const cases = useQuery(queries.playbooks.cases.queryOptions({ input: { customerId } }));
  const playbooks = useQuery(queries.playbooks.list.queryOptions({ input: {} }));
  const say = useUndoable();
  const start = useMutation(queries.playbooks.start.mutationOptions());
  const open = (cases.data?.items ?? []).filter(({ endedAt }) => endedAt === null);
  const choices = (playbooks.data?.items ?? []).filter(({ removed }) => !removed);
  return (
    <section className={styles['section']} aria-labelledby="cases-title">
      <header className={styles['heading']}>
        <h2 id="cases-title">{playbooksText.section}</h2>
        <Menu position="bottom-end">
          <Tooltip label={playbooksText.start}>
            <Menu.Target>
              <ActionIcon size={26} aria-label={playbooksText.start}>
                <IconPlus size={16} />
              </ActionIcon>
            </Menu.Target>
          </Tooltip>
          <Menu.Dropdown>
            {choices.map(({ id, name }) => (
              <Menu.Item
                key={id}
                onClick={() =>
                  start.mutate(
                    { playbookId: id, customerId, conversationId: conversationId ?? null },
                    { onSuccess: (done) => say(playbooksText.started(name), done) },
                  )
                }
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </header>
      {cases.isSuccess && open.length === 0 && <p className={styles['quiet']}>{playbooksText.none}</p>}
      {open.map((one) => (
        <OpenCase key={one.id} one={one} />
      ))}
    </section>
  );
}

function OpenCase({ one }: Readonly<{ one: PlaybookCase }>) {
  const say = useUndoable();
  const end = useMutation(queries.playbooks.end.mutationOptions());
  const settled = one.steps.filter(({ state }) => state !== null).length;
  return (
    <div className={styles['case']}>
      <p className={styles['caseName']}>
        <span dir="auto">{one.name}</span>
        <span className={styles['quiet']}>{playbooksText.progress(settled, one.steps.length)}</span>
        {one.complaintId === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={styles['end'] ?? ''}
            aria-label={`${playbooksText.end}: ${one.name}`}
            onClick={() => end.mutate({ id: one.id }, { onSuccess: (done) => say(playbooksText.ended, done) })}
          >
            {playbooksText.end}
          </Button>
        )}
      </p>
      <CaseSteps of={one} />
    </div>
  );
}
