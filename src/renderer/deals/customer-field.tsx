import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../core/queries.ts';
import { dealsText } from '../text/deals.ts';

const typingPause = 80;

type Properties = Readonly<{ value: string | null; problem: string | null; onChange: (id: string | null) => void }>;

/** Chooses a customer by a part of the name, company or address. */
export function CustomerField({ value, problem, onChange }: Properties) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, typingPause);
  const list = useQuery(
    queries.customers.list.queryOptions({
      input: { text: text.trim(), limit: 20, after: null },
      placeholderData: keepPreviousData,
    }),
  );
  const found = list.data?.items ?? [];
  const words = new Map(
    found.map(({ id, name, company, email }) => [id, [name, company ?? email].filter(Boolean).join(' · ')]),
  );
  return (
    <Select
      label={dealsText.form.customer}
      placeholder={dealsText.form.customerPlaceholder}
      searchable
      required
      withAsterisk={false}
      value={value}
      error={problem}
      data={[...words].map(([id, label]) => ({ value: id, label }))}
      // What is listed was found by the core already, in more than the words shown here.
      filter={({ options }) => options}
      nothingFoundMessage={dealsText.form.nobody}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
