import providers from 'email-providers/all.json' with { type: 'json' };
import commonProviders from 'email-providers/common.json' with { type: 'json' };

/** An e-mail address by its parts. */
export type Address = Readonly<{ whole: string; local: string; domain: string }>;

const free = new Set<string>(providers);
const common = new Set<string>(commonProviders);
/** Also under another top-level domain than the list has: yahoo.co.nz, hotmail.be. */
const freeEverywhere =
  /^(?:yahoo|ymail|rocketmail|hotmail|outlook|live|msn|gmx|aol|yandex|web|mail|protonmail|proton|icloud|googlemail|gmail|zoho|tutanota|tuta)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/u;

/** Local parts that name a post, not a person, in the languages of the shops around. */
const roles = new Set(
  `info information kontakt contact contacto contatto contato office mail email post hello hallo hola hi bonjour ciao sales
   verkauf vertrieb ventas vendite vendas ventes vente verkoop salg forsaljning myynti sprzedaz support help hilfe service
   kundenservice kundendienst customerservice customercare customer customers care servicio servizio clienti clientes atencion
   aide ayuda assistenza suporte asiakaspalvelu kundservice kundeservice klantenservice admin administrator administration
   administracion amministrazione verwaltung buero buro bureau sekretariat secretary secretariat segreteria secretaria
   empfang reception rezeption recepcion accueil team shop store laden tienda negozio boutique butik winkel sklep loja
   billing rechnung rechnungen invoice invoices invoicing accounting accounts buchhaltung fakturierung faktura factura facturas
   facturacion facturation compta comptabilite contabilidad contabilita fatture fattura boekhouding okonomi ekonomi talous
   finance finanzen payments zahlung orders order bestellung bestellungen bestellen pedidos pedido ordini ordine commande
   commandes encomendas zamowienia ordre tilaukset purchasing einkauf compras acquisti achats inkoop jobs job bewerbung career
   careers karriere hr personal rrhh recrutement recruitment marketing press presse prensa stampa media pr news newsletter
   noreply reply donotreply no not do postmaster webmaster hostmaster abuse root security privacy datenschutz legal web
   website online booking bookings buchung reservierung reservation reservations reservas reservas prenotazioni prenotazione
   reception events event veranstaltung workshop academy school schule gallery galerie hotel restaurant cafe bar studio praxis
   kanzlei agency agentur feedback enquiries enquiry inquiries inquiry anfrage anfragen consulta consultas offers angebot
   returns retoure reklamation complaints beschwerde general all everyone staff group gruppe company firma zentrale central
   headquarters it edv tech technik development dev test system server alerts notifications notification updates`
    .split(/\s+/u)
    .filter(Boolean),
);

export function addressOf(whole: string): Address | null {
  const at = whole.lastIndexOf('@');
  const [local, domain] = [whole.slice(0, at).toLowerCase(), whole.slice(at + 1).toLowerCase()];
  return at <= 0 || domain === '' || domain.endsWith('.invalid')
    ? null
    : { whole: `${local}@${domain}`, local, domain };
}

/** Whether anybody can have an address there: such a domain says nothing of a company. */
export function isFreeMail(domain: string): boolean {
  return free.has(domain) || freeEverywhere.test(domain);
}

/** Whether so many people have an address there that a domain nearly called so is a slip: the list has gmial.com too. */
export function isCommonMail(domain: string): boolean {
  return common.has(domain);
}

/** Whether an address is a post's, which whoever sits there reads. */
export function isRole(local: string): boolean {
  const parts = local.replace(/\+.*$/u, '').split(/[._-]/u);
  return (
    parts.some((part) => roles.has(part)) && parts.every((part) => roles.has(part) || /^(?:\d+|[a-z]{2})$/u.test(part))
  );
}
