import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readAddress, readEmail } from '#shared/domain/card-values';
import type { Customer, Identity } from '#shared/domain/customer';
import { readPhone } from '#shared/domain/phone';
import { client } from '../core/client.ts';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';
import { TakenNote } from './taken-note.tsx';
import {} from './use-card.ts';
import { useUndoable } from '../core/use-undoable.ts';

type Properties = Readonly<{
  customer: Customer;
  /** Null for a new one. */
  identity: Identity | null;
  onDone: () => void;
}>;

/** A way to reach a customer, being typed: what it is is seen from its form until somebody chooses. */
export function WayForm({ customer, identity, onDone }: Properties) {
  const { id } = customer;
  const country = useQuery(queries.customers.country.queryOptions({ input: {} })).data?.country ?? '';
  const [address, setAddress] = useState(identity?.address ?? '');
  const [label, setLabel] = useState(identity?.label ?? '');
  const [chosen, setChosen] = useState<string | null>(identity?.channel ?? null);
  const channel = chosen ?? channelOf(address, country);
  const say = useUndoable();
  const keep = useMutation({
    mutationFn: async () => {
      const marked = { id, channel, label: label.trim() || null };
      if (identity === null) return client.customers.addIdentity({ ...marked, address });
      return client.customers.changeIdentity({ ...marked, address: identity.address, to: address });
    },
    onSuccess: (done) => {
      say(identity === null ? cardText.wayAdded(address.trim()) : cardText.wayChanged(address.trim()), done);
      onDone();
    },
  });
  const readable = readAddress(channel, address, country) !== null;
  const taken = refusalOf(keep.error)?.code === 'identity-taken';
  const form = useFormEscape(onDone);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (readable) keep.mutate();
      }}
    >
      <TextInput
        size="xs"
        label={cardText.address}
        value={address}
        maxLength={320}
        autoFocus
        error={address.trim() !== '' && !readable && chosen !== null && cardText.notUsable(channelLabel(channel))}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value);
          keep.reset();
        }}
      />
      <div className={styles['pair']}>
        <NativeSelect
          size="xs"
          label={cardText.channel}
          value={channel}
          disabled={identity !== null}
          data={Object.entries(cardText.channels).map(([value, name]) => ({ value, label: name }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Autocomplete size="xs" label={cardText.label} value={label} data={[...cardText.labels]} onChange={setLabel} />
      </div>
      {taken ? (
        <TakenNote
          customer={customer}
          way={{ channel, address }}
          sentence={problemSentence(keep.error)}
          onDone={onDone}
        />
      ) : (
        keep.isError && (
          <p role="alert" className={styles['problem']}>
            {problemSentence(keep.error)}
          </p>
        )
      )}
      <div className={styles['buttons']}>
        <Button type="submit" size="compact-sm" disabled={!readable} loading={keep.isPending}>
          {identity === null ? cardText.add : cardText.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {cardText.cancel}
        </Button>
      </div>
    </form>
  );
}

function channelOf(typed: string, country: string): string {
  if (readEmail(typed) !== null) return 'email';
  if (readPhone(typed, country) !== null) return 'phone';
  return typed.trim() === '' || typed.includes('@', 1) ? 'email' : /^[+\d]/u.test(typed.trim()) ? 'phone' : 'other';
}

function channelLabel(channel: string): string {
  return Object.entries(cardText.channels).find(([code]) => code === channel)?.[1] ?? channel;
}
