import { own } from './reading.ts';

/** What a mail server sends back, in the shapes of the common ones; each is about one mail to Ada. */
export const returnedId = 'reply-1@bakery.example';
const head = (from: string, subject: string, more = '') => `Return-Path: <>
From: ${from}
To: ${own}
Subject: ${subject}
Message-ID: <bounce@mx.example>
MIME-Version: 1.0
${more.trim()}
`;
const returned = `From: Anna <${own}>
To: ada@example.net
Subject: Re: Rye
Message-ID: <${returnedId}>`;

export function structured(action: string, status: string, code: string): string {
  return `${head('Mail Delivery System <MAILER-DAEMON@mx.example>', 'Undelivered Mail Returned to Sender', 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"')}
--b
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<ada@example.net>: host mx.example.net said: ${code}

--b
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: 4A1B2C
Arrival-Date: Mon,  1 Jun 2026 08:00:00 +0000 (UTC)

Final-Recipient: rfc822; ada@example.net
Original-Recipient: rfc822;ada@example.net
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; ${code}

--b
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${returned}

--b--
`;
}

export const freeText: Readonly<Record<string, string>> = {
  qmail: `${head('MAILER-DAEMON@mx.example', 'failure notice')}
Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ada@example.net>:
192.0.2.7 does not like recipient.
Remote host said: 550 5.1.1 No such user here
Giving up on 192.0.2.7.

--- Below this line is a copy of the message.

Return-Path: <${own}>
${returned}

Yes, we do.
`,
  Exim: `${head('Mail Delivery System <Mailer-Daemon@mx.example>', 'Mail delivery failed: returning message to sender', 'X-Failed-Recipients: ada@example.net')}
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ada@example.net
    host mx.example.net [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<ada@example.net>:
    550 5.1.1 No such user here

------ This is a copy of the message, including all the headers. ------

Return-path: <${own}>
${returned}

Yes, we do.
`,
  'old Exchange, in German': `${head('System Administrator <postmaster@mx.example>', 'Unzustellbar: Re: Rye')}
Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

      Betreff:  Re: Rye
      Gesendet am:  01.06.2026 08:00

Folgende Empfänger konnten nicht erreicht werden:

      ada@example.net am 01.06.2026 08:00
            550 5.1.1 No such user here

${returned}
`,
  'the great German webmailers': `${head('MAILER-DAEMON@mail.example', 'Mail delivery failed: returning message to sender')}
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"ada@example.net":
SMTP error from remote server after RCPT command:
host: mx.example.net
550 5.1.1 No such user here

--- The header of the original message is following. ---

${returned}
`,
  Domino: `${head('Postmaster@mx.example', 'DELIVERY FAILURE: User Ada (ada@example.net) not listed in Domino Directory', `In-Reply-To: <${returnedId}>`).replace('Return-Path: <>', 'Return-Path: <postmaster@mx.example>')}
Your message

  Subject: Re: Rye

was not delivered to:

  ada@example.net

because:

  550 5.1.1 No such user here
`,
  'old Gmail': `${head('Mail Delivery Subsystem <mailer-daemon@googlemail.com>', 'Delivery Status Notification (Failure)', 'X-Failed-Recipients: ada@example.net')}
Delivery to the following recipient failed permanently:

     ada@example.net

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server.
The error that the other server returned was:
550 5.1.1 No such user here

----- Original message -----

${returned}
`,
};

export const late = `${head('Mail Delivery System <Mailer-Daemon@mx.example>', 'Warning: message 1abc delayed 24 hours')}
This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.

The address to which the message has not yet been delivered is:

  ada@example.net
    Delay reason: connection timed out

No action is required on your part. Delivery attempts will continue for some time.

${returned}
`;
