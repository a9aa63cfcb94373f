import { expect, test } from 'vitest';
import { newTextOf } from './new-text-of.ts';

const answer = 'That works for us.\n\nBest, Ben';

for (const line of [
  'Sent from my iPhone',
  'Sent from my Alcatel, please excuse typos',
  'Sent from Mail for Windows',
  'Sent from Outlook for Android',
  'Sent with Proton Mail secure email.',
  'Sent via the Samsung Galaxy S24, an AT&T 5G smartphone',
  'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'Outlook für Android beziehen',
  'Télécharger Outlook pour iOS',
  'Von meinem iPhone gesendet',
  'Gesendet mit der GMX Mail App',
  'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
  'Envoyé de mon iPhone',
  'Envoyé depuis mon mobile Orange',
  'Enviado desde mi iPhone',
  'Enviado do meu iPhone',
  'Inviato da iPhone',
  'Inviato dal mio telefono',
  'Verstuurd vanaf mijn iPhone',
  'Skickat från min iPhone',
  'Sendt fra min iPhone',
  'Lähetetty iPhonesta',
  'Wysłane z iPhone’a',
  'Odesláno z iPhonu',
  'Odoslané z iPhonu',
  'iPhone-ról küldve',
  'Trimis de pe iPhone',
  'Отправлено с iPhone',
  'Отправлено из мобильной Почты Mail.ru',
  'Надіслано з iPhone',
  'iPhone’umdan gönderildi',
  'Στάλθηκε από το iPhone μου',
  'iPhoneから送信',
  '发自我的iPhone',
  '從我的 iPhone 傳送',
  '내 iPhone에서 보냄',
  'أُرسلت من الـ iPhone',
  'נשלח מה-iPhone שלי',
  'Đã gửi từ iPhone của tôi',
])
  test(`“${line}” is the program's, not the author's`, () => {
    expect(newTextOf(`${answer}\n\n${line}\n`)).toBe(answer);
    expect(
      newTextOf(`${answer}\n\n${line}\n\nOn Mon, 5 Jan 2026 at 10:30, Anna <anna@example.net> wrote:\n> Tea?\n> A\n`),
    ).toBe(answer);
  });

test('two dashes begin a signature, and what is answered below history is read again', () => {
  expect(newTextOf(`${answer}\n-- \nBen\nExample Ltd\n+49 30 1234\n`)).toBe(answer);
  expect(newTextOf(`${answer}\n--\nBen\nExample Ltd\n`)).toBe(answer);
  expect(newTextOf('First.\n-- \nBen\n\nOn 5 Jan 2026, Anna wrote:\n> Tea?\n> A\nYes.')).toBe('First.\nYes.');
});

test('long words under two dashes without their space are no signature', () => {
  const list = Array.from({ length: 40 }, (_, item) => `${item + 1} cups`).join('\n');
  expect(newTextOf(`Two lists:\n--\n${list}`)).toBe(`Two lists:\n--\n${list}`);
});

test('notices about confidentiality and viruses are left out', () => {
  for (const notice of [
    'CONFIDENTIALITY NOTICE: This message and its attachments may be privileged and are meant for the intended recipient alone. If it reached you by mistake, delete it and tell us.',
    'Diese E-Mail kann vertrauliche Angaben enthalten. Sind Sie nicht der richtige Adressat, so löschen Sie sie bitte und sagen dem Absender Bescheid. Vielen Dank.',
    'Ce message est confidentiel et réservé à son destinataire. Si vous l’avez reçu par erreur, merci de le supprimer et de prévenir son expéditeur.',
    'Este correo es confidencial y va dirigido únicamente a su destinatario. Si lo ha recibido por error, bórrelo y avise a quien se lo envió.',
    'Virus-free. www.avast.com',
    'Please consider the environment before printing this e-mail.',
  ])
    expect(newTextOf(`${answer}\n\n${notice}\n`)).toBe(answer);
});

test('what a person wrote stays, however much it looks like a signature', () => {
  for (const text of [
    'Hello\n\nBen Miller\nExample Ltd\n+49 30 1234',
    'The parcel came damaged.\nSent via DHL on Monday.',
    'Sent from Berlin on Monday, not here yet.',
    'Please treat this as confidential.',
    'I could not pay.\nGet back to me on my mobile',
    'Ich habe es vom Handy gesendet',
    '-- FOUR cups\n-- EIGHT saucers\nplease',
    'The phone I bought from you\nis broken.',
  ])
    expect(newTextOf(text)).toBe(text);
});
