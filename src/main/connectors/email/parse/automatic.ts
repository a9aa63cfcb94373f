import type { InteractionDetails } from '#shared/domain/interaction';
import { fieldOf, type Head } from './head.ts';

/** Subjects of automatic answers in the languages of the common mail servers. */
const absenceSubject =
  /^\s*(auto(matic|matische|matisk|mated)?[ -]?(reply|response|antwort|svar|antwoord|replay)|automatische antwort|automatisch antwoord|out of (the )?office|abwesenheits?|réponse automatique|risposta automatica|respuesta automática|resposta automática|automatiskt svar|automatisk svar|automaattinen vastaus|autosvar|odpowiedź automatyczna|автоответ|自動応答|自动回复)/iu;

/** Whether a machine wrote it: a report on a delivery, an automatic answer (RFC 3834), or bulk mail. */
export function automaticOf(head: Head, subject: string | null): InteractionDetails['automatic'] {
  const lower = (name: string) => fieldOf(head, name)?.toLowerCase() ?? null;
  const contentType = lower('content-type') ?? '';
  if (contentType.startsWith('multipart/report')) return 'report';
  const submitted = lower('auto-submitted');
  if (submitted?.startsWith('auto-replied')) return 'reply';
  const precedence = lower('precedence') ?? '';
  if (precedence === 'auto_reply' || lower('x-autoreply') !== null || lower('x-autorespond') !== null) return 'reply';
  // Exchange puts the suppression on ordinary mail too; only with such a subject does it mark an answer.
  if ((lower('x-auto-response-suppress') !== null || submitted !== null) && absenceSubject.test(subject ?? ''))
    return 'reply';
  if (lower('list-id') !== null || lower('list-unsubscribe') !== null) return 'bulk';
  if (precedence === 'bulk' || precedence === 'list' || precedence === 'junk') return 'bulk';
  return submitted !== null && !submitted.startsWith('no') ? 'bulk' : null;
}
