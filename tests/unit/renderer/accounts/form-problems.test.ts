import { refusalSentence } from '#shared/text/refusals';
import { describe, expect, it } from 'vitest';
import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';
import { emptyEmailForm, type EmailForm } from '#renderer/accounts/email-form';
import { concernsServers, fieldOfRefusal, firstProblem, problemsOf } from '#renderer/accounts/form-problems';

const server = { security: 'tls', certificate: null, server: null, hostTyped: true, portTyped: true } as const;
const form: EmailForm = {
  ...emptyEmailForm,
  address: 'anna@example.org',
  password: 'secret',
  username: 'anna',
  imap: { ...server, host: 'mail.example.org', port: 993 },
  smtp: { ...server, host: 'mail.example.org', port: 465 },
};
const about = (code: RefusalCode, details: Partial<RefusalDetails> = {}) =>
  fieldOfRefusal(code, { detail: null, field: null, certificate: null, server: null, ...details }, form);

describe('what is wrong with the form of a mailbox', () => {
  it('is nothing when everything needed is there', () => {
    expect(problemsOf(form, false)).toEqual({});
  });

  it('is named field by field, the first one from the top', () => {
    const problems = problemsOf({ ...emptyEmailForm, smtp: { ...form.smtp, port: 70_000 } }, false);
    expect(Object.keys(problems).toSorted()).toEqual(['address', 'imap.host', 'password', 'smtp.port', 'username']);
    expect(firstProblem(problems)).toBe('address');
    expect(concernsServers(problems)).toBe(true);
    expect(concernsServers({ password: 'x' })).toBe(false);
  });

  it('is not an empty password where a stored one may stay', () => {
    expect(problemsOf({ ...form, password: '' }, true)).toEqual({});
    expect(problemsOf({ ...form, password: '' }, false)).toHaveProperty('password');
  });
});

describe('a refusal', () => {
  it('stands beside the field it names', () => {
    expect(about('invalid-input', { field: 'settings.smtp.port' })).toBe('smtp.port');
    expect(about('already-connected', { field: 'address' })).toBe('address');
  });

  it('finds its server by host and port when it names no field', () => {
    expect(about('unreachable', { detail: 'mail.example.org:465' })).toBe('smtp.host');
    expect(about('unreachable', { detail: 'mail.example.org:993' })).toBe('imap.host');
    expect(about('tls-failed', { detail: 'mail.example.org:993' })).toBe('imap.security');
  });

  it('stands beside the server it came from, whatever that said', () => {
    expect(about('server-refused', { detail: 'too many connections', server: 'smtp' })).toBe('smtp.host');
    expect(refusalSentence('wrong-password', { detail: null, server: 'smtp' })).toMatch(
      /^The server for outgoing mail/,
    );
    expect(refusalSentence('wrong-password', { detail: null })).toMatch(/^The server did not/);
  });

  it('of a password stands beside the password, and one about nothing known beside no field', () => {
    expect(about('wrong-password', { detail: '[AUTHENTICATIONFAILED]' })).toBe('password');
    expect(about('server-refused', { detail: 'too many connections' })).toBeNull();
    expect(about('disk-full')).toBeNull();
  });
});
