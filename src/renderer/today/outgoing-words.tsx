import type { OutboxItem } from '#shared/domain/outbox';
import { isUndelivered } from '../message/index.ts';
import { todayText } from '../text/today.ts';
import { fullDate } from '../ui/index.ts';
import styles from './today.module.css';

/** What a reply is about, and what is known of its way. */
export function OutgoingWords({ item, scheduled }: Readonly<{ item: OutboxItem; scheduled: boolean }>) {
  const { state, subject, notBefore } = item;
  return (
    <>
      <p className={styles['subject']}>
        <bdi>{subject || todayText.noSubject}</bdi>
      </p>
      {scheduled ? (
        <p className={styles['reason']}>{todayText.scheduledFor(fullDate(notBefore))}</p>
      ) : (
        <p className={styles['reason']} data-state={state}>
          {/* What came back says itself that it did not arrive. */}
          {!isUndelivered(item) && <strong>{stateWords(item)}.</strong>} {reasonFor(item)}
        </p>
      )}
    </>
  );
}

function stateWords({ state }: OutboxItem): string {
  const known = state === 'failed' || state === 'unknown' || state === 'leased' || state === 'held';
  return known ? todayText.outgoing[state] : todayText.outgoing.queued;
}

function reasonFor({ state, failure }: OutboxItem): string {
  if (state === 'unknown') return todayText.unknownBody;
  if (state !== 'failed' && state !== 'held')
    return failure?.code === 'vault-locked' ? todayText.lockedBody : todayText.queuedBody;
  return failure?.message ?? '';
}
