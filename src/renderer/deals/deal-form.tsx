import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { decimalSignOf, decimalText, readAmount } from '#shared/domain/amount';
import { usualCurrencies } from '#shared/domain/currency-of-locale';
import type { Deal } from '#shared/domain/deal';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { dealsText } from '../text/deals.ts';
import { ProblemNote } from '../ui/index.ts';
import { CustomerField } from './customer-field.tsx';
import styles from './deal-form.module.css';

/** What a form was filled in with. */
export type WrittenDeal = Readonly<{
  customerId: string;
  title: string;
  amount: number | null;
  currency: string;
  stageId: string;
  expectedOn: string | null;
}>;

type Properties = Readonly<{
  /** What it begins with: a deal, or what is known of a new one. */
  deal: Partial<Deal>;
  onSave: (written: WrittenDeal) => Promise<void>;
  onCancel: () => void;
}>;

const { form } = dealsText;

/** The fields of a deal; an amount may be typed as in any country. */
export function DealForm({ deal, onSave, onCancel }: Properties) {
  const stages = useQuery(queries.deals.stages.queryOptions({ input: {} })).data ?? [];
  const usual = useQuery(queries.deals.currency.queryOptions({ input: {} })).data?.currency ?? 'EUR';
  const [title, setTitle] = useState(deal.title ?? '');
  const [customerId, setCustomerId] = useState(deal.customerId ?? null);
  const [chosenCurrency, setCurrency] = useState(deal.currency ?? null);
  const currency = chosenCurrency ?? usual;
  const [typed, setTyped] = useState(amountOf(deal));
  const [stageId, setStageId] = useState(deal.stageId ?? '');
  const [expectedOn, setExpectedOn] = useState(deal.expectedOn ?? '');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const amount = typed.trim() === '' ? null : readAmount(typed, currency, decimalSignOf());
  const amountProblem = typed.trim() !== '' && amount === null;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || customerId === null || amountProblem) return;
    const stage = stageId || stages[0]?.id;
    if (stage === undefined) return;
    try {
      await onSave({ customerId, title, amount, currency, stageId: stage, expectedOn: expectedOn || null });
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <form className={styles['form']} onSubmit={(event) => void save(event)} noValidate>
      <TextInput
        data-autofocus
        label={form.title}
        placeholder={form.titlePlaceholder}
        value={title}
        maxLength={200}
        error={tried && title.trim() === '' ? form.titleMissing : null}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      {deal.customerId === undefined && (
        <CustomerField
          value={customerId}
          problem={tried && customerId === null ? form.customerMissing : null}
          onChange={setCustomerId}
        />
      )}
      <div className={styles['amount']}>
        <TextInput
          label={form.amount}
          inputMode="decimal"
          value={typed}
          error={tried && amountProblem ? form.notAmount(typed, currency) : null}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={form.currency}
          value={currency}
          data={[...new Set([currency, ...usualCurrencies])]}
          onChange={({ currentTarget }) => setCurrency(currentTarget.value)}
        />
      </div>
      <div className={styles['pair']}>
        <NativeSelect
          label={form.stage}
          value={stageId || (stages[0]?.id ?? '')}
          data={stages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setStageId(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={form.expected}
          value={expectedOn}
          onChange={({ currentTarget }) => setExpectedOn(currentTarget.value)}
        />
      </div>
      {failure !== null && <ProblemNote>{problemSentence(failure)}</ProblemNote>}
      <div className={styles['foot']}>
        <Button variant="default" onClick={onCancel}>
          {form.cancel}
        </Button>
        <Button type="submit">{deal.id === undefined ? form.add : form.save}</Button>
      </div>
    </form>
  );
}

/** As it would be typed here, without the currency. */
function amountOf({ amount, currency }: Partial<Deal>): string {
  if (amount === undefined || amount === null || currency === undefined) return '';
  return decimalText(amount, currency).replace('.', decimalSignOf());
}
