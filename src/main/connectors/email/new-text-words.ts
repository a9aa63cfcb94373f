/** The words by which mail programs introduce what they quote, by language. Adding a language is adding a row. */
export type QuoteWords = Readonly<{
  /** How the line above a quote begins, and the verb it ends with: `On …, Ben wrote:`. Empty begins match anything. */
  attribution: readonly Readonly<{ begins: string; ends: string }>[];
  /** Field names of a quoted header block, as Outlook writes it; the first list begins one. */
  from: readonly string[];
  others: readonly string[];
  /** What stands between the dashes of `-----Original Message-----`. */
  separators: readonly string[];
  /** Beginnings of lines that programs add below: `Sent from my phone`. */
  signatures: readonly string[];
}>;

export const quoteWords: Readonly<Record<string, QuoteWords>> = {
  en: {
    attribution: [
      { begins: 'on|in|at', ends: 'wrote|writes|said|sent' },
      { begins: '', ends: 'wrote|writes' },
    ],
    from: ['From'],
    others: ['Sent', 'To', 'Cc', 'Subject', 'Date', 'Reply-To', 'Importance'],
    separators: [
      'Original Message',
      'Original Appointment',
      'Reply Message',
      'Forwarded message',
      'Forwarded Message',
      'Begin forwarded message',
    ],
    signatures: [
      'Sent from my',
      'Sent from Mail for Windows',
      'Sent from Outlook',
      'Sent via',
      'Get Outlook for',
      'Sent with',
      'Envoyé de mon',
    ],
  },
  de: {
    attribution: [
      { begins: 'am|von', ends: 'schrieb|schrieb Folgendes|hat geschrieben|wrote' },
      { begins: '', ends: 'schrieb|schrieb am' },
    ],
    from: ['Von'],
    others: ['Gesendet', 'An', 'Cc', 'Betreff', 'Datum'],
    separators: [
      'Ursprüngliche Nachricht',
      'Antwort Nachricht',
      'Urspruengliche Nachricht',
      'Originalnachricht',
      'Original-Nachricht',
      'Weitergeleitete Nachricht',
      'Anfang der weitergeleiteten Nachricht',
    ],
    signatures: [
      'Von meinem',
      'Gesendet von meinem',
      'Gesendet mit',
      'Gesendet von Mail für Windows',
      'Diese Nachricht wurde von meinem',
    ],
  },
  fr: {
    attribution: [{ begins: 'le', ends: 'a écrit|écrit|a ecrit|a écrit ' }],
    from: ['De'],
    others: ['Envoyé', 'Date', 'À', 'A', 'Cc', 'Objet'],
    separators: [
      "Message d'origine",
      'Message d’origine',
      'Message original',
      'Message transféré',
      'Message transmis',
      'Début du message transféré',
      'Début du message réexpédié',
    ],
    signatures: ['Envoyé de mon', 'Envoyé depuis', 'Envoyé à partir de', 'Télécharger Outlook'],
  },
  es: {
    attribution: [{ begins: 'el', ends: 'escribió|escribio|ha escrito' }],
    from: ['De'],
    others: ['Enviado', 'Enviado el', 'Fecha', 'Para', 'Cc', 'Asunto'],
    separators: ['Mensaje original', 'Mensaje reenviado', 'Inicio del mensaje reenviado'],
    signatures: ['Enviado desde mi', 'Enviado desde', 'Obtener Outlook'],
  },
  it: {
    attribution: [{ begins: 'il|in data|il giorno', ends: 'ha scritto|scrive|scritto' }],
    from: ['Da'],
    others: ['Inviato', 'Data', 'A', 'Cc', 'Oggetto'],
    separators: ['Messaggio originale', 'Messaggio inoltrato', 'Inizio messaggio inoltrato'],
    signatures: ['Inviato da', 'Inviato dal mio', 'Scarica Outlook'],
  },
  pt: {
    attribution: [{ begins: 'em|a|no dia', ends: 'escreveu' }],
    from: ['De'],
    others: ['Enviado', 'Enviada em', 'Data', 'Para', 'Cc', 'Assunto'],
    separators: ['Mensagem original', 'Mensagem encaminhada', 'Início da mensagem reencaminhada'],
    signatures: ['Enviado do meu', 'Enviado a partir', 'Enviado via', 'Obter o Outlook'],
  },
  nl: {
    attribution: [{ begins: 'op|van', ends: 'schreef|heeft geschreven|het volgende geschreven' }],
    from: ['Van'],
    others: ['Verzonden', 'Datum', 'Aan', 'Cc', 'Onderwerp'],
    separators: ['Oorspronkelijk bericht', 'Origineel bericht', 'Doorgestuurd bericht', 'Begin doorgestuurd bericht'],
    signatures: ['Verstuurd vanaf', 'Verzonden vanaf', 'Verzonden met', 'Download Outlook'],
  },
  pl: {
    attribution: [
      { begins: 'dnia|w dniu|on|pon|wt|śr|czw|pt|sob|niedz', ends: 'napisał|napisała|napisał\\(a\\)|pisze' },
    ],
    from: ['Od'],
    others: ['Wysłano', 'Data', 'Do', 'DW', 'Temat'],
    separators: ['Wiadomość oryginalna', 'Oryginalna wiadomość', 'Wiadomość przekazana dalej'],
    signatures: ['Wysłane z', 'Wysłano z'],
  },
  cs: {
    attribution: [{ begins: 'dne|on', ends: 'napsal|napsala|napsal\\(a\\)' }],
    from: ['Od'],
    others: ['Odesláno', 'Datum', 'Komu', 'Kopie', 'Předmět'],
    separators: ['Původní zpráva', 'Původní e-mail', 'Přeposlaná zpráva'],
    signatures: ['Odesláno z'],
  },
  nordic: {
    attribution: [
      {
        begins: 'den|på|on|i|fre|man|tir|tis|ons|tor|lør|lör|søn|sön|mån',
        ends: 'skrev|skrev följande|skrev følgende|skrev:',
      },
    ],
    from: ['Från', 'Fra'],
    others: ['Skickat', 'Sendt', 'Datum', 'Dato', 'Till', 'Til', 'Kopia', 'Kopi', 'Ämne', 'Emne'],
    separators: [
      'Ursprungligt meddelande',
      'Originalmeddelande',
      'Oprindelig meddelelse',
      'Opprinnelig melding',
      'Vidarebefordrat meddelande',
    ],
    signatures: ['Skickat från', 'Sendt fra', 'Hent Outlook', 'Hämta Outlook'],
  },
  fi: {
    attribution: [{ begins: '', ends: 'kirjoitti' }],
    from: ['Lähettäjä'],
    others: ['Lähetetty', 'Päiväys', 'Vastaanottaja', 'Kopio', 'Aihe'],
    separators: ['Alkuperäinen viesti', 'Välitetty viesti'],
    signatures: ['Lähetetty'],
  },
  ru: {
    attribution: [{ begins: '', ends: 'написал|написала|написал\\(а\\)|пишет|писал|писал\\(а\\)' }],
    from: ['От', 'От кого'],
    others: ['Отправлено', 'Дата', 'Кому', 'Копия', 'Тема'],
    separators: [
      'Исходное сообщение',
      'Пересылаемое сообщение',
      'Пересланное сообщение',
      'Конец пересылаемого сообщения',
    ],
    signatures: ['Отправлено с', 'Отправлено из'],
  },
  vi: {
    attribution: [{ begins: 'vào', ends: 'đã viết' }],
    from: ['Từ'],
    others: ['Gửi', 'Đến', 'Ngày', 'Tiêu đề'],
    separators: ['Thư gốc', 'Thư được chuyển tiếp'],
    signatures: ['Đã gửi từ'],
  },
  tr: {
    attribution: [{ begins: '', ends: 'yazdı|şunu yazdı|tarihinde şunu yazdı' }],
    from: ['Kimden'],
    others: ['Gönderme Tarihi', 'Gönderildi', 'Tarih', 'Kime', 'Bilgi', 'Konu'],
    separators: ['Orijinal Mesaj', 'Özgün İleti', 'İletilen mesaj'],
    signatures: ['iPhone’umdan gönderildi', "iPhone'umdan gönderildi"],
  },
  ja: {
    attribution: [{ begins: '', ends: 'のメール|は書きました|のメッセージ' }],
    from: ['差出人', '送信者'],
    others: ['送信日時', '日時', '宛先', '件名'],
    separators: ['元のメッセージ', '転送メッセージ', 'Original Message'],
    signatures: ['iPhoneから送信', 'iPadから送信'],
  },
  zh: {
    attribution: [{ begins: '', ends: '写道|寫道' }],
    from: ['发件人', '寄件者'],
    others: ['发送时间', '日期', '收件人', '抄送', '主题', '寄件日期', '收件者', '主旨'],
    separators: ['原始邮件', '原邮件', '轉寄的郵件', '转发的邮件'],
    signatures: ['发自我的', '從我的', '从我的'],
  },
};
