import type { Random } from './mailbox-random.ts';
import { uncommonWord, type Language } from './mailbox-words.ts';

export type Charset =
  | 'us-ascii'
  | 'utf-8'
  | 'iso-8859-1'
  | 'iso-8859-2'
  | 'iso-8859-15'
  | 'windows-1252'
  | 'windows-1251'
  | 'koi8-r'
  | 'iso-2022-jp'
  | 'shift_jis'
  | 'gbk';

/** Somebody who writes mail, with the habits of their mail program. */
export type Person = Readonly<{
  name: string;
  address: string;
  language: Language;
  charset: Charset;
  signature: readonly string[];
  program: string;
  zone: number;
}>;

const languages: readonly (readonly [Language, number])[] = [
  ['en', 52],
  ['de', 22],
  ['fr', 9],
  ['es', 5],
  ['pl', 4],
  ['ru', 3],
  ['ja', 3],
  ['zh', 2],
];

const charsets: Readonly<Record<Language, readonly (readonly [Charset, number])[]>> = {
  en: [
    ['utf-8', 60],
    ['us-ascii', 25],
    ['windows-1252', 15],
  ],
  de: [
    ['utf-8', 62],
    ['iso-8859-1', 20],
    ['windows-1252', 10],
    ['iso-8859-15', 8],
  ],
  fr: [
    ['utf-8', 65],
    ['iso-8859-1', 25],
    ['windows-1252', 10],
  ],
  es: [
    ['utf-8', 70],
    ['iso-8859-1', 30],
  ],
  pl: [
    ['utf-8', 60],
    ['iso-8859-2', 40],
  ],
  ru: [
    ['utf-8', 50],
    ['koi8-r', 30],
    ['windows-1251', 20],
  ],
  ja: [
    ['utf-8', 45],
    ['iso-2022-jp', 45],
    ['shift_jis', 10],
  ],
  zh: [
    ['utf-8', 60],
    ['gbk', 40],
  ],
};

const given: Readonly<Record<Language, string>> = {
  en: 'Alice Ben Clara David Ellen Frank Grace Harry Ivy Jack Kate Liam Nora Owen',
  de: 'Anna Jürgen Käthe Björn Petra Günther Ulrike Jörg Sabine',
  fr: 'Chloé Benoît Hélène André Zoé François',
  es: 'José María Lucía Íñigo Begoña',
  pl: 'Łukasz Małgorzata Paweł Żaneta',
  ru: 'Анна Сергей Ольга Дмитрий',
  ja: '花子 太郎 美咲 健太',
  zh: '伟 芳 敏 静',
};
const family: Readonly<Record<Language, string>> = {
  en: 'Archer Baker Cooper Fisher Hill Marsh North Potter Reed Shaw Turner Ward',
  de: 'Müller Weiß Schäfer Köhler Groß Jäger Vogel',
  fr: 'Lefèvre Garçon Moreau Bélanger',
  es: 'Muñoz García Peña Ibáñez',
  pl: 'Wójcik Jabłoński Dąbrowska',
  ru: 'Иванов Смирнова Кузнецов',
  ja: '山田 田中 中村 本田',
  zh: '王 李 张 陈',
};

const plainNames: Readonly<Record<Language, string>> = {
  en: 'guest',
  de: 'kunde',
  fr: 'client',
  es: 'cliente',
  pl: 'klient',
  ru: 'pokupatel',
  ja: 'okyaku',
  zh: 'guke',
};

export const shop: Person = {
  name: 'The Copper Bell',
  address: 'hello@copper-bell.example',
  language: 'en',
  charset: 'utf-8',
  program: 'Mozilla Thunderbird',
  zone: 1,
  signature: ['Kind regards', 'The Copper Bell', 'Quay Road 7', 'Tel. +44 20 7946 0018'],
};

/** A customer; `index` makes the address theirs alone. */
export function makeCustomer(index: number, random: Random): Person {
  const language = random.weighted(languages);
  const [first, last] = [random.pick(given[language].split(' ')), random.pick(family[language].split(' '))];
  const name = language === 'ja' || language === 'zh' ? `${last} ${first}` : `${first} ${last}`;
  const local = `${latin(first) || plainNames[language]}.${latin(last) || 'mail'}${index}`;
  const domain = random.chance(0.45)
    ? random.pick(['postbox.example', 'letters.example', 'webmail.example'])
    : `${uncommonWord('en', random)}.example`;
  return {
    name,
    address: `${local}@${domain}`,
    language,
    charset: random.weighted(charsets[language]),
    signature: [
      name,
      ...(random.chance(0.5) ? [`${uncommonWord(language, random)} ${random.between(1, 180)}`] : []),
      ...(random.chance(0.5) ? [`+49 ${random.between(100, 999)} ${random.between(100_000, 9_999_999)}`] : []),
    ],
    program: random.pick([
      'Mozilla Thunderbird',
      'Microsoft Outlook 16.0',
      'Apple Mail (2.3774.600.62)',
      'K-9 Mail for Android',
      'Roundcube Webmail/1.6.1',
    ]),
    zone: random.pick([-5, 0, 1, 1, 2, 9]),
  };
}

/** A firm that writes to everybody. */
export function makeNewsletter(random: Random): Person {
  const word = uncommonWord('en', random);
  const name = `${word.slice(0, 1).toUpperCase()}${word.slice(1)} News`;
  return {
    name,
    address: `news@${word}.example`,
    language: 'en',
    charset: 'utf-8',
    signature: [name, 'You get this because you subscribed.'],
    program: 'Bulkmailer 4.2',
    zone: 0,
  };
}

function latin(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replaceAll(/ł/giu, 'l')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
}
