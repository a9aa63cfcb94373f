/**
 * How mail programs say who wrote what is quoted below: `On …, Ben wrote:`. Regular expressions in lower case, by language.
 * Adding a language is adding a row; without one, a line with a date, a time and an address is still known.
 */
export type AttributionWords = Readonly<{
  /** The word before the date, where there is one. */
  begins?: string;
  /** The verb, at the line's end or before the author. */
  verbs: string;
  /** The same said about oneself: a sentence, not an attribution. */
  oneself?: string;
}>;

export const attributionWords: Readonly<Record<string, AttributionWords>> = {
  ar: { begins: 'في|بتاريخ', verbs: 'كتب|كتبت|كتب ما يلي|تمت كتابة ما يلي' },
  bg: { begins: 'на', verbs: 'написа|пише' },
  ca: { begins: 'el dia', verbs: 'missatge de|va escriure|ha escrit|escrigué' },
  cs: { begins: 'dne', verbs: 'napsal|napsala|napsal\\(a\\)|napsal/a|napsali|odesílatel' },
  da: { begins: 'den|d\\.', verbs: 'skrev|skrev følgende|har skrevet', oneself: 'jeg skrev|skrev jeg' },
  de: {
    begins: 'am|vom|von',
    verbs:
      'schrieb|schrieben|schrieben sie|schrieb folgendes|schreibt|hat geschrieben|geschrieben|hat folgendes geschrieben',
    oneself: 'schrieb ich|ich schrieb|ich geschrieben',
  },
  el: { begins: 'στις|την', verbs: 'έγραψε|έγραψαν|γράφει' },
  en: {
    begins: 'on|in|at|in message|quoting',
    verbs: 'wrote|writes|said|says|sent',
    oneself: "i wrote|i said|i sent|i've sent|i have sent|we wrote|we sent|was sent|were sent|been sent",
  },
  es: { begins: 'el|en', verbs: 'escribió|escribio|escribe|ha escrito' },
  et: { begins: 'kuupäev', verbs: 'kirjutas' },
  fa: { begins: 'در', verbs: 'نوشت|نوشته است' },
  fi: { verbs: 'kirjoitti' },
  fr: { begins: 'le', verbs: 'a écrit|écrit|a ecrit|nous a dit', oneself: "j'ai écrit|j’ai écrit|vous ai écrit" },
  he: { begins: 'בתאריך|ב', verbs: 'כתב|כתבה|כתב/ה' },
  hi: { verbs: 'ने लिखा' },
  hr: {
    begins: 'dana',
    verbs: 'napisao je|napisala je|napisao/la je|je napisao|je napisala|je napisao/la|napisao|napisala',
  },
  hu: { verbs: 'írta|ezt írta|a következőt írta' },
  id: { begins: 'pada|pada tanggal', verbs: 'menulis' },
  it: { begins: 'il|il giorno|in data', verbs: 'ha scritto|scrive|scritto', oneself: 'ho scritto|ho già scritto' },
  ja: { verbs: 'のメール|のメッセージ|は書きました|さんは書きました|書きました|さんからのメッセージ|が書きました' },
  ko: { verbs: '작성|님이 작성|님이 씀|작성했습니다|작성하였습니다|님이 보낸 메시지' },
  lt: { verbs: 'rašė|parašė' },
  lv: { verbs: 'rakstīja' },
  nl: {
    begins: 'op|van',
    verbs: 'schreef|schreef het volgende|heeft geschreven|het volgende geschreven|geschreven',
    oneself: 'schreef ik|ik schreef|ik geschreven',
  },
  no: { begins: 'på|den', verbs: 'skrev|skrev følgende', oneself: 'eg skreiv|jeg skrev' },
  pl: {
    begins: 'dnia|w dniu|wiadomość napisana',
    verbs: 'napisał|napisała|napisał\\(a\\)|napisał/a|napisali|pisze|nadesłał|nadesłała|napisana przez',
  },
  pt: { begins: 'em|a|no dia|na', verbs: 'escreveu|escreveram' },
  ro: { begins: 'în|in|pe|la', verbs: 'a scris|scris', oneself: 'am scris' },
  ru: {
    verbs: 'написал|написала|написал\\(а\\)|написал\\(-а\\)|пишет|писал|писала|писал\\(а\\)',
    oneself: 'я написал|я написала|я писал|я писала',
  },
  sk: { begins: 'dňa', verbs: 'napísal|napísala|napísal\\(a\\)|napísal/a|odosielateľ' },
  sl: { begins: 'dne', verbs: 'je napisal|je napisala|je napisal/a|napisal|napisala|je oseba' },
  sr: { begins: 'дана', verbs: 'је написао|је написала|је написао/ла' },
  sv: { begins: 'den|på', verbs: 'skrev|skrev följande|skriver', oneself: 'jag skrev|skrev jag' },
  th: { begins: 'ในวันที่|เมื่อ', verbs: 'เขียนว่า|เขียน' },
  tr: { verbs: 'yazdı|şunu yazdı|şunları yazdı' },
  uk: { verbs: 'пише|написав|написала|написав\\(ла\\)|написав\\(-ла\\)', oneself: 'я написав|я написала' },
  vi: { begins: 'vào|vào lúc|lúc', verbs: 'đã viết|viết' },
  zh: { begins: '在|於|于', verbs: '写道|寫道|写了|寫了' },
};
