import { Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Account } from '#shared/domain/account';
import { chargeWords } from '#shared/domain/amount';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { paceText } from '../text/accounts.ts';
import { ProblemNote } from '../ui/index.ts';
import { FormFoot } from './form-foot.tsx';
import { budgetIn, budgetText } from './budget.ts';

type Properties = Readonly<{ account: Account; opened: boolean; onClose: () => void }>;

const usual = [1, 2, 5, 10, 15, 30, 60, 180, 360, 720, 1440];

/** How often an account is looked at, and what it may cost. */
export function PaceDialog({ account, opened, onClose }: Properties) {
  return (
    <Modal opened={opened} onClose={onClose} title={paceText.title(account.address)}>
      <PaceForm account={account} onClose={onClose} />
    </Modal>
  );
}

function PaceForm({ account, onClose }: Omit<Properties, 'opened'>) {
  const { id, spending } = account;
  const choose = useMutation(queries.accounts.choose.mutationOptions());
  const [interval, setInterval] = useState(account.interval);
  const [budget, setBudget] = useState(spending ? budgetText(spending.budget) : '');
  const [wrong, setWrong] = useState(false);
  const intervals = [...new Set([...usual, account.interval])].toSorted((a, b) => a - b);

  function save(event: FormEvent): void {
    event.preventDefault();
    const millionths = budgetIn(budget);
    setWrong(spending !== null && millionths === null);
    if (spending && millionths === null) return;
    const chosen = { id, interval, ...(spending && millionths !== null && { budget: millionths }) };
    choose.mutate(chosen, { onSuccess: onClose });
  }

  return (
    <form onSubmit={save} noValidate>
      <Stack gap="md">
        <NativeSelect
          label={paceText.interval}
          value={String(interval)}
          onChange={({ currentTarget: { value } }) => setInterval(Number(value))}
          data={intervals.map((minutes) => ({ value: String(minutes), label: paceText.minutes(minutes) }))}
        />
        {spending && (
          <TextInput
            label={paceText.budget(spending.currency)}
            description={paceText.budgetHint(chargeWords(spending.spent, spending.currency))}
            inputMode="decimal"
            value={budget}
            error={wrong && paceText.budgetInvalid}
            onChange={({ currentTarget: { value } }) => setBudget(value)}
          />
        )}
        {choose.isError && <ProblemNote>{problemSentence(choose.error)}</ProblemNote>}
        <FormFoot words={paceText.save} pending={choose.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
