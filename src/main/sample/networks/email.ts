import { openMailSimulator } from '#main/simulators/mail/index';
import type { Network } from '../network.ts';
import { mailOf } from '../people.ts';
import { shopMail, shopName } from '../shop.ts';

const secret = 'the password of the sample';

export async function openEmail(): Promise<Network> {
  const mail = await openMailSimulator({ user: shopMail, secret });
  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'none' });
  let written = 0;
  return {
    channel: 'email',
    account: {
      ...{ address: shopMail, name: shopName, secret },
      settings: { imap: server(mail.imapPort), smtp: server(mail.smtpPort), username: shopMail, interval: 1 },
    },
    own: { name: shopName, address: shopMail },
    whois: (person) => ({ party: { name: person.name, address: mailOf(person) }, thread: null }),
    says: ({ by, subject, text, at, after }) => {
      written += 1;
      const id = `${at}.${written}@mail.example`;
      const from = { name: by.name, address: mailOf(by) };
      const references = after === null ? [] : [after];
      mail.writes({ from, subject: after === null ? subject : `Re: ${subject}`, text, at, id, references });
      return id;
    },
    recalls: () => null,
    answered: () =>
      mail.sent.flatMap(({ raw }) => /^in-reply-to: *<([^>]+)>/imu.exec(raw.toString('latin1'))?.[1] ?? []),
    close: mail.close,
  };
}
