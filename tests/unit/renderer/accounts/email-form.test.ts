import { describe, expect, it } from 'vitest';
import type { Discovery } from '#shared/contract/accounts';
import {
  emptyEmailForm,
  formOfSettings,
  settingsOf,
  withDiscovery,
  withHost,
  withSecurity,
  withTrusted,
} from '#renderer/accounts/email-form';

const found: Discovery = {
  imap: { host: 'imap.example.org', port: 993, security: 'tls', certificate: null },
  smtp: { host: 'smtp.example.org', port: 587, security: 'starttls', certificate: null },
  username: 'anna@example.org',
  source: 'autoconfig',
  provider: null,
  advice: null,
  adviceUrl: null,
  oauth: null,
};

describe('the form of a mailbox', () => {
  it('takes over the servers and the user name that were found', () => {
    const form = withDiscovery({ ...emptyEmailForm, address: 'anna@example.org' }, found);
    expect(settingsOf(form)).toEqual({ imap: found.imap, smtp: found.smtp, username: 'anna@example.org', interval: 2 });
  });

  it('keeps what was typed by hand when servers are found afterwards', () => {
    const typed = {
      ...emptyEmailForm,
      imap: withHost(emptyEmailForm.imap, 'mail.example.net'),
      username: 'anna',
      usernameTyped: true,
    };
    const { imap, smtp, username } = settingsOf(withDiscovery(typed, found));
    expect([imap.host, smtp.host, username]).toEqual(['mail.example.net', 'smtp.example.org', 'anna']);
  });

  it('forgets the servers of an earlier address when none are found for the new one', () => {
    const form = withDiscovery(withDiscovery(emptyEmailForm, found), { ...found, imap: null, smtp: null });
    expect([form.imap.host, form.smtp.host]).toEqual(['', '']);
  });

  it('lets the port follow the security, unless the port was typed', () => {
    const { imap, smtp } = emptyEmailForm;
    expect([
      withSecurity(imap, 'imap', 'starttls').port,
      withSecurity(smtp, 'smtp', 'starttls').port,
      withSecurity(smtp, 'smtp', 'none').port,
      withSecurity({ ...imap, port: 10_143, portTyped: true }, 'imap', 'tls').port,
    ]).toEqual([143, 587, 25, 10_143]);
  });

  it('trusts a certificate for the one server that showed it, until that server gets another name', () => {
    const form = withTrusted(withDiscovery(emptyEmailForm, found), { server: 'smtp', fingerprint: 'AB:CD' });
    expect([form.imap.certificate, form.smtp.certificate]).toEqual([null, 'AB:CD']);
    expect(withHost(form.smtp, 'other.example.org').certificate).toBeNull();
  });

  it('shows a connected account as it is configured and leaves it so', () => {
    const settings = { imap: found.imap ?? fail(), smtp: found.smtp ?? fail(), username: 'anna', interval: 7 };
    expect(settingsOf(formOfSettings('anna@example.org', null, settings))).toEqual(settings);
  });
});

function fail(): never {
  throw new Error('The sample has both servers.');
}
