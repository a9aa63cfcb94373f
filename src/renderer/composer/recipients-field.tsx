import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { emailAddresses } from '#shared/domain/customer';
import type { Party } from '#shared/domain/interaction';
import { queries } from '../core/queries.ts';
import { composerText } from '../text/composer.ts';
import styles from './address-fields.module.css';
import { parseRecipients, withRecipients } from './parse-recipients.ts';

type Props = Readonly<{
  label: string;
  parties: readonly Party[];
  error?: string | null;
  autoFocus?: boolean;
  onChange: (parties: readonly Party[]) => void;
}>;

/** Who receives the reply: a chip for each, and customers offered while a name or an address is typed. */
export function RecipientsField({ label, parties, error = null, autoFocus = false, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const wanted = text.trim();
  const found = useQuery(
    queries.customers.list.queryOptions({
      input: { text: wanted, limit: 6 },
      enabled: wanted.length >= 2,
      placeholderData: keepPreviousData,
    }),
  );
  const offered =
    wanted.length < 2
      ? []
      : (found.data?.items ?? [])
          .flatMap(({ name, identities }) => emailAddresses(identities).map((address) => ({ name, address })))
          .filter(({ address }) => parties.every((party) => party.address !== address))
          .slice(0, 6);

  // Customers are found a moment after the letters: the first of them is what Enter takes.
  const first = offered[0]?.address ?? null;
  const { dropdownOpened, selectFirstOption } = combobox;
  useEffect(() => {
    if (first !== null && dropdownOpened) selectFirstOption();
  }, [first, dropdownOpened, selectFirstOption]);

  const add = (added: readonly Party[]): void => {
    onChange(withRecipients(parties, added));
    setText('');
    setProblem(null);
    combobox.closeDropdown();
  };
  /** Answers whether everything typed was taken. */
  const take = (): boolean => {
    const { parties: typed, rest } = parseRecipients(text);
    if (typed.length > 0) add(typed);
    setText(rest);
    setProblem(rest === '' ? null : composerText.notAnAddress(rest));
    return rest === '';
  };
  return (
    <div className={styles['recipients']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <Combobox
        store={combobox}
        onOptionSubmit={(address) => add(offered.filter((one) => one.address === address))}
        withinPortal={false}
      >
        <Combobox.DropdownTarget>
          <PillsInput id={id} className={styles['pills'] ?? ''} variant="unstyled" size="xs" error={problem ?? error}>
            <Pill.Group gap={4}>
              {parties.map((party) => (
                <Pill
                  key={party.address}
                  size="sm"
                  className={styles['pill'] ?? ''}
                  withRemoveButton
                  title={party.address}
                  removeButtonProps={{
                    'aria-label': composerText.remove(party.name ?? party.address),
                    tabIndex: 0,
                    'aria-hidden': false,
                  }}
                  onRemove={() => onChange(parties.filter(({ address }) => address !== party.address))}
                >
                  {party.name ?? party.address}
                </Pill>
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  value={text}
                  autoFocus={autoFocus}
                  placeholder={parties.length === 0 ? composerText.addPerson : ''}
                  autoComplete="off"
                  onChange={(event) => {
                    setText(event.currentTarget.value);
                    setProblem(null);
                    combobox.openDropdown();
                    combobox.selectFirstOption();
                  }}
                  onBlur={() => {
                    combobox.closeDropdown();
                    if (wanted !== '') take();
                  }}
                  onPaste={(event) => {
                    const pasted = parseRecipients(event.clipboardData.getData('text'));
                    if (pasted.parties.length === 0 || pasted.rest !== '') return;
                    event.preventDefault();
                    add(pasted.parties);
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Backspace' && text === '') return onChange(parties.slice(0, -1));
                    if (event.nativeEvent.isComposing || wanted === '') return;
                    const chosen =
                      combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1 && offered.length > 0;
                    if (
                      (event.key === 'Enter' && !chosen && !event.ctrlKey && !event.metaKey) ||
                      event.key === ',' ||
                      event.key === ';'
                    ) {
                      event.preventDefault();
                      take();
                    }
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={offered.length === 0}>
          <Combobox.Options aria-label={label}>
            {offered.map(({ name, address }) => (
              <Combobox.Option key={address} value={address}>
                <span className={styles['offeredName']}>{name}</span>{' '}
                <span className={styles['offeredAddress']}>{address}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
