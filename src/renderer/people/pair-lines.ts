import type { Customer } from '#shared/domain/customer';
import { peopleText } from '../text/people.ts';
import { relativeDate } from '../ui/index.ts';

/** One thing said of two customers; `shown` is whose words stand after a merge, both where they are added up. */
export type PairLine = Readonly<{
  label: string;
  first: string;
  second: string;
  shown: 'first' | 'second' | 'both';
}>;

/** Two customers line by line, as they would be shown once the second was merged into the first: blanks are filled. */
export function pairLines(first: Customer, second: Customer, now: number): PairLine[] {
  const { rows } = peopleText;
  const filled = (label: string, of: (customer: Customer) => string | null): PairLine => {
    const [one, other] = [of(first) ?? '', of(second) ?? ''];
    return { label, first: one, second: other, shown: one === '' && other !== '' ? 'second' : 'first' };
  };
  const added = (label: string, of: (customer: Customer) => string): PairLine => ({
    ...{ label, first: of(first), second: of(second), shown: 'both' },
  });
  const lines: PairLine[] = [
    filled(rows.name, ({ name }) => name),
    added(rows.addresses, ({ identities }) => identities.map(({ address }) => address).join('\n')),
    filled(rows.company, ({ company }) => company),
    filled(rows.stage, ({ stage }) => stage),
    filled(rows.birthday, ({ birthday }) => birthday),
    filled(rows.website, ({ website }) => website),
    added(rows.tags, ({ tags }) => tags.join(', ')),
    added(rows.entries, ({ interactions }) => String(interactions)),
    added(rows.last, ({ lastAt }) => (lastAt === null ? '' : relativeDate(lastAt, now))),
  ];
  return lines.filter((line) => line.first !== '' || line.second !== '');
}
