import type { InteractionDetails } from '#shared/domain/interaction';
import { fieldOf } from '../parse/head.ts';
import { hasNoSender, localPart, type Mail } from './mail.ts';

type Told = Omit<NonNullable<InteractionDetails['delivery']>, 'of'>;

const serverName =
  /^(?:mailer[-._]?daemon|mail[-._]?daemon|postmaster|mdaemon|mail[-._]?delivery.*|microsoftexchange[0-9a-f]{20,})$/;
/** What servers call such a report, in its subject or at its beginning. */
const failed = new RegExp(
  [
    'undeliver(?:able|ed)',
    'delivery (?:status notification )?\\(?(?:has )?fail(?:ed|ure)',
    'mail delivery failed',
    'failure notice',
    'returned mail',
    'returned to sender',
    'returning message to sender',
    '(?:could|can) ?not be delivered',
    "couldn[’']t be delivered",
    "wasn[’']t delivered",
    'unable to deliver',
    'did not reach',
    'permanent (?:fatal )?error',
    'delivery to the following recipients? failed',
    'unzustellbar',
    'nicht (?:zugestellt|zustellbar|ausgeliefert)',
    'non remis',
    "n[’']a pas pu être (?:remis|délivré|distribué)",
    'échec de (?:la )?(?:remise|distribution)',
    'no se (?:ha podido|pudo) entregar',
    'no entregado',
    'non recapitabile',
    'impossibile (?:recapitare|consegnare)',
    'mancato recapito',
    'niet (?:worden )?(?:bezorgd|afgeleverd)',
    'onbestelbaar',
    'não (?:entregue|pôde ser entregue)',
    'nie (?:można|udało się) dostarczyć',
    'niedostarczalna',
    'kunde inte levereras',
    'kunne ikke leveres',
    'nedoručitelné',
    'не доставлено',
    'не удалось доставить',
    '配信できません',
    '配信不能',
    '无法投递',
    '退信',
  ].join('|'),
  'iu',
);
const delayed =
  /\bdelay(?:ed)?\b|will be retried|still (?:trying|being retried)|\bwarning\b.{0,40}\b(?:could not|not yet|delayed)|not been delivered yet|do not need to resend|verzögert|retardé|retrasad|in ritardo|vertraagd|задерж/iu;
const copyBelow =
  /^.*(?:below this line is a copy|this is a copy of the message|original message (?:follows|headers?)|header of the original message|unsent message below|message headers? follow|kopie der (?:nachricht|mail)).*$/imu;

/** Servers are brief. */
const mostWords = 20_000;

/** Whether a mail server wrote it in words of its own, from which name, subject and beginning tell alike. */
export function isWrittenByMailServer({ head, incoming }: Mail): boolean {
  if (fieldOf(head, 'x-failed-recipients') !== null) return true;
  const byName = serverName.test(localPart(incoming.author.address)) || incoming.author.address === '';
  if (!byName && !hasNoSender(head)) return false;
  return (
    failed.test(incoming.subject ?? '') ||
    (byName && (delayed.test(incoming.subject ?? '') || failed.test(beginning(incoming.text))))
  );
}

/** qmail, Exim, old Exchange and Gmail tell in words who was not reached, and below it why. */
export function readWords({ head, incoming, own }: Mail): Told | null {
  const words = incoming.text.slice(0, mostWords).split(copyBelow)[0] ?? '';
  const named = fieldOf(head, 'x-failed-recipients')?.toLowerCase() ?? null;
  const address = named ?? recipientIn(words, own);
  const told = `${incoming.subject ?? ''}\n${beginning(words)}`;
  if (address === null && !failed.test(told)) return null;
  return {
    outcome: delayed.test(told) ? 'delayed' : 'failed',
    recipient: address,
    reason: reasonBelow(words, address?.split(',')[0]?.trim() ?? null),
  };
}

function beginning(text: string): string {
  return text.slice(0, 1500);
}

/** The first address that stands at the beginning of a line, else the first one at all, that is not the shop's. */
function recipientIn(words: string, own: ReadonlySet<string>): string | null {
  const all = (pattern: RegExp) =>
    [...words.matchAll(pattern)]
      .map((match) => (match[1] ?? '').toLowerCase())
      .filter((address) => !own.has(address) && !serverName.test(localPart(address)));
  return (
    all(/^[ \t>*]*[<"]?([^\s<>()",;:'[\]@]{1,64}@[\w-]+(?:\.[\w-]+)+)>?/gmu)[0] ??
    all(/([^\s<>()",;:'[\]@]{1,64}@[\w-]+(?:\.[\w-]+)+)/gu)[0] ??
    null
  );
}

function reasonBelow(words: string, address: string | null): string | null {
  const lines = words.split('\n');
  const at = address === null ? -1 : lines.findIndex((line) => line.toLowerCase().includes(address));
  if (at < 0) return smtpReply(words);
  const below: string[] = [];
  for (const line of [lines[at]?.split(/>:?\s*/).at(-1) ?? '', ...lines.slice(at + 1, at + 12)]) {
    const content = line.trim();
    if (content === '' || /^-{3,}/.test(content)) {
      if (below.length > 0) break;
      continue;
    }
    // “For the following reason:” leads to it.
    if (
      content.toLowerCase() !== address &&
      !/^[^:]{0,60}\b(?:reasons?|because|grund|raison|motivo)\b[^:]{0,20}:$/iu.test(content)
    )
      below.push(content);
  }
  return below.length > 0 ? below.join(' ').slice(0, 600) : smtpReply(words);
}

/** What the other server answered (RFC 5321 §4.2, RFC 3463). */
function smtpReply(words: string): string | null {
  return /\b[45]\d\d[ -](?:#?[45]\.\d{1,3}\.\d{1,3} )?[^\n]{5,300}/u.exec(words)?.[0]?.trim() ?? null;
}
