/** The fields of a header block that are told apart; the rest only make a block longer. */
export type FieldRole = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

/** Names of the fields of a quoted header block, as the mail programs of all languages write them. `|` separates. */
const fieldWords: Readonly<Record<FieldRole, string>> = {
  from:
    'From|Sender|Von|Absender|De|Expéditeur|Remitente|Remetente|Da|Mittente|Van|Afzender|Fra|Avsender|Afsender|Från|' +
    'Avsändare|Lähettäjä|Od|Nadawca|Odesílatel|Odosielateľ|Feladó|De la|Expeditor|Expeditorul|От|От кого|Отправитель|' +
    'Від|Від кого|Відправник|Подател|Kimden|Gönderen|Από|Αποστολέας|Saatja|Šalje|Pošiljatelj|Пошиљалац|Dari|Pengirim|' +
    'Từ|Người gửi|จาก|差出人|送信者|送信元|发件人|寄件者|寄件人|發件人|发信人|보낸 사람|보낸이|발신|발신인|보내는 사람|من|المرسل|מאת|फ़्रॉम|از|فرستنده',
  date:
    'Date|Sent|Sent on|Date Sent|Datum|Gesendet|Gesendet am|Date d’envoi|Envoyé|Envoyé le|Enviado|Enviado el|Enviado em|' +
    'Enviada em|Enviada|Fecha|Fecha de envío|Data|Inviato|Data invio|Verzonden|Datum verzonden|Verzonden op|Skickat|Sendt|' +
    'Dato|Lähetetty|Päivämäärä|Päiväys|Pvm|Wysłano|Wysłane|Data wysłania|Odesláno|Odoslané|Dátum|Elküldve|Küldve|Küldés dátuma|' +
    'Dată|Trimis|Trimisă|Отправлено|Дата|Дата отправки|Дата и время|Надіслано|Відправлено|Изпратено|Tarih|Gönderme Tarihi|' +
    'Gönderildi|Gönderilen|Gönderim Tarihi|Ημερομηνία|Στάλθηκε|Εστάλη|Απεστάλη|Saadetud|Kuupäev|Išsiųsta|Nosūtīts|Poslano|' +
    'Poslato|Tanggal|Dikirim|Ngày|Đã gửi|Gửi|Vào lúc|วันที่|ส่ง|ส่งเมื่อ|送信日時|送信日|日時|日付|发送时间|发送日期|发送日期和时间|日期|时间|' +
    '寄件日期|傳送時間|傳送日期|發送時間|發送日期|보낸 날짜|날짜|보냄|일시|보낸 시간|작성일|تاريخ|التاريخ|تم الإرسال|أرسلت|تاریخ|נשלח|תאריך',
  to:
    'To|An|Empfänger|À|A|Pour|Destinataire|Para|Destinatario|Destinatário|Aan|Til|Modtager|Mottaker|Till|Mottagare|' +
    'Vastaanottaja|Do|Adresat|Komu|Pre|Címzett|Către|Catre|La|Destinatar|Destinatarul|Кому|До|Kime|Alıcı|Προς|Kellele|Prima|Za|Kam|' +
    'Kepada|Ke|Đến|Tới|Người nhận|ถึง|宛先|收件人|收件者|收信人|받는 사람|받는이|수신|수신인|إلى|المستلم|אל|به',
  cc:
    'Cc|Bcc|Kopie|Kopie (CC)|Copie|Copie à|Copia|Con copia|Cópia|Kopi|Kopia|Kopio|DW|UDW|Skrytá kopie|Kópia|Másolat|' +
    'Másolatot kap|Копия|Копія|Bilgi|Κοιν|Κοινοποίηση|Tembusan|สำเนา|抄送|副本|密件抄送|參照|참조|숨은참조|نسخة|עותק',
  subject:
    'Subject|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Aihe|Temat|Předmět|Predmet|Tárgy|Subiect|' +
    'Subiectul|Тема|Относно|Konu|Θέμα|Teema|Tema|Naslov|Zadeva|Assumpte|Subjek|Perihal|Chủ đề|Tiêu đề|เรื่อง|หัวเรื่อง|' +
    '件名|主题|主題|主旨|标题|標題|제목|الموضوع|موضوع|נושא|הנדון',
  other:
    'Reply-To|Reply to|Antwort an|Répondre à|Responder a|Responder A|Rispondi a|Antwoord aan|Beantwoorden - Aan|Svar til|Svara till|Vastaus|' +
    'Odpowiedź do|Odpowiedź-do|Odpověď na|Odpovedať-Pre|Válaszcím|Răspuns către|Ответ-Кому|Кому відповісти|Yanıt Adresi|' +
    'Odgovori na|回复|Organization|Organisation|Importance|Priority|Wichtigkeit|Priorität|Priorité|Importancia|Prioridad|Priorità|Prioriteit|' +
    'Attachments|Attachment|Anlagen|Anhänge|Pièces jointes|Adjuntos|Datos adjuntos|Anexos|Allegati|Bijlagen|Bilagor|' +
    'Vedhæftede filer|Liitteet|Załączniki|Přílohy|Вложения|Ekler|附件|첨부파일|Newsgroups|Resent-From|Message-ID|Return-Path|' +
    'Mailed-By|Signed-By|Security',
};

const roles = new Map<string, FieldRole>();
for (const role of ['other', 'cc', 'to', 'subject', 'date', 'from'] as const)
  for (const name of fieldWords[role].split('|')) roles.set(plainName(name), role);

/** What a field name means, whatever language it is in; null for words that are no field's name. */
export function roleOf(name: string): FieldRole | null {
  return name.length > 40 ? null : (roles.get(plainName(name)) ?? null);
}

/** Chinese and Japanese programs stretch short names with spaces: `主 题`. */
function plainName(name: string): string {
  return name.replaceAll(/[\s*_|"'’]+/g, '').toLowerCase();
}
