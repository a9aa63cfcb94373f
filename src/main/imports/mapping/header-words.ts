import type { ImportTarget } from '#shared/domain/customer-import';

type Words = Readonly<Partial<Record<ImportTarget, string>>>;

/**
 * How programs and people name columns: in lower case, without accents and signs, words parted by one space. What stands
 * around them (home, work, billing, a number) is taken off before they are looked up.
 */
const words: Words = {
  name: `
    name, full name, display name, contact name, customer name, client name, contact, customer, person, vollstandiger name,
    kundenname, kunde, anzeigename, name vorname, nom complet, nom du client, nom et prenom, client, nombre completo,
    nombre y apellidos, cliente, nome completo, nominativo, nome e cognome, naam, volledige naam, klantnaam, nazwa,
    imie i nazwisko, cele jmeno, jmeno a prijmeni, namn, navn, fullt navn, nimi, nev, ad soyad, фио, имя и фамилия, 氏名, 名前,
    お名前, 姓名, 名称, 이름, 성명, 전체 이름, שם מלא, שם, الاسم, الاسم الكامل, ονοματεπωνυμο`,
  prefix: `
    name prefix, prefix, salutation, honorific, anrede, titel, akademischer titel, civilite, tratamiento, aanhef, 敬称`,
  given: `
    first name, given name, forename, firstname, givenname, fname, first, vorname, prenom, nombre, primer nombre, nome,
    primeiro nome, voornaam, imie, jmeno, krestni jmeno, fornamn, fornavn, etunimi, keresztnev, prenume, ad, isim, имя, ім я,
    ονομα, 名, 이름 이름, שם פרטי, الاسم الاول`,
  additional: `
    middle name, additional name, middle, mname, zweiter vorname, weitere vornamen, deuxieme prenom, segundo nombre,
    tussenvoegsel, отчество`,
  family: `
    last name, family name, surname, lastname, familyname, lname, last, nachname, familienname, zuname, nom de famille, nom,
    apellido, apellidos, cognome, sobrenome, achternaam, familienaam, nazwisko, prijmeni, priezvisko, efternamn, etternavn,
    efternavn, sukunimi, vezeteknev, csaladnev, nume, nume de familie, soyad, soyadi, фамилия, прізвище, επωνυμο, 姓, 성,
    שם משפחה, اسم العائلة`,
  suffix: `
    name suffix, suffix, namenszusatz, suffixe, sufijo`,
  company: `
    company, company name, organization, organisation, organization name,
    organisation name, business name, account name, employer, firm, shop, store name, firma, firmenname, unternehmen,
    organisation name, betrieb, societe, entreprise, nom de l entreprise, raison sociale, empresa, compania, razon social,
    azienda, societa, ragione sociale, ditta, bedrijf, bedrijfsnaam, firmanavn, foretag, virksomhed, yritys, spolecnost,
    nazwa firmy, ceg, cegnev, sirket, компания, организация, 会社, 会社名, 勤務先, 公司, 公司名称, 单位, 회사, 회사명, חברה, الشركة`,
  kind: `
    kind, customer type, contact type, kundenart, type de client`,
  email: `
    email, e mail, mail, email address, e mail address,
    emailaddress, mail address, email value, e mail value, contact email, customer email, email id, emails, e mails,
    mailadresse, e mail adresse, emailadresse, email adresse, courriel, adresse courriel, adresse e mail, adresse email,
    adresse mail, adresse electronique, correo, correo electronico, direccion de correo, direccion de correo electronico,
    posta elettronica, indirizzo email, indirizzo e mail, endereco de e mail, endereco de email, e mailadres, emailadres,
    mailadres, adres e mail, adres email, e postadress, epost, e post, e postadresse, sahkoposti, e posta, eposta, email cim,
    почта, электронная почта, эл почта, имейл, メール, メールアドレス, eメール, 邮箱, 电子邮件, 电子邮箱, 이메일, 메일, אימייל, דוא ל, דואר אלקטרוני,
    البريد الالكتروني`,
  phone: `
    phone, phone number, telephone, telephone number, tel, tel no, phone no, phone value, mobile, mobile phone, mobile number,
    mobile phone number, cell, cell phone, cellphone, cell number, contact number, primary phone, ddi, ddi number, direct dial,
    fax, fax number, whatsapp, whatsapp number, car phone, company main phone, pager, callback, radio phone, phones,
    business fax, telefon, telefonnummer, tel nr, telefon nr, rufnummer, festnetz, handy, handynummer, mobil, mobiltelefon,
    mobilnummer, telefax, faxnummer, telephone portable, numero de telephone, portable, mobile telephone, telephone fixe,
    telecopie, telefono, numero de telefono, telefono movil, movil, celular, cellulare, telefono cellulare, numero di telefono,
    telefone, telemovel, numero de telefone, telefoon, telefoonnummer, mobiel, gsm, numer telefonu, komorka, telefon komorkowy,
    telefonni cislo, mobilni telefon, puhelin, puhelinnumero, telefonszam, mobiltelefonnummer, cep telefonu, телефон,
    мобильный, мобильный телефон, номер телефона, τηλεφωνο, κινητο, 電話, 電話番号, 携帯, 携帯電話, 电话, 电话号码, 手机, 手机号, 전화, 전화번호, 휴대폰, 휴대전화,
    טלפון, נייד, الهاتف, رقم الهاتف, الجوال`,
  website: `
    website, web site, web page, webpage, url, homepage, website url, website value, personal web page, internet, webseite,
    internetseite, site web, site internet, sitio web, pagina web, sito, sito web, site, strona www, сайт, ホームページ, 网站, 홈페이지`,
  street: `
    street, street address, address line, addressline, street line, strasse, str, strasse und hausnummer, strasse hausnummer,
    anschrift, hausnummer, rue, adresse ligne, calle, via, indirizzo via, rua, morada, straat, straatnaam, huisnummer, ulica,
    ulice, gata, gatuadress, gade, vej, katuosoite, utca, улица, 番地, 住所, 街道, 거리, po box, address po box,
    address extended address, extended address, postfach, apartment, suite, attention to, address attention to`,
  city: `
    city, town, suburb, locality, city town, town city, stadt, ort, wohnort, ville, commune, localite, ciudad, localidad,
    poblacion, municipio, citta, comune, cidade, localidade, plaats, woonplaats, stad, miasto, miejscowosc, mesto, obec,
    ort stadt, postort, by, kaupunki, varos, telepules, oras, sehir, il, город, πολη, 市区町村, 市, 城市, 도시, עיר, المدينة`,
  region: `
    state, region, province, county, state region, state province, state province region, province code, state code,
    bundesland, kanton, land region, departement, etat, provincia, comunidad autonoma, estado, regione, distrito, provincie,
    wojewodztwo, kraj, lan, fylke, maakunta, megye, judet, регион, область, 都道府県, 省, 省份, 도, محافظة`,
  'postal-code': `
    zip, zip code, zipcode, postal code, postcode, postalcode, post code, zip postal code, postal zip code, plz, postleitzahl,
    code postal, cp, codigo postal, cap, codice postale, kod pocztowy, psc, postnummer, postnr, postinumero, iranyitoszam,
    irsz, cod postal, posta kodu, индекс, почтовый индекс, ταχυδρομικος κωδικας, 郵便番号, 邮编, 邮政编码, 우편번호, מיקוד, الرمز البريدي`,
  country: `
    country, country region, country code, nation, land, staat, pays, pais, paese, nazione, kraj panstwo, panstwo, zeme, stat,
    maa, orszag, tara, ulke, страна, χωρα, 国, 国家, 国家地区, 국가, ארץ, מדינה, الدولة`,
  address: `
    address, full address, postal address, mailing address, address formatted, adresse, postanschrift, adresse postale,
    adresse complete, direccion, domicilio, indirizzo, endereco, adres, adresa, adress, osoite, cim, адрес, διευθυνση, 地址, 주소,
    כתובת, العنوان`,
  birthday: `
    birthday, birth date, birthdate, date of birth, dob, geburtstag, geburtsdatum, geb, date de naissance, anniversaire,
    naissance, fecha de nacimiento, cumpleanos, nacimiento, data di nascita, compleanno, data de nascimento, aniversario,
    geboortedatum, verjaardag, data urodzenia, urodziny, datum narozeni, fodelsedag, fodelsedatum, fodselsdag, fodselsdato,
    syntymaaika, szuletesnap, szuletesi datum, dogum tarihi, дата рождения, день рождения, ημερομηνια γεννησης, 生年月日, 誕生日, 生日,
    出生日期, 생일, 생년월일, יום הולדת, تاريخ الميلاد`,
  language: `
    language, locale, preferred language, sprache, langue, idioma, lingua, taal, jezyk, jazyk, sprak, sprog, язык, 言語, 语言, 언어`,
  'time-zone': `
    time zone, timezone, zeitzone, fuseau horaire, zona horaria, fuso orario, tijdzone`,
  stage: `
    stage, lifecycle stage, life cycle stage, customer stage, status, contact status, kundenstatus, statut, estado del cliente, stato`,
  vip: `
    vip`,
  'do-not-contact': `
    do not contact, do not email, do not mail, do not call, email opt out, opt out, unsubscribed,
    nicht kontaktieren, kontaktsperre, ne pas contacter, no contactar, non contattare, niet contacteren`,
  tags: `
    tags, tag, labels, label, groups, group, group membership, category, categories, segments, lists, schlagworte, schlagwort,
    kategorie, kategorien, gruppe, gruppen, etiquettes, categorie, groupe, etiquetas, categoria, categorias, gruppo, etichette,
    labels groepen, kategoria, grupa, группа, метки, グループ, タグ, 标签, 分组, 태그, 그룹`,
  note: `
    note, notes, comment, comments, memo, remark, remarks, description, background, notiz, notizen, bemerkung, bemerkungen,
    kommentar, anmerkung, anmerkungen, remarque, remarques, commentaire, commentaires, nota, notas, observaciones, comentarios,
    commenti, osservazioni, observacoes, notitie, notities, opmerking, opmerkingen, notatka, uwagi, poznamka, poznamky,
    anteckning, anteckningar, notat, bemaerkninger, muistiinpanot, megjegyzes, not, notlar, заметки, примечание, комментарий,
    メモ, 備考, 备注, 메모, 비고, הערות, ملاحظات`,
};

/** Worth keeping beside what every customer has. */
const further = new Set(
  listed(`
    job title, title, position, role, occupation, profession, organization title, department, organization department,
    nickname, nick name, anniversary, spouse, partner, children, manager s name, assistant s name, referred by, gender, hobby,
    maiden name, customer number, customer id, customer no, account number, account no, client number, reference id, vat,
    vat number, vat id, tax number, tax id, abn, company number, legal name, lead source, lead status, source, total spent,
    lifetime spend, total orders, transaction count, customer since, first visit, last visit, discount, credit limit,
    loyalty number, beruf, funktion, abteilung, spitzname, kundennummer, kundennr, kunden nr, ust id, ust idnr, steuernummer,
    fonction, service, surnom, numero client, tva, cargo, puesto, departamento, nif, cif, ruolo, reparto, partita iva,
    codice fiscale, functie, afdeling, klantnummer, btw nummer, stanowisko, nip, personnummer, organisationsnummer, 部署, 役職, 部门,
    职位, 부서, 직책`).map(headerKey),
);

// As headers are looked up: some scripts' letters change with their accents.
const targets = new Map(
  Object.entries(words).flatMap(([target, names]) => listed(names).map((name) => [headerKey(name), target] as const)),
);

/** A column's name as it is looked up. */
export function headerKey(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function targetNamed(key: string): string | null {
  return targets.get(key) ?? null;
}

export function isFurther(key: string): boolean {
  return further.has(key);
}

function listed(names: string): string[] {
  return names.split(',').map((name) => name.trim());
}
