import { useQuery } from '@tanstack/react-query';
import { fillText, readTemplate } from '#shared/answers/template';
import { valuesIn } from '#shared/answers/values';
import type { AnswerVariant } from '#shared/domain/saved-answer';
import { queries } from '../core/queries.ts';
import { answersText } from '../text/answers.ts';
import styles from './answers.module.css';
import { withHours } from './use-answers.ts';

/** How an answer will read to somebody; what nobody would know is marked. */
export function AnswerPreview({ variant }: Readonly<{ variant: AnswerVariant }>) {
  const { language, text } = variant;
  const shop = useQuery(queries.shop.show.queryOptions({ input: { language } })).data;
  const senders = useQuery(queries.writing.list.queryOptions({ input: {} })).data ?? [];
  const facts = shop ? withHours(shop.facts, shop.hours).filter((fact) => fact.text !== '') : [];
  const [sender] = senders;
  const valueOf = valuesIn({
    customer: { name: 'Marta Lindqvist', company: null, email: 'marta@example.org', phone: null, person: true },
    sender: { name: sender?.name ?? null, address: sender?.address ?? null },
    facts: new Map(facts.map((fact) => [fact.key, fact.text])),
    ...{ order: '10023', language, today: new Intl.DateTimeFormat('sv-SE').format() },
  });
  if (text.trim() === '') return null;
  // Each piece knows its place: the same variable may stand there twice.
  const places = readTemplate(fillText(text, valueOf).words).map((piece, place) => ({ ...piece, place }));
  return (
    <section aria-labelledby="answer-preview" className={styles['reading']}>
      <h2 id="answer-preview">{answersText.preview}</h2>
      <p className={styles['quiet']}>{answersText.previewOf}</p>
      <div className={styles['read']} dir="auto" lang={language ?? undefined}>
        {places.map(({ kind, written, place }) =>
          kind === 'variable' ? <mark key={place}>{written}</mark> : <span key={place}>{written}</span>,
        )}
      </div>
    </section>
  );
}
