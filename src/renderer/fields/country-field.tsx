import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { phoneCountries } from '#shared/domain/phone';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { fieldsText } from '../text/card.ts';
import styles from './fields.module.css';

const names = new Intl.DisplayNames(undefined, { type: 'region' });
const countries = phoneCountries
  .map((value) => ({ value, label: names.of(value) ?? value }))
  .toSorted((one, other) => one.label.localeCompare(other.label));

/** The country in which numbers without a country code are dialled. */
export function CountryField() {
  const country = useQuery(queries.customers.country.queryOptions({ input: {} })).data?.country ?? null;
  const set = useMutation(queries.customers.setCountry.mutationOptions());
  return (
    <section aria-labelledby="country-title">
      <h2 id="country-title" className={styles['title']}>
        {fieldsText.countryTitle}
      </h2>
      <Select
        className={styles['country'] ?? ''}
        label={fieldsText.country}
        description={fieldsText.countryBody}
        data={countries}
        value={country}
        searchable
        allowDeselect={false}
        error={set.isError && problemSentence(set.error)}
        onChange={(next) => next !== null && set.mutate({ country: next })}
      />
    </section>
  );
}
