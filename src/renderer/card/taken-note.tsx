import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';

type Properties = Readonly<{
  customer: Customer;
  way: Readonly<{ channel: string; address: string }>;
  sentence: string;
  onDone: () => void;
}>;

/** What was typed is somebody else's: who that is, and the way to make the two one. */
export function TakenNote({ customer, way, sentence, onDone }: Properties) {
  const other = useQuery(queries.customers.behind.queryOptions({ input: way })).data ?? null;
  const say = useUndoable();
  const merge = useMutation(
    queries.people.merge.mutationOptions({
      onSuccess: (done) => {
        say(cardText.merged(other?.name ?? ''), done);
        onDone();
      },
    }),
  );
  return (
    <div role="alert">
      <p className={styles['problem']}>{merge.isError ? problemSentence(merge.error) : sentence}</p>
      {other && (
        <div className={styles['buttons']}>
          <Button
            size="compact-xs"
            variant="default"
            loading={merge.isPending}
            onClick={() => merge.mutate({ ids: [customer.id, other.id] })}
          >
            {cardText.mergeWith(other.name)}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            renderRoot={(root) => <Link to="/customers/$customerId" params={{ customerId: other.id }} {...root} />}
          >
            {cardText.openOther(other.name)}
          </Button>
        </div>
      )}
    </div>
  );
}
