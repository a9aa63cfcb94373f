import { expect, test } from 'vitest';
import { readWords } from '#main/connectors/email/new-text/read-words';
import { newTextOf } from './new-text-of.ts';

const answer = 'That works for us.\n\nCall me at 5 pm if not\nBest, Ben';

/* Language, the names of From, Sent, To and Subject, and a date as Outlook writes it there. */
const rows = [
  ['en', 'From', 'Sent', 'To', 'Subject', 'Monday, January 5, 2026 10:30 AM'],
  ['de', 'Von', 'Gesendet', 'An', 'Betreff', 'Montag, 5. Januar 2026 10:30'],
  ['fr', 'De ', 'Envoyé ', 'À ', 'Objet ', 'lundi 5 janvier 2026 10:30'],
  ['es', 'De', 'Enviado el', 'Para', 'Asunto', 'lunes, 5 de enero de 2026 10:30'],
  ['pt', 'De', 'Enviada em', 'Para', 'Assunto', 'segunda-feira, 5 de janeiro de 2026 10:30'],
  ['it', 'Da', 'Inviato', 'A', 'Oggetto', 'lunedì 5 gennaio 2026 10:30'],
  ['nl', 'Van', 'Verzonden', 'Aan', 'Onderwerp', 'maandag 5 januari 2026 10:30'],
  ['sv', 'Från', 'Skickat', 'Till', 'Ämne', 'den 5 januari 2026 10:30'],
  ['da', 'Fra', 'Sendt', 'Til', 'Emne', '5. januar 2026 10:30'],
  ['no', 'Fra', 'Sendt', 'Til', 'Emne', 'mandag 5. januar 2026 10:30'],
  ['fi', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe', 'maanantai 5. tammikuuta 2026 10.30'],
  ['pl', 'Od', 'Wysłano', 'Do', 'Temat', 'poniedziałek, 5 stycznia 2026 10:30'],
  ['cs', 'Od', 'Odesláno', 'Komu', 'Předmět', 'pondělí 5. ledna 2026 10:30'],
  ['sk', 'Od', 'Odoslané', 'Komu', 'Predmet', 'pondelok 5. januára 2026 10:30'],
  ['hu', 'Feladó', 'Elküldve', 'Címzett', 'Tárgy', '2026. január 5., hétfő 10:30'],
  ['ro', 'De la', 'Trimis', 'Către', 'Subiect', 'luni, 5 ianuarie 2026 10:30'],
  ['ru', 'От', 'Отправлено', 'Кому', 'Тема', 'понедельник, 5 января 2026 г. 10:30'],
  ['uk', 'Від', 'Надіслано', 'Кому', 'Тема', 'понеділок, 5 січня 2026 р. 10:30'],
  ['bg', 'От', 'Изпратено', 'До', 'Относно', '5 януари 2026 г. 10:30'],
  ['tr', 'Kimden', 'Gönderildi', 'Kime', 'Konu', '5 Ocak 2026 Pazartesi 10:30'],
  ['el', 'Από', 'Στάλθηκε', 'Προς', 'Θέμα', 'Δευτέρα, 5 Ιανουαρίου 2026 10:30 πμ'],
  ['ja', '差出人', '送信日時', '宛先', '件名', '2026年1月5日 10:30'],
  ['zh', '发件人', '发送时间', '收件人', '主题', '2026年1月5日 10:30'],
  ['tw', '寄件者', '寄件日期', '收件者', '主旨', '2026年1月5日 上午 10:30'],
  ['ko', '보낸 사람', '보낸 날짜', '받는 사람', '제목', '2026년 1월 5일 월요일 오전 10:30'],
  ['ar', 'من', 'تاريخ', 'إلى', 'الموضوع', '5 يناير 2026 10:30'],
  ['he', 'מאת', 'נשלח', 'אל', 'נושא', '5 ינואר 2026 10:30'],
  ['vi', 'Từ', 'Đã gửi', 'Đến', 'Chủ đề', '5 tháng 1, 2026 10:30'],
  ['id', 'Dari', 'Dikirim', 'Kepada', 'Subjek', '5 Januari 2026 10.30'],
  ['th', 'จาก', 'ส่ง', 'ถึง', 'เรื่อง', '5 มกราคม 2026 10:30'],
  ['hr', 'Šalje', 'Poslano', 'Prima', 'Naslov', '5. siječnja 2026. 10:30'],
  ['et', 'Saatja', 'Saadetud', 'Kellele', 'Teema', '5. jaanuar 2026 10:30'],
] as const;

for (const [language, from, sent, to, subject, date] of rows) {
  const block = `${from}: Anna Müller <anna@example.net>\n${sent}: ${date}\n${to}: Ben <ben@example.org>\n${subject}: Tea`;

  test(`a quoted header block ends what is new, however a program writes it (${language})`, () => {
    for (const shape of [
      block,
      `________________________________\n${block}`,
      `*${from}:* Anna Müller [mailto:anna@example.net]\n*${sent}:* ${date}\n*${to}:* Ben\n*${subject}:* Tea`,
      `${sent}: ${date}\n${from}: "Anna Müller" <anna@example.net>\n${to}: ben@example.org\n${subject}: Tea`,
      `${from}: Anna Müller\n${sent}: ${date}\n${to}: Ben; Cora; Dora\n Emil; Fritz\n${subject}: Tea and\n more tea`,
    ])
      expect(newTextOf(`${answer}\n\n${shape}\n\nWould Tuesday suit you?\nAnna`)).toBe(answer);
  });

  test(`a header block under a subject that says so is a message sent on (${language})`, () => {
    const text = `Look at this\n\n${block}\n\nWould Tuesday suit you?\n\nAnna`;
    expect(readWords({ text, cited: text }, { subject: 'Fwd: Tea', answers: true, zone: 60 })).toEqual({
      newText: 'Look at this',
      forwarded: {
        author: { name: 'Anna Müller', address: 'anna@example.net' },
        at: Date.UTC(2026, 0, 5, 9, 30),
        subject: 'Tea',
        text: 'Would Tuesday suit you?\n\nAnna',
      },
    });
  });
}

test('fields on one line, as Yahoo and stripped HTML have them, are a header block too', () => {
  const text = `${answer}\n\nFrom: Anna Müller <anna@example.net>To: Ben <ben@example.org>Sent: Monday, January 5, 2026 at 10:30 AMSubject: Tea\n\nWould Tuesday suit you?`;
  expect(newTextOf(text)).toBe(answer);
});

test('lists of a customer that look like fields stay', () => {
  for (const text of [
    'Invitation for you:\n\nDate: Wednesday 3 October 2026\nTime: 7:00 pm\nAddress: 130 Fox St\n\nPlease bring your ID.',
    'From: Berlin\nTo: Paris\nDate: 5 May 2026\nis what the ticket says.',
    'My data:\nName: Anna\nE-Mail: anna@example.net\nSubject: mathematics',
    'An: everybody\nthe shop is closed.',
  ])
    expect(newTextOf(text)).toBe(text);
});
