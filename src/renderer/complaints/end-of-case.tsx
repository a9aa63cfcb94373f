import { Link } from '@tanstack/react-router';
import type { Complaint } from '#shared/domain/complaint';
import { complaintsText } from '../text/complaints.ts';
import { fullDate, safeLink } from '../ui/index.ts';
import styles from './complaints.module.css';
import { usePublicAnswers } from './use-public-answers.ts';

/** How it ended, who was told, and whether everybody who read of it can read that, too. */
export function EndOfCase({ complaint }: Readonly<{ complaint: Complaint }>) {
  const { outcomeKind, outcome, told, toldHow, closedAt, checkAt } = complaint;
  const kind = complaintsText.kinds[outcomeKind ?? 'other'];
  return (
    <section className={styles['part']} aria-label={complaintsText.endedAs}>
      <dl className={styles['facts']}>
        <dt>{complaintsText.endedAs}</dt>
        <dd dir="auto">
          <strong>{kind}</strong>
          {outcome !== kind && ` – ${outcome}`}
        </dd>
        <dt>{complaintsText.told}</dt>
        <dd dir="auto">{complaintsText.toldLine(told ?? '', toldHow && complaintsText.hows[toldHow])}</dd>
        <dt>{complaintsText.closedOnes}</dt>
        <dd>{fullDate(closedAt ?? 0)}</dd>
        {checkAt !== null && (
          <>
            <dt>{complaintsText.check}</dt>
            <dd>{fullDate(checkAt)}</dd>
          </>
        )}
      </dl>
      <InPublic complaint={complaint} />
    </section>
  );
}

function InPublic({ complaint }: Readonly<{ complaint: Complaint }>) {
  const { wasPublic, saidPublicly, publicNote, publicLink, publicInteractionId } = complaint;
  const answer = usePublicAnswers(complaint).find(({ id }) => id === publicInteractionId);
  if (saidPublicly === null) return wasPublic ? <p className={styles['quiet']}>{complaintsText.publicOpen}</p> : null;
  if (saidPublicly === 'no') return <p className={styles['quiet']}>{complaintsText.notPublicly(publicNote)}</p>;
  const address = publicLink === null ? null : safeLink(publicLink);
  return (
    <p className={styles['quiet']}>
      {complaintsText.saidPublicly}
      {answer && (
        <>
          {': '}
          <Link to="/inbox/{-$conversationId}" params={{ conversationId: answer.conversationId }} dir="auto">
            {answer.newText.slice(0, 80)}
          </Link>
        </>
      )}
      {address !== null && (
        <>
          {': '}
          <a href={address} target="_blank" rel="noreferrer noopener">
            {publicLink}
          </a>
        </>
      )}
    </p>
  );
}
