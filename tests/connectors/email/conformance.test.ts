import { email } from '#main/connectors/email/index';
import { emailSettings } from '#shared/domain/account';
import { startDovecot } from '#tests/servers/dovecot';
import { startSmtp } from '#tests/servers/smtp';
import { describeConformance } from '../conformance.ts';
import { inOtherProgram, settingsFor } from './mailbox.ts';

describeConformance('E-mail', async () => {
  const [imap, smtp] = await Promise.all([startDovecot(), startSmtp()]);
  const settings = settingsFor(imap, smtp);
  let count = 0;
  return {
    connector: email,
    ...{ address: 'anna@example.net', settings, secret: imap.password },
    at: (port) => {
      const server = { host: '127.0.0.1', port, security: 'none', certificate: null } as const;
      return emailSettings.parse({ ...settings, imap: server, smtp: server });
    },
    write: async (text) => {
      count += 1;
      const head = [
        'From: Ben <ben@example.org>',
        'To: anna@example.net',
        'Subject: Bread',
        `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
        `Message-ID: <bread-${count}@example.org>`,
        'Content-Type: text/plain; charset=utf-8',
      ];
      await imap.deliver(imap.user, [...head, '', text, ''].join('\r\n'));
    },
    takeAway: () =>
      inOtherProgram(imap, async (client) => {
        await client.messageDelete('*');
      }),
    answerTo: ({ author, providerId }) => ({
      ...{ to: [author], subject: 'Re: Bread', inReplyTo: providerId, references: [providerId] },
    }),
    hostile: ['', ' ', 'From:', 'From: \r\n\r\n', `${'X: y\r\n'.repeat(1e4)}\r\n`].map((text) => Buffer.from(text)),
    close: async () => {
      await Promise.all([imap.close(), smtp.close()]);
    },
  };
});
