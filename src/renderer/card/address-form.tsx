import { Autocomplete, Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PostalAddress } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';

type Properties = Readonly<{
  address: PostalAddress;
  onSave: (address: PostalAddress) => Promise<void>;
  onCancel: () => void;
}>;

/** A postal address being typed. */
export function AddressForm({ address, onSave, onCancel }: Properties) {
  const [typed, setTyped] = useState(address);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<PostalAddress>): void => setTyped({ ...typed, ...part });
  const { label, street, city, region, postalCode, country } = typed;
  const empty = [street, city, postalCode].every((part) => part.trim() === '');
  const form = useFormEscape(onCancel);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(trimmed(typed)).catch((failure: unknown) => setProblem(problemSentence(failure)));
      }}
    >
      <Textarea
        size="xs"
        label={cardText.street}
        value={street}
        autosize
        minRows={1}
        maxLength={500}
        autoFocus
        onChange={({ currentTarget }) => set({ street: currentTarget.value })}
      />
      <div className={styles['pair']}>
        <TextInput
          size="xs"
          label={cardText.postalCode}
          value={postalCode}
          maxLength={40}
          onChange={({ currentTarget }) => set({ postalCode: currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={cardText.city}
          value={city}
          maxLength={200}
          onChange={({ currentTarget }) => set({ city: currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={cardText.region}
          value={region}
          maxLength={200}
          onChange={({ currentTarget }) => set({ region: currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={cardText.country}
          value={country}
          maxLength={200}
          onChange={({ currentTarget }) => set({ country: currentTarget.value })}
        />
      </div>
      <Autocomplete
        size="xs"
        label={cardText.addressLabel}
        value={label ?? ''}
        data={[...cardText.labels]}
        onChange={(next) => set({ label: next === '' ? null : next })}
      />
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" size="compact-sm" disabled={empty}>
          {cardText.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {cardText.cancel}
        </Button>
      </div>
    </form>
  );
}

function trimmed({ label, street, city, region, postalCode, country }: PostalAddress): PostalAddress {
  return {
    ...{ street: street.trim(), city: city.trim(), region: region.trim() },
    ...{ postalCode: postalCode.trim(), country: country.trim(), label: label?.trim() || null },
  };
}
