import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText, decodeUndeclared } from '#main/connectors/email/parse/charset';

const sentences = [
  ['windows-1252', 'Grüße aus München, wo ist meine Bestellung? “Danke” – 5 €'],
  ['windows-1252', 'Où est ma commande ? Merci à vous, très belle journée'],
  ['iso-8859-2', 'Dzień dobry, gdzie jest moje zamówienie? Żółć, źdźbło, łąka'],
  ['windows-1251', 'Здравствуйте, где мой заказ? Спасибо, Иван Петров'],
  ['koi8-r', 'Здравствуйте, где мой заказ? Спасибо, Иван Петров'],
  ['windows-1253', 'Καλημέρα, πού είναι η παραγγελία μου; Ευχαριστώ πολύ'],
  ['windows-1255', 'שלום, איפה ההזמנה שלי? תודה רבה לכם'],
  ['shift_jis', 'こんにちは、注文の件でお問い合わせします。山田太郎'],
  ['euc-jp', 'こんにちは、注文の件でお問い合わせします。山田太郎'],
  ['gb18030', '你好，请问这个茶壶还有货吗？我想订两个。'],
  ['big5', '請問這個茶壺還有貨嗎？謝謝你們的幫忙'],
  ['euc-kr', '안녕하세요 주문 문의드립니다 감사합니다'],
] as const;

for (const [charset, sentence] of sentences) {
  test(`${charset} is read when it is declared, and when it is not: ${sentence.slice(0, 12)}`, () => {
    const bytes = iconv.encode(sentence, charset);
    expect(decodeText(bytes, charset)).toBe(sentence);
    for (const missing of ['', 'us-ascii', 'unknown-8bit', 'x-nobody-knows', 'utf-8'])
      expect([missing, decodeText(bytes, missing)]).toEqual([missing, sentence]);
  });
}

test('UTF-8 is read under whatever other name it was sent', () => {
  const text = 'Größe 42 – 100 % Baumwolle, こんにちは';
  for (const label of [
    '',
    'utf8',
    'UTF-8',
    '"utf-8"',
    'iso-8859-1',
    'windows-1252',
    'us-ascii',
    'iso-2022-jp',
    'utf-8*en',
  ])
    expect([label, decodeText(Buffer.from(text), label)]).toEqual([label, text]);
  expect(decodeText(Buffer.from(`\ufeff${text}`), 'utf-8')).toBe(text);
});

test('charsets that the platform does not decode are decoded', () => {
  const read = (bytes: string, charset: string) => decodeText(Buffer.from(bytes, 'latin1'), charset);
  expect([
    read('Hi +AGEA4ADh-!', 'utf-7'),
    read('\x84\x94\x81', 'cp850'),
    read('\x80\x81', 'cp437'),
    read('\x8a\x9a\x9f', 'x-mac-roman'),
    // The example of RFC 1843.
    read('This sentence is in ~~ASCII.\n~{<:Ky2;S{#,NpJ)l6HK!#~}Bye.', 'hz-gb-2312'),
    read('\x1b$)C\x0e>H3g\x0f ok', 'iso-2022-kr'),
    read('\x1b$B%F%9%H\x1b(B\x1b$B%F%9%H\x1b(B', 'iso-2022-jp'),
    read('\x1b$B%F%9%H\x1b(B', ''),
  ]).toEqual([
    'Hi aàá!',
    'äöü',
    'Çü',
    'äöü',
    'This sentence is in ~ASCII.\n己所不欲，勿施於人。Bye.',
    '안녕 ok',
    'テストテスト',
    'テスト',
  ]);
});

test('UTF-16 is read by its mark, by its name, and by where its zeros stand', () => {
  const little = Buffer.from('Hello, ä', 'utf16le');
  const big = Buffer.from(little).swap16();
  expect([
    decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'utf-16'),
    decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), ''),
    decodeText(little, 'utf-16le'),
    decodeText(big, 'utf-16be'),
    decodeText(little, 'utf-16'),
    decodeText(big, 'utf-16'),
    decodeText(Buffer.concat([little, Buffer.from([0x0a])]), 'utf-16le'),
  ]).toEqual(Array.from({ length: 7 }, () => 'Hello, ä'));
});

test('a neighbour tells the charset of a few signs', () => {
  const name = iconv.encode('Ёлка', 'koi8-r');
  expect([decodeUndeclared(name, 'koi8-r'), decodeUndeclared(iconv.encode('王小明', 'big5'), 'big5')]).toEqual([
    'Ёлка',
    '王小明',
  ]);
});

test.each(['__proto__', 'constructor', 'toString'])('a charset called %s is one that nobody knows', (charset) => {
  expect(decodeText(Buffer.from('Grüße'), charset)).toBe('Grüße');
});

test('whatever the bytes and whatever they are called, there is a text', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.oneof(fc.constantFrom('utf-7', 'hz', 'iso-2022-kr', 'utf-16', 'utf-32', 'big5', 'gb18030', ''), fc.string()),
      (bytes, charset) => {
        expect(typeof decodeText(Buffer.from(bytes), charset)).toBe('string');
      },
    ),
    { numRuns: 500 },
  );
});
