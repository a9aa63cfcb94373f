/** What stands between the dashes of `-----Original Message-----`: what is below was answered. */
const original = [
  'Original Message|Original Appointment|Reply Message|Original Mail|Original email|Original message processed by david|Previous message',
  'Ursprüngliche Nachricht|Urspruengliche Nachricht|Originalnachricht|Original-Nachricht|Original Nachricht|Antwort Nachricht|Ursprüngliche E-Mail|Ursprünglicher Termin',
  "Message d'origine|Message d’origine|Message original|Message originel|Courriel original|E-mail d'origine|Rendez-vous d'origine",
  'Mensaje original|Correo original|Mensagem original|Messaggio originale|Missatge original|Mensaxe orixinal',
  'Oorspronkelijk bericht|Origineel bericht|Originele bericht|Oorspronkelijke bericht|Oorspronkelijke e-mail',
  'Ursprungligt meddelande|Originalmeddelande|Oprindelig meddelelse|Original meddelelse|Opprinnelig melding|Opprinnelig e-post|Oprindelig besked',
  'Alkuperäinen viesti|Wiadomość oryginalna|Oryginalna wiadomość|Pierwotna wiadomość|Původní zpráva|Původní e-mail|Pôvodná správa|Originálna správa',
  'Eredeti üzenet|Eredeti levél|Mesaj original|Mesajul original|Исходное сообщение|Оригинальное сообщение|Исходное письмо|Оригінальне повідомлення|Вихідне повідомлення|Оригинално съобщение',
  'Orijinal Mesaj|Özgün İleti|Orijinal ileti|Orjinal Mesaj|Αρχικό μήνυμα|Izvorna poruka|Originalna poruka|Izvirno sporočilo|Algne kiri|Sākotnējais ziņojums|Originalus laiškas',
  '元のメッセージ|オリジナルメッセージ|原始邮件|原邮件|原始郵件|原始信件|回复的原邮件|回复的原邮件|원본 메시지|원본 메일|원본메일',
  'Thư gốc|Tin nhắn gốc|Pesan Asli|Mesej Asal|ข้อความต้นฉบับ|ข้อความเดิม|الرسالة الأصلية|رسالة أصلية|הודעה מקורית|پیام اصلی',
];

/** The same of a message that was sent on: `---------- Forwarded message ---------`, `Begin forwarded message:`. */
const forwarded = [
  'Forwarded message|Begin forwarded message|Fwd.Msg|Forwarded email|Forwarded by|Start of forwarded message',
  'Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht|Weitergeleitete E-Mail|Beginn der weitergeleiteten Nachricht|Weitergeleitete Mail',
  'Message transféré|Message transmis|Message réexpédié|Début du message transféré|Début du message réexpédié|Courriel transféré|E-mail transféré',
  'Mensaje reenviado|Inicio del mensaje reenviado|Mensagem encaminhada|Mensagem reencaminhada|Início da mensagem encaminhada|Início da mensagem reencaminhada|Missatge reenviat',
  'Messaggio inoltrato|Inizio messaggio inoltrato|Messaggio inoltrato di seguito|Doorgestuurd bericht|Begin doorgestuurd bericht|Doorgezonden bericht',
  'Vidarebefordrat meddelande|Vidarebefordrat mejl|Videresendt meddelelse|Videresendt besked|Start på videresendt besked|Videresendt melding|Videresendt e-post|Videresend',
  'Välitetty viesti|Edelleenlähetetty viesti|Välitetty viesti alkaa|Początek przekazywanej wiadomości|Przekazana wiadomość|Wiadomość przekazana dalej|Treść przekazanej wiadomości',
  'Přeposlaná zpráva|Začátek přeposílané zprávy|Preposlaná správa|Začiatok preposlanej správy|Továbbított üzenet|Továbbított levél|Továbbított levél kezdete',
  'Mesaj redirecționat|Începe mesajul redirecționat|Mesaj redirecţionat|Пересылаемое сообщение|Пересланное сообщение|Перенаправленное сообщение|Начало переадресованного сообщения|Начало пересылаемого сообщения',
  'Перенаправлене повідомлення|Переслане повідомлення|Переслане повідомлення|Початок листа, що пересилається|Препратено съобщение|Proslijeđena poruka|Započni proslijeđenu poruku|Posredovano sporočilo|Прослеђена порука',
  'İletilmiş Mesaj|İletilen mesaj|İletilen İleti|İleti başlangıcı|Yönlendirilmiş ileti|Προωθημένο μήνυμα|Έναρξη προωθημένου μηνύματος|Edastatud kiri|Persiųstas laiškas|Pārsūtīts ziņojums',
  '転送メッセージ|転送されたメッセージ|メッセージを転送|転送メール|轉寄的郵件|转发的邮件|轉寄郵件|转发邮件|转发邮件信息|開始轉寄郵件|开始转发的邮件|下面是被转发的邮件|已转发邮件|전달된 메시지|전달된 메일|전달한 메시지',
  'Thư được chuyển tiếp|Tin nhắn chuyển tiếp|Bắt đầu thư được chuyển tiếp|Pesan terusan|Pesan yang diteruskan|ข้อความที่ส่งต่อ|رسالة معاد توجيهها|رسالة محوّلة|الرسالة المعاد توجيهها|הודעה שהועברה|הודעה מועברת|پیام ارجاع شده',
];

/** What a separator begins. */
export type SeparatorKind = 'original' | 'forwarded';

const kinds = new Map<string, SeparatorKind>([
  ...original.flatMap((row) => row.split('|').map((words) => [folded(words), 'original'] as const)),
  ...forwarded.flatMap((row) => row.split('|').map((words) => [folded(words), 'forwarded'] as const)),
]);

export function separatorNamed(words: string): SeparatorKind | null {
  return kinds.get(folded(words)) ?? null;
}

/** Upper case first: a Turkish İ becomes two signs in lower case. */
function folded(words: string): string {
  return words.toUpperCase().toLowerCase().replaceAll(/\s+/g, ' ');
}
