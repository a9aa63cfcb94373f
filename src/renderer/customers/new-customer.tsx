import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { readAddress } from '#shared/domain/card-values';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { customersText } from '../text/customers.ts';

type Properties = Readonly<{ opened: boolean; name: string; onClose: () => void }>;

/** Somebody who never wrote: a name, and what else is known of them already. */
export function NewCustomer({ opened, name, onClose }: Properties) {
  return (
    <Modal opened={opened} onClose={onClose} title={customersText.newCustomer}>
      <Form name={name} onClose={onClose} />
    </Modal>
  );
}

const inputTypes = { email: 'text', phone: 'tel' } as const;
const blank = { email: '', phone: '', company: '' };

function Form({ name: given, onClose }: Readonly<{ name: string; onClose: () => void }>) {
  const navigate = useNavigate();
  const say = useUndoable();
  const country = useQuery(queries.customers.country.queryOptions({ input: {} })).data?.country ?? '';
  const [name, setName] = useState(given);
  const [known, setKnown] = useState(blank);
  const [left, setLeft] = useState<string | null>(null);
  const create = useMutation(
    queries.customers.create.mutationOptions({
      onSuccess: (made) => {
        say(customersText.created(name.trim()), made);
        onClose();
        void navigate({ to: '/customers/$customerId', params: { customerId: made.id } });
      },
    }),
  );
  const refused = refusalOf(create.error);
  const ways = (['email', 'phone'] as const).filter((channel) => known[channel].trim() !== '');
  const wrong = ways.filter((channel) => readAddress(channel, known[channel], country) === null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || wrong.length > 0 || create.isPending) return;
    create.mutate({
      fields: { name, ...(known.company.trim() !== '' && { company: known.company }) },
      identities: ways.map((channel) => ({ channel, address: known[channel] })),
    });
  };
  const field = (channel: 'email' | 'phone', label: string) => (
    <TextInput
      label={label}
      value={known[channel]}
      maxLength={320}
      type={inputTypes[channel]}
      error={
        refused?.details.field === channel
          ? problemSentence(create.error)
          : left === channel && wrong.includes(channel) && customersText.unreadable[channel]
      }
      onBlur={() => setLeft(channel)}
      onChange={({ currentTarget }) => {
        setKnown({ ...known, [channel]: currentTarget.value });
        create.reset();
      }}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={customersText.columnName}
          value={name}
          maxLength={500}
          required
          withAsterisk={false}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {field('email', customersText.email)}
        {field('phone', customersText.phone)}
        <TextInput
          label={customersText.columnCompany}
          value={known.company}
          maxLength={500}
          onChange={({ currentTarget }) => setKnown({ ...known, company: currentTarget.value })}
        />
        {create.isError && refused?.details.field == null && <p role="alert">{problemSentence(create.error)}</p>}
        <Button type="submit" loading={create.isPending} disabled={name.trim() === '' || wrong.length > 0}>
          {customersText.create}
        </Button>
      </Stack>
    </form>
  );
}
