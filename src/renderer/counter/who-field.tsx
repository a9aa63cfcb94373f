import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { counterText } from '../text/counter.ts';
import { CustomerAvatar } from '../ui/index.ts';
import styles from './counter.module.css';
import type { Who } from './use-log-form.ts';

type Properties = Readonly<{
  who: Who | null;
  problem: string | null;
  autoFocus: boolean;
  onWho: (who: Who | null) => void;
  /** It is settled; the next field, please. */
  onChosen: () => void;
}>;

const mostFound = 6;
const somebodyNew = 'new';

/** With whom: found as one types by name, company, address or number; or somebody new by the name that was typed. */
export function WhoField({ who, problem, autoFocus, onWho, onChosen }: Properties) {
  const [typed, setTyped] = useState(who?.name ?? '');
  const combobox = useCombobox();
  const text = typed.trim();
  const asked = who === null && text !== '';
  const found = useQuery(
    queries.customers.list.queryOptions({
      input: { text, limit: mostFound },
      enabled: asked,
      placeholderData: keepPreviousData,
    }),
  );
  const people = asked ? (found.data?.items ?? []) : [];
  const { selectFirstOption, updateSelectedOptionIndex } = combobox;
  // Enter takes the first one found, and somebody new where nobody is.
  useEffect(() => {
    if (asked) selectFirstOption();
    else updateSelectedOptionIndex('active');
  }, [asked, people.length, text, selectFirstOption, updateSelectedOptionIndex]);

  const choose = (value: string): void => {
    const person = people.find(({ id }) => id === value);
    onWho(person ? { id: person.id, name: person.name } : { id: null, name: text });
    setTyped(person?.name ?? text);
    combobox.closeDropdown();
    onChosen();
  };

  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label={counterText.who}
          placeholder={counterText.whoPlaceholder}
          maxLength={200}
          value={typed}
          error={problem}
          data-autofocus={autoFocus || undefined}
          leftSection={who?.id === null ? <IconUserPlus size={16} stroke={1.6} aria-hidden="true" /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (who !== null) onWho(null);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            // Known already: Enter goes on.
            if (event.key === 'Enter' && who !== null && !event.nativeEvent.isComposing) {
              event.preventDefault();
              onChosen();
            }
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asked}>
        <Combobox.Options>
          {people.map((person) => (
            <Combobox.Option key={person.id} value={person.id} className={styles['person'] ?? ''}>
              <CustomerAvatar customer={person} size={24} />
              <span className={styles['personName']}>
                <bdi>{person.name}</bdi>
              </span>
              <span className={styles['personMore']}>{moreOf(person)}</span>
            </Combobox.Option>
          ))}
          {asked && (
            <Combobox.Option value={somebodyNew} className={styles['person'] ?? ''}>
              <IconUserPlus size={18} stroke={1.6} aria-hidden="true" />
              <span className={styles['personName']}>{counterText.somebodyNew(text)}</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What tells two people of one name apart. */
function moreOf({ company, phone, email }: Customer): string {
  return [company, phone ?? email].filter((part) => part !== null).join(' · ');
}
