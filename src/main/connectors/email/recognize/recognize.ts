import type { Incoming } from '#main/connectors/connector';
import type { Head } from '../parse/head.ts';
import { authenticityOf } from './authenticity.ts';
import { isAutomaticReply } from './automatic-reply.ts';
import { isBulk } from './bulk.ts';
import { reportOf } from './delivery-report.ts';
import { formOf } from './form.ts';
import type { Mail } from './mail.ts';
import { serviceMessageOf } from './service.ts';

/**
 * What a mail is besides its words: a form somebody filled in, a message from a network, a report, an automatic answer, bulk;
 * and whether its author is who it says. In this order, since each looks like the next to who knows less.
 */
export function recognized(
  incoming: Incoming,
  read: Readonly<{ head: Head; raw: Buffer; own: ReadonlySet<string> }>,
): Incoming {
  const claimsOwn = read.own.has(incoming.author.address);
  const authenticity = authenticityOf(read.head, incoming.author.address, claimsOwn);
  // What came in under the shop's own name and is not the shop's.
  const direction = claimsOwn && authenticity?.verdict === 'failed' ? 'inbound' : incoming.direction;
  const details = { ...incoming.details, authenticity, automatic: null };
  const mail: Mail = { ...read, incoming: { ...incoming, direction, details } };

  const report = reportOf(mail);
  if (report !== null) return reported(mail.incoming, report.delivery);
  if (isAutomaticReply(read.head, incoming.subject))
    return { ...mail.incoming, details: { ...details, automatic: 'reply' } };
  const form = formOf(mail);
  if (form !== null) {
    const { builder, fields, author, words, stated } = form;
    return {
      ...mail.incoming,
      kind: 'form',
      direction: 'inbound',
      author,
      replyTo: [],
      newText: words,
      ...(stated.length > 0 && { stated }),
      // Who sent it on says nothing about who filled it in.
      details: { ...details, authenticity: null, form: { builder, fields } },
    };
  }
  if (direction !== 'inbound') return mail.incoming;
  const found = serviceMessageOf(mail);
  if (found !== null) {
    const { service, ...shown } = found;
    return { ...mail.incoming, ...shown, details: { ...details, service } };
  }
  return isBulk(mail) ? { ...mail.incoming, details: { ...details, automatic: 'bulk' } } : mail.incoming;
}

/** A report belongs where the mail stands that it tells of. */
function reported(incoming: Incoming, delivery: Incoming['details']['delivery']): Incoming {
  const of = delivery?.of ?? null;
  return {
    ...incoming,
    inReplyTo: incoming.inReplyTo ?? of,
    references: of === null || incoming.references.includes(of) ? incoming.references : [...incoming.references, of],
    // The mail it returns is the shop's own.
    details: { ...incoming.details, automatic: 'report', delivery, forwarded: null },
  };
}
