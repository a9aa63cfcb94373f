import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { peopleText } from '../text/people.ts';
import { CustomerAvatar } from '../ui/index.ts';
import styles from './people.module.css';

type Properties = Readonly<{
  label: string;
  /** The label is heard, not seen. */
  bare?: boolean;
  /** Who is not to be found: the one it is asked for. */
  except: string;
  onChosen: (customer: Customer) => void;
}>;

const mostFound = 6;
const typingPause = 80;

/** Finds a customer as one types; Enter takes the first. */
export function PersonSearch({ label, bare = false, except, onChosen }: Properties) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), typingPause);
  const combobox = useCombobox();
  const found = useQuery({
    ...queries.customers.list.queryOptions({
      input: { text, limit: mostFound + 1 },
      placeholderData: keepPreviousData,
    }),
    enabled: text !== '',
  });
  const people = text === '' ? [] : (found.data?.items ?? []).filter(({ id }) => id !== except).slice(0, mostFound);
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [people.length, text, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const chosen = people.find((customer) => customer.id === id);
        if (chosen) onChosen(chosen);
      }}
    >
      <Combobox.Target>
        <TextInput
          data-autofocus
          {...(bare ? { 'aria-label': label, size: 'xs' } : { label })}
          placeholder={bare ? label : peopleText.mergeWhoPlaceholder}
          maxLength={200}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text === ''}>
        <Combobox.Options>
          {people.map((customer) => (
            <Combobox.Option key={customer.id} value={customer.id}>
              <span className={styles['who']}>
                <CustomerAvatar customer={customer} size={24} />
                <span className={styles['cut']}>{customer.name}</span>
                <span className={styles['quiet']}>{customer.company ?? customer.identities[0]?.address}</span>
              </span>
            </Combobox.Option>
          ))}
          {people.length === 0 && found.isSuccess && <Combobox.Empty>{peopleText.mergeNobody}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
