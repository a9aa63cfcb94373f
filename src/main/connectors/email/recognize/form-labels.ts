/** What a label of a form asks for, where that matters here. */
export type Asked = 'name' | 'first-name' | 'last-name' | 'email' | 'message' | 'subject' | 'phone' | 'circumstance';

/**
 * Labels in the languages of the common form programs, as they stand once lower-cased, without asterisks and colons. Longer
 * labels (“Your e-mail address (required)”) count by how they begin or end.
 */
const labels: Readonly<Record<Asked, string>> = {
  'first-name': `
    first name | firstname | first | given name | vorname | prénom | prenom | nombre de pila | voornaam | fornavn |
    förnamn | etunimi | imię | jméno | keresztnév | prenume | имя | 名`,
  'last-name': `
    last name | lastname | last | surname | family name | nachname | familienname | nom de famille | apellido |
    apellidos | cognome | achternaam | sobrenome | apelido | efternavn | etternavn | efternamn | sukunimi |
    nazwisko | příjmení | vezetéknév | nume de familie | фамилия | 姓`,
  name: `
    name | your name | realname | real name | first and last name | nom prénom | nom / prénom | vorname nachname | full name | fullname | your full name | customer name | contact name | contact person |
    ihr name | dein name | vor- und nachname | vollständiger name | ansprechpartner | name, vorname | nom |
    votre nom | nom complet | nom et prénom | nombre | tu nombre | su nombre | nombre completo |
    nombre y apellidos | nome | il tuo nome | nome e cognome | nome completo | seu nome | naam | je naam | uw naam |
    volledige naam | navn | namn | ditt namn | dit navn | ditt navn | nimi | imię i nazwisko | jméno a příjmení |
    meno | név | teljes név | nume | ad soyad | isim | όνομα | ваше имя | фио | ім'я | שם | الاسم | お名前 | 氏名 | 名前 |
    姓名 | 您的姓名 | 이름 | from | von | de | da | van | od | från | fra | от | 差出人`,
  email: `
    email | e-mail | e mail | mail | email address | e-mail address | your email | your e-mail | emailaddress |
    your email address | contact email | work email | business email | customer email | reply to | reply-to |
    _replyto | replyto | e-mail-adresse | e-mail adresse | email-adresse | emailadresse | mailadresse |
    ihre e-mail | ihre e-mail-adresse | deine e-mail | adresse e-mail | adresse email | adresse mail |
    adresse de messagerie | courriel | votre e-mail | votre email | correo | correo electrónico |
    tu correo electrónico | su email | dirección de correo electrónico | indirizzo email | indirizzo e-mail |
    la tua email | posta elettronica | e-mailadres | je e-mail | uw e-mailadres | endereço de e-mail | seu e-mail |
    seu email | e-post | epost | e-postadress | e-postadresse | din e-mail | din e-post | sähköposti |
    sähköpostiosoite | adres e-mail | adres email | e-mailová adresa | e-mail cím | adresă de e-mail | e-posta |
    e-posta adresi | ηλεκτρονικό ταχυδρομείο | электронная почта | почта | эл. почта | ел. пошта | דוא"ל | אימייל |
    البريد الإلكتروني | メールアドレス | メール | 邮箱 | 电子邮件 | 電子郵件 | 이메일`,
  message: `
    message | your message | message body | body | comment | comments | comment or message | question | questions |
    your question | enquiry | inquiry | your enquiry | your inquiry | details | description | notes |
    how can we help | how can we help you | what can we help you with | tell us more | additional information |
    message text | questions or comments | request | feedback | nachricht | ihre nachricht | deine nachricht |
    nachrichtentext | anfrage | ihre anfrage | mitteilung | ihre mitteilung | kommentar | anliegen | ihr anliegen |
    bemerkung | bemerkungen | frage | ihre frage | text | votre message | corps du message | commentaire |
    commentaires | votre demande | demande | mensaje | tu mensaje | su mensaje | cuerpo del mensaje | comentario |
    comentarios | consulta | messaggio | il tuo messaggio | corpo del messaggio | commento | richiesta | bericht |
    je bericht | uw bericht | berichtinhoud | opmerking | opmerkingen | vraag | mensagem | sua mensagem |
    corpo da mensagem | comentário | meddelande | ditt meddelande | meddelelse | besked | melding | din besked |
    kommentti | viesti | wiadomość | treść wiadomości | twoja wiadomość | treść | zpráva | text zprávy | správa |
    üzenet | mesaj | mesajınız | μήνυμα | сообщение | ваше сообщение | повідомлення | הודעה | الرسالة | お問い合わせ内容 |
    メッセージ | メッセージ本文 | お問合せ内容 | 本文 | 留言 | 消息 | 信息 | 메시지 | 문의 내용`,
  subject: `
    subject | your subject | topic | regarding | reason | betreff | thema | objet | sujet | asunto | oggetto |
    onderwerp | assunto | ämne | emne | aihe | temat | předmět | tárgy | subiect | konu | θέμα | тема | 件名 | 題名 |
    主题 | 제목`,
  phone: `
    phone | phone number | telephone | telephone number | mobile | mobile number | tel | cell | contact number |
    your phone | telefon | telefonnummer | handy | mobil | rückrufnummer | téléphone | numéro de téléphone |
    portable | teléfono | móvil | telefono | cellulare | telefoonnummer | telefoon | telefone | celular | puhelin |
    puhelinnumero | numer telefonu | τηλέφωνο | телефон | טלפון | الهاتف | 電話番号 | 电话 | 전화번호 | whatsapp`,
  circumstance: `
    date | time | page url | page | url | source url | form | form name | form title | form id | user agent |
    remote ip | ip | ip address | ip-adresse | powered by | referrer | referer | submitted on | submitted at |
    submission id | entry id | entry date | submission date | datum | uhrzeit | consent | gdpr | privacy policy |
    site | website | sent from | browser | country code | timestamp | user ip | gclid | utm_source |
    address | street | street address | city | town | zip | zip code | postcode | postal code | country | state | region |
    company | company name | organization | organisation | adresse | anschrift | straße | plz | ort | stadt | land | firma |
    unternehmen | ville | code postal | pays | entreprise | société | dirección | ciudad | código postal | país | empresa |
    indirizzo | città | cap | paese | azienda | adres | plaats | bedrijf | endereço | cidade | web | homepage | fax | ip`,
};

const known = new Map(
  Object.entries(labels).flatMap(
    ([asked, words]) => words.split('|').map((label) => [label.trim(), asked as Asked] as const), // its keys are those of the record
  ),
);

/** What longer labels (“Please give us your e-mail address”) speak of. */
const hints: readonly (readonly [Asked, RegExp])[] = [
  ['email', /\b(?:e-?mail|courriel|correo electrónico)\b/u],
  ['first-name', /\b(?:first name|vorname|prénom)\b/u],
  ['last-name', /\b(?:last name|surname|nachname)\b/u],
  ['name', /\b(?:full name|your name|ihr name|votre nom)\b/u],
  ['phone', /\bphone\b/u],
  ['message', /\b(?:message|nachricht|how can we help)\b/u],
];
const longestHint = 60;
const possessive =
  /^(?:your|ihre?|deine?|votre|tu|su|il tuo|la tua|uw|je|seu|sua|din|ditt|twój|contact|form|customer) /u;

/** What a label asks for; null for what the shop made up itself. */
export function askedBy(label: string): Asked | null {
  const plain = label
    .toLowerCase()
    .replaceAll(/\([^()]*\)|[*:：?？\u200b]/gu, ' ')
    .replaceAll(/[_\s]+/gu, ' ')
    .trim();
  const found = known.get(plain) ?? known.get(plain.replace(possessive, ''));
  if (found !== undefined || plain.length > longestHint) return found ?? null;
  return hints.find(([, hint]) => hint.test(plain))?.[0] ?? null;
}
