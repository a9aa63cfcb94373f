import { baseSubject, isDistinctive } from '#shared/domain/base-subject';
import type { ThreadMail } from './thread-mail.ts';

/** An answer without a reference belongs to what was said under its subject within this time before it. */
export const subjectReach = 30 * 24 * 60 * 60_000;

/** A subject that two people share; null where it says too little or nobody wrote it. */
export type SharedSubject = Readonly<{ base: string; person: string }>;

export function sharedSubject(mail: ThreadMail): SharedSubject | null {
  const person = mail.people[0];
  if (person === undefined || mail.automatic) return null;
  const { base } = baseSubject(mail.subject);
  return isDistinctive(base) ? { base, person } : null;
}

/** Whether its subject is all that says what it answers. */
export function answersBySubject(mail: ThreadMail): boolean {
  return mail.ancestors.length === 0 && mail.threadNames.length === 0 && baseSubject(mail.subject).answers > 0;
}

/** The newest mail before an answer without a reference that has its subject and its person. */
export function answeredBySubject(answer: ThreadMail, mails: readonly ThreadMail[]): ThreadMail | null {
  if (!answersBySubject(answer)) return null;
  const shared = sharedSubject(answer);
  if (shared === null) return null;
  const candidates = mails.filter((mail) => {
    const age = answer.occurredAt - mail.occurredAt;
    if (mail === answer || age < 0 || age > subjectReach || (age === 0 && mail.id > answer.id)) return false;
    const other = sharedSubject(mail);
    return other !== null && other.base === shared.base && other.person === shared.person;
  });
  return candidates.reduce<ThreadMail | null>(
    (newest, mail) =>
      newest && (newest.occurredAt > mail.occurredAt || (newest.occurredAt === mail.occurredAt && newest.id > mail.id))
        ? newest
        : mail,
    null,
  );
}
