import { Random } from './mailbox-random.ts';

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pl' | 'ru' | 'ja' | 'zh';

type Sounds = Readonly<{
  size: number;
  common: string;
  onsets?: string;
  vowels?: string;
  endings?: string;
  signs?: string;
}>;

// Words people use all the time come first; the rest is made of each language's sounds, so that a mailbox has as many
// different words as a real one. Their frequencies follow Zipf.
const sounds: Readonly<Record<Language, Sounds>> = {
  en: {
    size: 14_000,
    common:
      'the and to of a in you it is for on with this that be we have not are as your our can please would if from at or when order thank thanks delivery was but there will do me my so has about any could get know by an just back all one parcel hello send need still been invoice size colour return refund broken week today tomorrow paid address shop kettle lamp bread price',
    onsets: 'b c d f g h l m n p r s t w br cr dr st sp tr pl gr th sh wh',
    vowels: 'a e i o u ai ea oo ou',
    endings: ' n r s t l m d nd rt st ck ll',
  },
  de: {
    size: 8000,
    common:
      'und die der das ich sie nicht ist zu wir mit für den ein eine auf es haben bitte bestellung lieferung danke noch von im am bei wird wann kann ihre rechnung größe grüße zurück schön über heute morgen paket adresse können müssen',
    onsets: 'b d f g h k l m n r s t w sch st kl br gr z',
    vowels: 'a e i o u ä ö ü ei au ie',
    endings: ' n r t ch cht ng lt ß st',
  },
  fr: {
    size: 4000,
    common:
      'de la le et les des un une vous je nous est pour que dans sur avec pas votre commande livraison merci bonjour très déjà reçu même été où français être facture taille colis',
    onsets: 'b c d f g j l m n p r s t v ch br tr pr',
    vowels: 'a e i o u é è ou ai eu oi',
    endings: ' s t r l n x ts',
  },
  es: {
    size: 3000,
    common:
      'de la el y que en los se por con para una su no gracias pedido envío hola está más cuándo también año señor número factura talla dirección',
    onsets: 'b c d f g l m n p r s t v ch br tr',
    vowels: 'a e i o u á ó í ie',
    endings: ' s n r l d ñ',
  },
  pl: {
    size: 2000,
    common: 'i w nie na się z do że jest proszę dziękuję zamówienie dostawa jak już był czy tak paczka dzień dobry są',
    onsets: 'b c d g k l ł m n p r s t w z ż sz cz prz',
    vowels: 'a e i o u ą ę ó y',
    endings: ' ć ń k m ł',
  },
  ru: {
    size: 2000,
    common: 'и в не на я что с по это как но мы вы от заказ доставка спасибо здравствуйте ещё когда посылка',
    onsets: 'б в г д ж з к л м н п р с т х ч ст пр',
    vowels: 'а е и о у ы я ю',
    endings: ' й н т л м ть',
  },
  ja: {
    size: 1200,
    common: 'の は を が に です ます ありがとう 注文 商品 配送 確認',
    signs:
      '注文商品配送確認連絡返品交換請求書住所電話番号時間届在庫店舗色大小あいうかきくけこさしすたちつてとなにのはまもやゆよらりるれわをんアイスリートセット',
  },
  zh: {
    size: 900,
    common: '的 了 是 我 在 您 请 谢谢 订单 发货 什么 时候',
    signs: '订单发货商品确认联系退换发票地址电话号码时间库存店铺颜色大小您好谢请问什么收到快递今明天付款价格',
  },
};

type Vocabulary = Readonly<{ words: readonly string[]; reach: Float64Array }>;
const vocabularies = new Map<Language, Vocabulary>();

export function isSpaced(language: Language): boolean {
  return language !== 'ja' && language !== 'zh';
}

/** The words of a language, the most frequent first. */
export function wordsOf(language: Language): readonly string[] {
  return vocabularyOf(language).words;
}

export function wordOf(language: Language, random: Random): string {
  const { words, reach } = vocabularyOf(language);
  const wanted = random.fraction();
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 1) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

/** A name for a firm, a product or a file: neither of the most frequent words nor unique. */
export function uncommonWord(language: Language, random: Random): string {
  const words = wordsOf(language);
  return words[random.between(Math.min(200, words.length >> 2), words.length - 1)] ?? '';
}

export function sentenceOf(language: Language, random: Random): string {
  const words = Array.from({ length: random.between(4, 17) }, () => wordOf(language, random));
  if (random.chance(0.1))
    words.push(
      random.pick([
        '2',
        '15',
        'A4',
        `${random.between(3, 900)},${random.between(10, 99)} €`,
        `INV-${random.between(10_000, 99_999)}`,
      ]),
    );
  if (!isSpaced(language)) return `${words.join('')}。`;
  return `${capitalized(words.join(' '))}${random.pick(['.', '.', '.', '?', '!'])}`;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const made = makeVocabulary(language);
  vocabularies.set(language, made);
  return made;
}

function makeVocabulary(language: Language): Vocabulary {
  const given = sounds[language];
  const random = new Random([...language].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7));
  const words = new Set(given.common.split(' '));
  const [onsets, vowels, endings] = [given.onsets, given.vowels, given.endings].map((list) => (list ?? '').split(' '));
  const signs = Array.from(given.signs ?? '');
  const syllable = (): string => random.pick(onsets ?? []) + random.pick(vowels ?? []) + random.pick(endings ?? []);
  while (words.size < given.size) {
    const length = words.size < 500 ? random.between(1, 2) : random.between(2, 3);
    words.add(Array.from({ length }, () => (signs.length > 0 ? random.pick(signs) : syllable())).join(''));
  }
  const reach = new Float64Array(words.size);
  let sum = 0;
  for (let rank = 0; rank < reach.length; rank++) reach[rank] = sum += 1 / (rank + 2.5);
  return { words: [...words], reach: reach.map((value) => value / sum) };
}
