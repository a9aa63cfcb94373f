import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { peopleText } from '../text/people.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './people.module.css';

/** Gives some of the addresses of a person to somebody of their own, with what came by them. */
export function SplitForm({ customer, onDone }: Readonly<{ customer: Customer; onDone: () => void }>) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const say = useUndoable();
  const split = useMutation(queries.people.split.mutationOptions());
  const { id, identities } = customer;
  const keyOf = ({ channel, address }: Readonly<{ channel: string; address: string }>): string =>
    `${channel}:${address}`;
  const leaving = identities.filter((identity) => chosen.includes(keyOf(identity)));
  return (
    <form
      className={styles['split']}
      onSubmit={(event) => {
        event.preventDefault();
        split.mutate(
          { customerId: id, identities: leaving.map(({ channel, address }) => ({ channel, address })) },
          {
            onSuccess: (done) => {
              say(peopleText.splitDone, done);
              onDone();
            },
          },
        );
      }}
    >
      <h3>{peopleText.splitTitle}</h3>
      <p className={styles['quiet']}>{peopleText.splitWhat}</p>
      <Checkbox.Group value={[...chosen]} onChange={setChosen} aria-label={peopleText.splitTitle}>
        <div className={styles['choices']}>
          {identities.map((identity) => (
            <Checkbox
              key={keyOf(identity)}
              size="sm"
              value={keyOf(identity)}
              label={identity.name === null ? identity.address : `${identity.address} (${identity.name})`}
            />
          ))}
        </div>
      </Checkbox.Group>
      {split.isError && <ProblemNote>{problemSentence(split.error)}</ProblemNote>}
      <Button
        type="submit"
        size="compact-md"
        variant="default"
        disabled={leaving.length === 0 || leaving.length === identities.length}
        loading={split.isPending}
      >
        {peopleText.split}
      </Button>
    </form>
  );
}
