import { hash } from 'node:crypto';
import type { Incoming } from '#main/connectors/connector';
import type { Party } from '#shared/domain/interaction';
import { domainOf, siteOf, type Mail } from './mail.ts';
import { serviceOfSite, type Service } from './services.ts';
import { answerLink } from './service-link.ts';
import { messageWords, namePatterns, ownAffairs, reviewWords } from './service-words.ts';

type Found = Pick<Incoming, 'kind' | 'author' | 'replyTo' | 'newText' | 'rating' | 'permalink'> &
  Readonly<{ service: Readonly<{ name: string; link: string | null }> }>;

/**
 * What somebody wrote on a network that notifies by mail. The sender's domain decides, and only one that the receiving server
 * did not find forged; a subject alone never does. Null for what the network writes for itself.
 */
export function serviceMessageOf({ incoming }: Mail): Found | null {
  const service = serviceOf(incoming.author);
  if (service === null || incoming.details.authenticity?.verdict === 'failed') return null;
  const relay = [incoming.author, ...incoming.replyTo].find(({ address }) => service.relays?.test(address)) ?? null;
  const subject = incoming.subject ?? '';
  const name = personNamed(service, incoming);
  const kind = kindOf(service, subject, { relayed: relay !== null, named: name !== null });
  if (kind === null) return null;
  const link = answerLink(service, incoming);
  return {
    kind,
    author: {
      name: name ?? service.name,
      address: relay?.address ?? standInAddress(service, name, { kind, link, incoming }),
    },
    // An answer by mail reaches the person through the network, or nobody.
    replyTo: [],
    newText: kind === 'review' ? (quotedIn(incoming.newText) ?? incoming.newText) : incoming.newText,
    rating: kind === 'review' ? ratingIn(`${subject}\n${incoming.text.slice(0, 4000)}`) : null,
    permalink: link,
    service: { name: service.name, link },
  };
}

/** The network that an address belongs to. */
export function serviceOf({ address }: Party): Service | null {
  const service = serviceOfSite(siteOf(domainOf(address)));
  return service?.senders?.test(address) === false ? null : service;
}

/** The shop is asked to judge what it bought itself. */
const askedToReview =
  /\b(?:leave|write|add|share|give)\b.{0,30}\b(?:review|feedback|rating)s?\b.{0,40}\b(?:your|order|purchase|stay)|\b(?:rate|review) (?:your|the)\b|how (?:was|did)\b|wie war\b|bewerten sie\b|bewerte (?:dein|dies)|comment s['’]est passé/iu;

function kindOf(
  service: Service,
  subject: string,
  { relayed, named }: Readonly<{ relayed: boolean; named: boolean }>,
): 'message' | 'review' | null {
  if (reviewWords.test(subject) && !askedToReview.test(subject)) return 'review';
  if (relayed) return 'message';
  if (service.reviews || (!named && ownAffairs.test(subject))) return null;
  return messageWords.test(subject) ? 'message' : null;
}

function personNamed(service: Service, incoming: Incoming): string | null {
  const shown = (incoming.author.name ?? '')
    .replace(/^.*\b(?:member|mitglied|membre|miembro)\s*:\s*/iu, '')
    .replace(/\s*\((?:via |über )?[^()]*\)\s*$/iu, '')
    .replace(/\s+(?:via|über|through|from|par|tramite|door|[-–|])\s+[\p{L}\p{N}.! ]{2,40}$/iu, '')
    .trim();
  const site = service.name.toLowerCase();
  const isPerson =
    shown !== '' &&
    !shown.toLowerCase().includes(site.split('.')[0] ?? site) &&
    !/\b(?:no-?reply|team|notifications?|messages?|messaging|conversations?|support|service|reviews?|customer)\b/iu.test(
      shown,
    );
  return isPerson ? shown : nameIn([incoming.subject ?? '', ...incoming.text.split('\n').slice(0, 30)]);
}

function nameIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const words = line.trim().slice(0, 200);
    for (const pattern of namePatterns) {
      const name = pattern.exec(words)?.groups?.['name']?.trim();
      if (
        name !== undefined &&
        !/^(?:you|your|we|a|an|the|someone|somebody|jemand|sie|du|ihr|one|it|this|customer|guest|buyer)\b/iu.test(name)
      )
        return name;
    }
  }
  return null;
}

/**
 * Who has no address here gets one that no mail can ever reach (RFC 6761 §6.4). Two people of one name must not become one
 * customer: a review stands alone, a conversation is known by its number where the link has one. Nobody named: no address.
 */
function standInAddress(
  service: Service,
  name: string | null,
  { kind, link, incoming }: Readonly<{ kind: string; link: string | null; incoming: Incoming }>,
): Party['address'] {
  if (name === null) return '';
  const number = /\d{5,}/.exec(link?.replace(/\?.*$/, '') ?? '')?.[0] ?? (kind === 'review' ? incoming.providerId : '');
  const digest = hash('sha256', JSON.stringify([service.name, name.toLowerCase(), number])).slice(0, 16);
  return `${digest}@${service.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.invalid`;
}

/** `5 stars`, `4/5`, `Rating: 3`, or the stars themselves. */
function ratingIn(text: string): number | null {
  const said =
    /\b([1-5](?:[.,]\d)?)\s*(?:\/\s*5\b|(?:out )?(?:of|von|sur|de|su|van|av|z)\s+5\b)/iu.exec(text)?.[1] ??
    /\b([1-5](?:[.,]\d)?)[ -]?(?:stars?\b|sterne?\b|étoiles?\b|estrellas?\b|stell[ae]\b|sterren\b|estrelas?\b|stjärn\p{L}*|gwiazd\p{L}*|★|⭐)/iu.exec(
      text,
    )?.[1] ??
    /\b(?:rating|bewertung|note|valoración|valutazione|beoordeling|score)\s*:\s*([1-5](?:[.,]\d)?)\b/iu.exec(text)?.[1];
  if (said !== undefined) return Number(said.replace(',', '.'));
  const stars = /(?:★|⭐\uFE0F?){1,5}/u.exec(text)?.[0];
  return stars === undefined ? null : [...stars].filter((sign) => sign !== '\uFE0F').length;
}

/** The words somebody else's mail puts in quotation marks. */
function quotedIn(text: string): string | null {
  return /[“„«"]([^“”„«»"]{10,4000})[”“»"]/u.exec(text)?.[1]?.trim() ?? null;
}
