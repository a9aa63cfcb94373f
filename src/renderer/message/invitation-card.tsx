import { IconCalendarEvent, IconCalendarX } from '@tabler/icons-react';
import type { Invitation } from '#shared/domain/interaction';
import { messageText } from '../text/message.ts';
import styles from './details.module.css';
import { clockName, invitationTime } from './invitation-words.ts';
import { partyInFull } from './party-names.ts';
import { PlainText } from './plain-text.tsx';

/** When and where people are asked to meet, as the message's calendar part says. */
export function InvitationCard({ invitation }: Readonly<{ invitation: Invitation }>) {
  const { method, title, startsAt, allDay, place, organizer, recurring } = invitation;
  const cancelled = method === 'cancel';
  const Symbol = cancelled ? IconCalendarX : IconCalendarEvent;
  return (
    <section className={styles['invitation']} data-cancelled={cancelled} aria-label={messageText.invitation[method]}>
      <p className={styles['source']}>
        <Symbol size={16} stroke={1.6} aria-hidden="true" />
        {messageText.invitation[method]}
      </p>
      <h3 className={styles['title']} dir="auto">
        {title ?? messageText.noTitle}
      </h3>
      <dl className={styles['facts']}>
        <div>
          <dt>{messageText.when}</dt>
          <dd>
            <span className={styles['moment']}>{invitationTime(invitation)}</span>
            {startsAt !== null && !allDay && ` (${clockName(startsAt)})`}
            {recurring && ` · ${messageText.repeats}`}
          </dd>
        </div>
        {place !== null && (
          <div>
            <dt>{messageText.where}</dt>
            <dd>
              <PlainText text={place} />
            </dd>
          </div>
        )}
        {organizer && (
          <div>
            <dt>{messageText.organizer}</dt>
            <dd dir="auto">{partyInFull(organizer)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
