/** By these telephones and apps begin to sign: `Sent from my phone`. */
export const sentFrom =
  '(?:securely )?sent (?:from|via|with|using|by|on)|from my|sent securely|gesendet (?:von|vom|mit|über|via|aus)|verschickt (?:von|mit)|versendet (?:von|mit)|' +
  'envoyée? (?:de|du|depuis|à partir|avec|via|par)|expédié (?:de|depuis|à partir)|enviad[oa] (?:desde|do|da|de|del|con|com|a partir|via|vía|pelo|pela|por)|enviat des|' +
  'inviat[oa] (?:da|dal|dalla|con|tramite|via|dallo)|(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|via|van|door)|skickat (?:från|med|via)|skickades från|från min|' +
  'sendt (?:fra|med|via)|fra min|lähetetty|wysłan[eoay] (?:z|ze|przez|za pomocą)|odeslán[oa] (?:z|ze|pomocí)|odoslan[ée] (?:z|zo|pomocou)|küldve|elküldve|trimis[ă]? (?:de|din|cu|prin)|' +
  'отправлен[оа]? (?:с|со|из|через|от|мобильн)|надіслано (?:з|із|через)|відправлено (?:з|із)|изпратено (?:от|с)|στάλθηκε από|εστάλη από|poslano (?:s|z|sa|iz)|poslato (?:sa|s|iz)|' +
  'saadetud|išsiųsta|nosūtīts|发自|發自|从我的|從我的|傳送自|发送自|来自我的|أرسلت من|أُرسلت من|مرسل من|תישלח מ|נשלח מ|đã gửi từ|được gửi từ|gửi từ|dikirim dari|dihantar dari|ส่งจาก|creato con';

/** With "my", whatever is named is the writer's own device. */
export const sentFromMine =
  '(?:sent )?from my|sent from an? (?:i?phone|mobile|tablet)|von meine[mr] .{1,50} gesendet|envoyé de mon|envoyé depuis mon|envoyé à partir de mon|enviado desde mi|enviado do meu|' +
  'enviado a partir do meu|inviato dal mio|verzonden vanaf mijn|verstuurd vanaf mijn|skickat från min|sendt fra min|lähetetty (?:omasta )?\\p{L}*(?:ni|istani)|wysłan[eao] z moje\\p{L}+|' +
  'odesláno z mého|odoslané z môjho|trimis de pe|отправлено с моего|надіслано з мого|στάλθηκε από το .{1,30} μου|發自我的|发自我的|從我的|从我的|đã gửi từ|gửi từ';

/** The same at the end: `Von meinem Handy gesendet`, `iPhoneから送信`. */
export const sentBy =
  'gesendet|geschickt|verschickt|versendet|geschrieben|gönderildi|gönderilmiştir|から送信|から送信されました|에서 보냄|에서 보냈습니다|에서 보낸 메일|küldve|küldtem|傳送|送信|发送|發送|lähetetty|saadetud|verzonden|verstuurd';

/** What may stand before the program there. */
export const sentByBegins =
  'von mein\\p{L}{0,2}|vom|mit|mit der|diese (?:nachricht|e-?mail|mail) wurde|내|나의|從我的|从我的|我的|az én';

/** What such a line names. Without one of these it is a sentence. */
export const sendingPrograms =
  '(?:iphon|ipad|android|samsung|galaxy|telefon|gmail|yahoo)\\p{L}{0,7}|ipod|ios|mobile|mobil|mobiltelefon|mobilgerät|handy|smartphone|phone|telefono|teléfono|téléphone|telefoon|móvil|portable|cellulare|celular|' +
  'tablet|huawei|xiaomi|redmi|oneplus|motorola|nokia|pixel|fairphone|sony xperia|xperia|blackberry|windows|outlook|aol|gmx|web\\.de|1&1|t-online|' +
  'freenet|proton ?mail|proton|tutanota|tuta|spark|superhuman|mailbird|airmail|sparrow|k-9|aqua ?mail|my ?mail|thunderbird|em client|blue ?mail|edison|canary|missive|zoho|hey|polymail|' +
  'newton|boxer|nine|fastmail|mailspring|postbox|apple mail|mail app|mail\\.ru|яндекс|yandex|почт\\p{L}*|naver|qq|网易|foxmail|айфон\\p{L}*|телефон\\p{L}*|мобильн\\p{L}*|libero|virgilio|tiscali|orange|laposte|sfr|telekom|vodafone|' +
  'zimbra|roundcube|horde|surface|macbook|mac|bolt|device|appareil|dispositivo|gerät|手机|手機|携帯|스마트폰|휴대폰|הנייד|جوال|điện thoại';

/** Words of which a notice about confidentiality holds one, and of which it holds another. */
export const confidentialWords =
  'confidential|confidentiality|privileged|vertraulich|vertrauliche|vertraulichen|confidentiel|confidentielle|confidentielles|confidencial|confidenciales|confidencialidad|' +
  'confidenciais|riservate|riservata|riservato|vertrouwelijk|vertrouwelijke|konfidentiell|fortrolig|fortrolige|luottamuksellinen|luottamuksellisia|poufne|poufna|důvěrné|důvěrný|bizalmas|confidențial|' +
  'конфиденциальн\\p{L}*|конфіденційн\\p{L}*|gizli|gizlidir|機密|保密|기밀';
export const recipientWords =
  'intended|recipient|addressee|adressat|adressaten|empfänger|empfängers|bestimmungsgemäße|destinataire|destinataires|destinatario|destinatarios|destinatari|destinatário|destinatários|' +
  'geadresseerde|mottagare|modtager|mottaker|vastaanottaja\\p{L}*|adresata|adresat|adresatem|příjemce|adresáta|címzett|destinatarului|адресат\\p{L}*|получател\\p{L}*|одержувач\\p{L}*|alıcı\\p{L}*|受信者|收件人|수신인';

/** Lines that virus scanners and well-meaning offices put below: each is known by these words alone. */
export const footerWords =
  'virus-free|virenfrei|free of viruses|auf viren geprüft|avast|sin virus|libre de virus|garanti sans virus|priva di virus|virusvrij|consider the environment before printing|think before you print|pensez à l.environnement|' +
  'denken sie an die umwelt|bitte prüfen sie, ob diese e-mail';
