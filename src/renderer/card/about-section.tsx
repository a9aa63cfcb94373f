import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readTimeZone, readWebsite } from '#shared/domain/card-values';
import { customerKind, type Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { cardText } from '../text/card.ts';
import { nextBirthdayWords, dayWords, readDay } from './calendar.ts';
import styles from './card.module.css';
import { CustomFields } from './custom-fields.tsx';
import { InlineField } from './inline-field.tsx';
import { languageNamed, languageNames, languageWords } from './languages.ts';
import { stageNamed, stageWords } from './stages.ts';
import { useCard } from './use-card.ts';

const timeZones = Intl.supportedValuesOf('timeZone');

type TextField = 'company' | 'stage' | 'birthday' | 'website' | 'language' | 'timeZone';

/** What is known of a customer, a line each. */
export function AboutSection({ customer }: Readonly<{ customer: Customer }>) {
  const save = useCard(customer);
  const stages = useQuery(queries.customers.stages.queryOptions({ input: {} })).data ?? [];
  const { name, company, stage, birthday, website, language, timeZone } = customer;
  const set = (field: TextField) => (kept: string | null) =>
    save(cardText.changed(cardText[field], name), { fields: { [field]: kept } });
  return (
    <section className={styles['section']} aria-label={cardText.about}>
      <dl className={styles['lines']}>
        <KindLine customer={customer} />
        <InlineField label={cardText.company} value={company ?? ''} onSave={set('company')} />
        <InlineField
          label={cardText.stage}
          value={stageWords(stage ?? '')}
          options={stages.map(stageWords)}
          onSave={(kept) => set('stage')(kept === null ? null : stageNamed(kept))}
        />
        <InlineField
          label={cardText.birthday}
          value={birthday === null ? '' : dayWords(birthday)}
          read={readDay}
          beside={birthday !== null && <BirthdayNote birthday={birthday} />}
          onSave={set('birthday')}
        />
        <InlineField
          label={cardText.website}
          value={website ?? ''}
          shown={website?.replace(/^https?:\/\/(?:www\.)?/u, '')}
          read={readWebsite}
          beside={website !== null && <OpenWebsite address={website} />}
          onSave={set('website')}
        />
        <InlineField
          label={cardText.language}
          value={language === null ? '' : languageWords(language)}
          options={languageNames}
          read={languageNamed}
          onSave={set('language')}
        />
        <InlineField
          label={cardText.timeZone}
          value={timeZone ?? ''}
          shown={timeZone?.replaceAll('_', ' ')}
          options={timeZones}
          read={readTimeZone}
          beside={timeZone !== null && <TimeThere timeZone={timeZone} />}
          onSave={set('timeZone')}
        />
        <CustomFields customer={customer} />
      </dl>
    </section>
  );
}

function KindLine({ customer }: Readonly<{ customer: Customer }>) {
  const save = useCard(customer);
  return (
    <div className={styles['line']}>
      <dt className={styles['label']}>{cardText.kind}</dt>
      <dd className={styles['worth']}>
        <NativeSelect
          size="xs"
          variant="unstyled"
          aria-label={cardText.kind}
          value={customer.kind}
          data={customerKind.options.map((value) => ({ value, label: cardText.kinds[value] }))}
          onChange={({ currentTarget }) =>
            void save(cardText.changed(cardText.kind, customer.name), {
              fields: { kind: customerKind.parse(currentTarget.value) },
            })
          }
        />
      </dd>
    </div>
  );
}

function BirthdayNote({ birthday }: Readonly<{ birthday: string }>) {
  const next = nextBirthdayWords(birthday);
  if (!next) return null;
  const { on, turns } = next;
  return (
    <span className={styles['beside']}>
      {on === null ? cardText.turnsToday(turns) : turns === null ? cardText.next(on) : cardText.turns(turns, on)}
    </span>
  );
}

function OpenWebsite({ address }: Readonly<{ address: string }>) {
  return (
    <Tooltip label={cardText.openWebsite}>
      <ActionIcon
        component="a"
        size="sm"
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-label={cardText.openWebsite}
      >
        <IconExternalLink size={14} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function TimeThere({ timeZone }: Readonly<{ timeZone: string }>) {
  const time = new Intl.DateTimeFormat(undefined, { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return <span className={styles['beside']}>{cardText.thereNow(time.format(new Date()))}</span>;
}
