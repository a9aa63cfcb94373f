import { useQuery } from '@tanstack/react-query';
import { usualFacts } from '#shared/domain/saved-answer';
import { queries } from '../core/queries.ts';
import { answersText } from '../text/answers.ts';
import { ErrorState } from '../ui/index.ts';
import styles from './shop.module.css';
import { FactField } from './fact-field.tsx';
import { NewFact } from './new-fact.tsx';
import { VoiceField } from './voice-field.tsx';

/** What every reply has to be right about, and how it is to sound. */
export function ShopSection() {
  const shop = useQuery(queries.shop.show.queryOptions({ input: {} }));
  if (shop.isError) return <ErrorState error={shop.error} onRetry={() => void shop.refetch()} />;
  if (!shop.isSuccess) return null;
  const { facts, voice, hours } = shop.data;
  const usual = new Set<string>(usualFacts);
  return (
    <div className={styles['shop']}>
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">{answersText.shop}</h2>
        <p className={styles['quiet']}>{answersText.shopMore}</p>
        {usualFacts.map((key) => {
          const text = facts.find((fact) => fact.id === key)?.text ?? '';
          const derived = key === 'hours' && text === '' && hours !== null ? answersText.hoursFrom(hours) : null;
          return (
            <FactField
              key={`${key} ${text}`}
              fact={{ id: key, key, text, ...answersText.facts[key] }}
              hint={derived}
              removable={false}
            />
          );
        })}
      </section>
      <section aria-labelledby="own-facts-title">
        <h2 id="own-facts-title">{answersText.ownFacts}</h2>
        {facts
          .filter(({ id }) => !usual.has(id))
          .map((fact) => (
            <FactField key={`${fact.id} ${fact.text}`} fact={{ ...fact, example: '' }} hint={null} removable />
          ))}
        <NewFact />
      </section>
      <section aria-labelledby="voice-title">
        <h2 id="voice-title">{answersText.voice}</h2>
        <VoiceField key={voice} voice={voice} />
      </section>
    </div>
  );
}
