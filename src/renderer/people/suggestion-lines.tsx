import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownSuggestion } from '#shared/contract/people';
import type { Customer } from '#shared/domain/customer';
import { reasonSentence } from '#shared/text/reasons';
import { queries } from '../core/queries.ts';
import { peopleText } from '../text/people.ts';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './people.module.css';
import { useDeciding } from './use-deciding.ts';

/** Who a customer may be one person with, or belong to: a line each, decided in place. */
export function SuggestionLines({ customer }: Readonly<{ customer: Customer }>) {
  const { data = [] } = useQuery(queries.people.suggestionsOf.queryOptions({ input: { customerId: customer.id } }));
  return data.map((suggestion) => <SuggestionLine key={suggestion.id} suggestion={suggestion} of={customer.id} />);
}

function SuggestionLine({ suggestion, of }: Readonly<{ suggestion: ShownSuggestion; of: string }>) {
  const { kind, customers, reasons } = suggestion;
  const [first, second] = customers;
  const other = first.id === of ? second : first;
  const [comparing, setComparing] = useState(false);
  const navigate = useNavigate();
  const { accept, dismiss, isPending } = useDeciding();
  const words = kind === 'same' ? peopleText.mayBe : other.id === second.id ? peopleText.mayBelong : peopleText.mayHave;
  return (
    <section className={styles['suggestion']} aria-label={peopleText.suggestions}>
      <strong>{words(other.name)}</strong>
      <p className={styles['quiet']}>{reasons.map(reasonSentence).join(' · ')}</p>
      <div className={styles['choosing']}>
        <Button
          size="compact-xs"
          variant="light"
          disabled={isPending}
          onClick={() => (kind === 'same' ? setComparing(true) : accept(suggestion))}
        >
          {kind === 'same' ? peopleText.compare : peopleText.acceptBelongs}
        </Button>
        <Button size="compact-xs" variant="subtle" disabled={isPending} onClick={() => dismiss(suggestion)}>
          {kind === 'same' ? peopleText.dismiss : peopleText.dismissBelongs}
        </Button>
      </div>
      {comparing && (
        <MergeDialog
          one={of}
          other={other.id}
          onClose={() => setComparing(false)}
          onMerged={(customerId) => {
            setComparing(false);
            void navigate({ to: '/customers/$customerId', params: { customerId } });
          }}
        />
      )}
    </section>
  );
}
