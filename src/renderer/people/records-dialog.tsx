import { Button, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PersonRecord } from '#shared/contract/people';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { peopleText } from '../text/people.ts';
import { ProblemNote, relativeDate } from '../ui/index.ts';
import styles from './people.module.css';
import { SplitForm } from './split-form.tsx';

type Properties = Readonly<{ customer: Customer; onClose: () => void }>;

/** Everybody a person was merged from, a button each to take them out again; and below, splitting by address. */
export function RecordsDialog({ customer, onClose }: Properties) {
  const records = useQuery(queries.people.records.queryOptions({ input: { customerId: customer.id } }));
  const say = useUndoable();
  const unmerge = useMutation(queries.people.unmerge.mutationOptions());
  const takeOut = ({ id, name }: PersonRecord): void =>
    unmerge.mutate(
      { recordId: id },
      {
        onSuccess: (done) => {
          say(peopleText.takenOut(name), done);
          onClose();
        },
      },
    );
  const several = (records.data?.length ?? 0) > 1;
  return (
    <Modal opened onClose={onClose} title={peopleText.apartTitle(customer.name)} size="lg">
      <Stack gap="sm">
        {several && (
          <>
            <p className={styles['what']}>{peopleText.apartWhat}</p>
            <ul className={styles['records']}>
              {records.data?.map((record) => (
                <li key={record.id} className={styles['record']}>
                  <RecordWords record={record} />
                  {record.mergedInto !== null && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={unmerge.isPending && unmerge.variables.recordId === record.id}
                      onClick={() => takeOut(record)}
                    >
                      {peopleText.takeOut}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {customer.identities.length > 1 && <SplitForm customer={customer} onDone={onClose} />}
        {(records.isError || unmerge.isError) && (
          <ProblemNote>{problemSentence(unmerge.error ?? records.error)}</ProblemNote>
        )}
      </Stack>
    </Modal>
  );
}

function RecordWords({ record }: Readonly<{ record: PersonRecord }>) {
  const { name, identities, interactions, lastAt, mergedAt, mergedBy } = record;
  const now = Date.now();
  const why =
    mergedAt === null ? peopleText.standsFor : peopleText.joined[mergedBy ?? 'owner'](relativeDate(mergedAt, now));
  const facts = [peopleText.entries(interactions), lastAt === null ? null : relativeDate(lastAt, now), why];
  return (
    <div className={styles['recordWords']}>
      <strong>{name}</strong>
      <span className={styles['quiet']}>{identities.map(({ address }) => address).join(', ')}</span>
      <span className={styles['quiet']}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </div>
  );
}
