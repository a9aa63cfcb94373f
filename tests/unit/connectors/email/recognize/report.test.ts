import { describe, expect, it } from 'vitest';
import { freeText, late, returnedId, structured } from './report-mails.ts';
import { own, plainMail, read } from './reading.ts';

describe('a report on a delivery', () => {
  it.each([
    ['failed', '5.1.1', 'failed'],
    ['delayed', '4.4.7', 'delayed'],
    ['delivered', '2.0.0', 'delivered'],
    ['relayed', '2.0.0', 'delivered'],
  ])('by RFC 3464 that says %s %s tells that it %s, of which mail and why', async (action, status, outcome) => {
    const got = await read(structured(action, status, '550 5.1.1 <ada@example.net>: no such user'));
    expect(got.details).toMatchObject({
      automatic: 'report',
      delivery: {
        outcome,
        recipient: 'ada@example.net',
        reason: '550 5.1.1 <ada@example.net>: no such user',
        of: returnedId,
      },
    });
    expect([got.inReplyTo, got.references]).toEqual([returnedId, [returnedId]]);
  });

  it('gives the reason in the language of the server that said it', async () => {
    const { details } = await read(structured('failed', '5.1.1', '550 5.1.1 Empfänger unbekannt: ящик'));
    expect(details.delivery?.reason).toBe('550 5.1.1 Empfänger unbekannt: ящик');
  });

  it.each(Object.entries(freeText))('in the words of %s is understood as well', async (_, mail) => {
    const { details } = await read(mail);
    expect(details).toMatchObject({
      automatic: 'report',
      forwarded: null,
      delivery: { outcome: 'failed', recipient: 'ada@example.net', of: returnedId },
    });
    expect(details.delivery?.reason).toContain('550 5.1.1 No such user here');
  });

  it('that it is only late is no failure', async () => {
    expect((await read(late)).details).toMatchObject({
      automatic: 'report',
      delivery: { outcome: 'delayed', recipient: 'ada@example.net', of: returnedId },
    });
  });

  it('that a mail was displayed tells of no delivery', async () => {
    const receipt = plainMail('From: Ada <ada@example.net>\nSubject: Read: Rye', 'It was read.').replace(
      'text/plain; charset=utf-8',
      'multipart/report; report-type=disposition-notification; boundary=b',
    );
    expect((await read(receipt)).details).toMatchObject({ automatic: 'report', delivery: null });
  });

  it.each([
    [
      'writes of undelivered parcels',
      plainMail('From: Ada <ada@example.net>\nSubject: Undelivered parcel', 'It could not be delivered.'),
    ],
    [
      'is the postmaster in person',
      plainMail('From: Ben <postmaster@example.net>\nSubject: Bread', 'Two loaves, please.'),
    ],
    [
      'is the shop',
      plainMail(`From: ${own}\nSubject: Mail delivery failed again`, 'I could not be delivered, says ada@example.net.'),
    ],
  ])('is not what somebody wrote who %s', async (_, mail) => {
    expect((await read(mail)).details).toMatchObject({ automatic: null, delivery: null });
  });
});

describe('an automatic answer', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'X-Autoreply: yes',
    'Precedence: auto_reply',
    'Subject: Automatic reply: Rye',
    'Subject: Out of Office: Rye',
    'Subject: Automatische Antwort: Roggen',
    'Subject: Abwesenheitsnotiz: Roggen',
    'Subject: Réponse automatique : Seigle',
    'Subject: Respuesta automática: Centeno',
    'Subject: Risposta automatica: Segale',
    'Subject: Automatisch antwoord: Rogge',
    'Subject: =?utf-8?b?6Ieq5YuV5b+c562UOiBSeWU=?=',
    'Subject: Ada Brown is out of the office (returning Monday)',
    'Return-Path: <>\nSubject: Out of office',
  ])('is known by %s', async (field) => {
    const { details } = await read(plainMail(`From: Ada <ada@example.net>\n${field}`, 'I am away.'));
    expect(details.automatic).toBe('reply');
  });

  it.each([
    'Subject: Out of office hours?',
    'Subject: Automatic reply machine for sale',
    'Subject: Abwesenheit am Montag',
  ])('is not a person’s %s', async (field) => {
    const { details } = await read(plainMail(`From: Ada <ada@example.net>\n${field}`, 'Are you there?'));
    expect(details.automatic).toBe(null);
  });
});
