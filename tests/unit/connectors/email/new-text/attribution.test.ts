import { expect, test } from 'vitest';
import { newTextOf } from './new-text-of.ts';

const answer = 'That works for us.\n\nCall me at 5 pm if not\nBest, Ben';
const quote = '> Would Tuesday at 10:30 suit you?\n>\n> Anna';

/* Shapes of Gmail, Apple Mail, Outlook, Thunderbird, Yahoo, Zoho, mail.ru, Yandex, 163 and others, by language. */
const attributions = [
  'On Mon, Jan 5, 2026 at 10:30 AM Anna Müller <anna@example.net> wrote:',
  'On Jan 5, 2026, at 10:30, Anna Müller <anna@example.net> wrote:',
  'On Monday, January 5th, 2026 at 10:30 AM, Anna Müller <anna@example.net> wrote:',
  'On 05/01/2026 10:30, Anna Müller wrote:',
  'On Mon 5. Jan 2026 at 10.30, Anna Müller <anna@example.net> wrote:',
  'Anna Müller <anna@example.net> wrote on Mon, 5 Jan 2026 at 10:30:',
  'Anna Müller wrote on 1/5/26 10:30:',
  'At 2026-01-05 10:30:00, "Anna Müller" <anna@example.net> wrote:',
  'Quoting Anna Müller <anna@example.net>:',
  '---- On Mon, 05 Jan 2026 10:30:00 +0100 Anna Müller <anna@example.net> wrote ----',
  'Am Mo., 5. Jan. 2026 um 10:30 Uhr schrieb Anna Müller <anna@example.net>:',
  'Am 05.01.2026 um 10:30 schrieb Anna Müller <anna@example.net>:',
  'Am 05.01.26 um 10:30 schrieb Anna Müller:',
  'Am Montag, 5. Januar 2026, 10:30:00 MEZ hat Anna Müller <anna@example.net> Folgendes geschrieben:',
  'Anna Müller <anna@example.net> schrieb am Mo., 5. Jan. 2026, 10:30:',
  'Am 5. Januar 2026 10:30:00 MEZ schrieb Anna Müller <anna@example.net>:',
  'Le lun. 5 janv. 2026 à 10:30, Anna Müller <anna@example.net> a écrit :',
  'Le 5 janv. 2026 à 10:30, Anna Müller <anna@example.net> a écrit :',
  'Le 05/01/2026 à 10:30, Anna Müller a écrit :',
  'Le lundi 5 janvier 2026 à 10:30:00 UTC+1, Anna Müller <anna@example.net> a écrit :',
  'El lun, 5 ene 2026 a las 10:30, Anna Müller (<anna@example.net>) escribió:',
  'El 5 ene 2026, a las 10:30, Anna Müller <anna@example.net> escribió:',
  'El lunes, 5 de enero de 2026, 10:30:00 CET, Anna Müller <anna@example.net> escribió:',
  'Em seg., 5 de jan. de 2026 às 10:30, Anna Müller <anna@example.net> escreveu:',
  'No dia 05/01/2026, às 10:30, Anna Müller <anna@example.net> escreveu:',
  'Anna Müller <anna@example.net> escreveu (segunda, 5/01/2026 à(s) 10:30):',
  'Il giorno lun 5 gen 2026 alle ore 10:30 Anna Müller <anna@example.net> ha scritto:',
  'Il 05/01/2026 10:30, Anna Müller ha scritto:',
  'Il lunedì 5 gennaio 2026 alle ore 10:30:00 CET, Anna Müller <anna@example.net> ha scritto:',
  'Op ma 5 jan 2026 om 10:30 schreef Anna Müller <anna@example.net>:',
  'Op 5 jan. 2026 om 10:30 heeft Anna Müller <anna@example.net> het volgende geschreven:',
  'Op maandag 5 januari 2026 om 10:30:00 CET schreef Anna Müller <anna@example.net>:',
  'Op 05-01-2026 om 10:30 schreef Anna Müller:',
  'Den mån 5 jan. 2026 kl 10:30 skrev Anna Müller <anna@example.net>:',
  '5 jan. 2026 kl. 10:30 skrev Anna Müller <anna@example.net>:',
  'Den 2026-01-05 kl. 10:30, skrev Anna Müller:',
  'Den man. 5. jan. 2026 kl. 10.30 skrev Anna Müller <anna@example.net>:',
  'man. 5. jan. 2026 kl. 10:30 skrev Anna Müller <anna@example.net>:',
  'Anna Müller <anna@example.net> skrev følgende den 5.1.2026 10:30:',
  'ma 5. tammik. 2026 klo 10.30 Anna Müller (anna@example.net) kirjoitti:',
  'Anna Müller <anna@example.net> kirjoitti 5.1.2026 kello 10.30:',
  'Anna Müller kirjoitti 5.1.2026 klo 10.30:',
  'pon., 5 sty 2026 o 10:30 Anna Müller <anna@example.net> napisał(a):',
  'Wiadomość napisana przez Anna Müller <anna@example.net> w dniu 5 sty 2026, o godz. 10:30:',
  'W dniu 05.01.2026 o 10:30, Anna Müller pisze:',
  'Dnia 5 stycznia 2026 10:30 Anna Müller <anna@example.net> napisał(a):',
  'po 5. 1. 2026 v 10:30 odesílatel Anna Müller <anna@example.net> napsal:',
  '5. 1. 2026 v 10:30, Anna Müller <anna@example.net>:',
  'Dne 05. 01. 26 v 10:30 Anna Müller napsal(a):',
  'po 5. 1. 2026 o 10:30 Anna Müller <anna@example.net> napísal(a):',
  'Dňa 5. 1. 2026 o 10:30 Anna Müller napísal(a):',
  'Anna Müller <anna@example.net> ezt írta (időpont: 2026. jan. 5., H, 10:30):',
  '2026. 01. 05. 10:30 keltezéssel, Anna Müller írta:',
  '2026. jan. 5. dátummal, 10:30 időpontban Anna Müller <anna@example.net> írta:',
  'În lun., 5 ian. 2026 la 10:30, Anna Müller <anna@example.net> a scris:',
  'Pe 5 ian. 2026, la 10:30, Anna Müller <anna@example.net> a scris:',
  'пн, 5 янв. 2026 г. в 10:30, Anna Müller <anna@example.net>:',
  '5 янв. 2026 г., в 10:30, Anna Müller <anna@example.net> написал(а):',
  'Понедельник, 5 января 2026, 10:30 +03:00 от Anna Müller <anna@example.net>:',
  '05.01.2026, 10:30, "Anna Müller" <anna@example.net>:',
  '05.01.2026 10:30, Anna Müller пишет:',
  'пн, 5 січ. 2026 р. о 10:30 Anna Müller <anna@example.net> пише:',
  '05.01.26 10:30, Anna Müller пише:',
  'На пн, 5.01.2026 г. в 10:30 Anna Müller <anna@example.net> написа:',
  'Anna Müller <anna@example.net>, 5 Oca 2026 Pzt, 10:30 tarihinde şunu yazdı:',
  'Anna Müller <anna@example.net> şunları yazdı (5 Oca 2026 10:30):',
  '5.01.2026 10:30 tarihinde Anna Müller yazdı:',
  'Στις Δευ 5 Ιαν 2026 στις 10:30 π.μ., ο χρήστης Anna Müller <anna@example.net> έγραψε:',
  'Στις 5/1/26 10:30, ο Anna Müller έγραψε:',
  '2026年1月5日(月) 10:30 Anna Müller <anna@example.net>:',
  '2026/01/05 10:30、Anna Müller <anna@example.net>のメール:',
  '2026年1月5日(月) 10:30 Anna Müller さんは書きました:',
  'Anna Müller <anna@example.net> 于2026年1月5日周一 10:30写道:',
  'Anna Müller <anna@example.net> 於 2026年1月5日 週一 上午10:30寫道:',
  '在 2026年1月5日，上午10:30，Anna Müller <anna@example.net> 写道：',
  '在 2026-01-05 10:30:00，"Anna Müller" <anna@example.net> 写道：',
  '2026년 1월 5일 (월) 오전 10:30, Anna Müller <anna@example.net>님이 작성:',
  '2026. 1. 5. 오전 10:30, Anna Müller <anna@example.net> 작성:',
  'في الاثنين، ٥ يناير ٢٠٢٦ في ١٠:٣٠ ص تمت كتابة ما يلي بواسطة Anna Müller <anna@example.net>:',
  '‫בתאריך יום ב׳, 5 בינו׳ 2026 ב-10:30 מאת ‪Anna Müller‬‏ <‪anna@example.net‬‏>:‬',
  'Vào Th 2, 5 thg 1, 2026 vào lúc 10:30 Anna Müller <anna@example.net> đã viết:',
  'ในวันที่ จ. 5 ม.ค. 2026 เวลา 10:30 Anna Müller <anna@example.net> เขียนว่า:',
  'Pada tanggal Sen, 5 Jan 2026 pukul 10.30 Anna Müller <anna@example.net> menulis:',
  'pon, 5. sij 2026. u 10:30 Anna Müller <anna@example.net> napisao je:',
  'V V pon., 5. jan. 2026 ob 10:30 je oseba Anna Müller <anna@example.net> napisala:',
  'Kuupäev E, 5. jaanuar 2026 kell 10:30 kirjutas Anna Müller <anna@example.net>:',
  'Missatge de Anna Müller <anna@example.net> del dia dl., 5 de gen. 2026 a les 10:30:',
  'El dl., 5 de gen. 2026, 10:30, Anna Müller <anna@example.net> va escriure:',
  '2026-01-05, pr, 10:30 Anna Müller <anna@example.net> rašė:',
  'pirmd., 2026. g. 5. janv., plkst. 10:30 — lietotājs Anna Müller (<anna@example.net>) rakstīja:',
  'On Monday, January 5, 2026, Anna Müller <anna@example.net> wrote:',
  'Anna Müller <anna@example.net> wrote:',
  'Anna Müller schrieb:',
];

for (const attribution of attributions) {
  test(`“${attribution}” is not the author's, nor the quote below it`, () => {
    expect(newTextOf(`${answer}\n\n${attribution}\n\n${quote}\n`)).toBe(answer);
    expect(newTextOf(`${answer}\n${attribution}\n${quote}\n`)).toBe(answer);
    expect(newTextOf(`${attribution}\n${quote}\n\n${answer}\n`)).toBe(answer);
  });
}

const beforeAddress = /^(.{20,}?)(<)/;
const folded = attributions.filter((line) => beforeAddress.test(line) && /\d/.test(line) && !line.startsWith('Anna'));

for (const attribution of folded) {
  test(`“${attribution}” is known when it is folded, with and without marks on the quote`, () => {
    for (const text of [attribution.replace(beforeAddress, '$1\n$2'), attribution.replace(beforeAddress, '$1$2\n')])
      expect(newTextOf(`${answer}\n\n${text}\n\n${quote}\n`)).toBe(answer);
    expect(
      newTextOf(`${answer}\n\n${attribution.replace(beforeAddress, '$1\n$2')}\n\nWould Tuesday suit you?\nAnna\n`),
    ).toBe(answer);
  });
}

test('without a mark on the quote a date or an address is asked for, and everything below is history', () => {
  for (const attribution of attributions.filter((line) => /\d/.test(line)))
    expect(newTextOf(`${answer}\n\n${attribution}\n\nWould Tuesday suit you?\nAnna\n`)).toBe(answer);
});

test('an attribution on the line of the last words ends them', () => {
  expect(newTextOf('Yes please On Mon, 5 Jan 2026 at 10:30, anna@example.net wrote:\n> Tea?\n> Anna')).toBe(
    'Yes please',
  );
  expect(newTextOf('Ja gerne--- Am 05.01.2026 um 10:30 schrieb Anna:\n> Tee?\n> Anna')).toBe('Ja gerne');
});

test('sentences about what somebody wrote are no attributions', () => {
  for (const text of [
    'On 5 January 2026 I wrote:\nplease cancel the order.',
    'Am 5.1.2026 um 10:30 schrieb ich:\nbitte stornieren.',
    'Le 5 janvier 2026 j’ai écrit :\nmerci d’annuler.',
    'We met at 10:30 on 5 May 2026.\nThe list is:\n- tea\n- cups',
    'On 5 January 2026 my husband wrote:\nplease cancel the order.',
    'On the label it says:\nKeep cool.',
    'Here are the times:\n2026-01-15 14:30:25\n15.01.2026 14:30\nWhich suits you?',
    'Please look at https://example.org/what-he-wrote: it is all there.',
    'In 2025 we ordered from Anna <anna@example.net>, this year from you.',
  ])
    expect(newTextOf(text)).toBe(text);
});
