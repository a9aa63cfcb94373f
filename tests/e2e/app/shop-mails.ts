import { mailFrom } from '#tests/flow/shop';

const head = (lines: readonly string[]): string =>
  [...lines, 'To: anna@bakery.example', 'Date: Fri, 20 Nov 2026 10:00:00 +0000', 'MIME-Version: 1.0'].join('\r\n');

/** As Contact Form 7 sends it from a website with its usual template. */
export const contactForm = [
  head([
    'From: Anna’s bakery <wordpress@bakery.example>',
    'Reply-To: mira@example.org',
    'Subject: Anna’s bakery "Wedding cake"',
    'Message-ID: <form-1@bakery.example>',
    'Content-Type: text/plain; charset=utf-8',
  ]),
  '',
  'From: Mira Sonnenfeld mira@example.org',
  'Subject: Wedding cake',
  '',
  'Message Body:',
  'Could you make a cake for sixty guests?',
  '',
  '-- ',
  'This is a notification that a contact form was submitted on your website (Anna’s bakery https://bakery.example).',
  '',
].join('\r\n');

/** A request by RFC 6047, in UTC. */
export const meeting = [
  head([
    'From: Jonas Weber <jonas@example.net>',
    'Subject: Tasting',
    'Message-ID: <meeting-1@example.net>',
    'Content-Type: multipart/alternative; boundary=part',
  ]),
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'See you there!',
  '--part',
  'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  '',
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:tasting-1@example.net',
  'DTSTAMP:20261120T100000Z',
  'DTSTART:20261127T140000Z',
  'DTEND:20261127T153000Z',
  'SUMMARY:Cake tasting',
  'LOCATION:Mill Street 4',
  'ORGANIZER;CN=Jonas Weber:mailto:jonas@example.net',
  'END:VEVENT',
  'END:VCALENDAR',
  '--part--',
  '',
].join('\r\n');

export const newsletter = [
  head([
    'From: Mill News <news@mill.example>',
    'Subject: Autumn flour offers',
    'Message-ID: <news-1@mill.example>',
    'List-Id: <news.mill.example>',
    'List-Unsubscribe: <mailto:leave@mill.example>',
    'Precedence: bulk',
    'Content-Type: text/plain; charset=utf-8',
  ]),
  '',
  'Twenty percent off everything.',
  '',
].join('\r\n');

/** An answer as Gmail writes it, with what it answers below. */
export const answerWithHistory = [
  head([
    'From: Cara Lindt <cara@example.net>',
    'Subject: Re: Gluten-free cake',
    'Message-ID: <cake-2@example.net>',
    'Content-Type: text/html; charset=utf-8',
  ]),
  '',
  '<div dir="ltr">Thursday suits me well.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Thu, 19 Nov 2026 at 09:00, Anna &lt;anna@bakery.example&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Which day would you come by?</div></blockquote></div>',
  '',
].join('\r\n');

export const rye = mailFrom('Bruno Keller <bruno@example.org>', {
  subject: 'Rye bread',
  text: 'Two loaves of rye, please.',
  id: 'rye-1@example.org',
});
export const rolls = mailFrom('Bruno Keller <bruno@example.org>', {
  subject: 'And rolls',
  text: 'Ten rolls as well.',
  id: 'rolls-1@example.org',
});

/** A mail that its server found not to be from whom it says. */
export const forgery = [
  'Authentication-Results: mx.bakery.example; dmarc=fail header.from=bank.example; spf=fail smtp.mailfrom=bank.example',
  head([
    'From: Your bank <service@bank.example>',
    'Subject: Your account is limited',
    'Message-ID: <forgery-1@bank.example>',
    'Content-Type: text/plain; charset=utf-8',
  ]),
  '',
  'Sign in at https://bank.example/confirm at once.',
  '',
].join('\r\n');

/** What a mail server reports by RFC 3464 about a mail that it could not deliver. */
export function bounceOf(messageId: string, recipient: string): string {
  return [
    head([
      'From: Mail Delivery System <MAILER-DAEMON@bakery.example>',
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <bounce-1@bakery.example>',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=part',
    ]),
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.bakery.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here',
    '',
    '--part',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${messageId}>`,
    `To: ${recipient}`,
    '--part--',
    '',
  ].join('\r\n');
}
