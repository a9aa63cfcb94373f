import type { PromiseWords } from './promise-words.ts';

const infinitives = [
  '(?:op|toe|ver|terug|na)?sturen|(?:toe|ver)?zenden|(?:terug|op)?bellen|(?:terug)?storten|(?:terug)?betalen|overmaken|crediteren|navragen|vragen|nakijken|bekijken|controleren|uitzoeken',
  'antwoorden|beantwoorden|schrijven|mailen|laten weten|bevestigen|informeren|(?:langs)?brengen|bezorgen|leveren|ophalen|opzijleggen|reserveren|bestellen|repareren|herstellen|vervangen|ruilen|omruilen',
  'annuleren|corrigeren|aanpassen|regelen|oplossen|maken|bespreken|spreken|praten|doorgeven|doorsturen|zorgen|contact opnemen',
].join('|');
const verbs = [
  'antwoord(?:en)?|bel(?:len)?|bespreek|bespreken|bestel(?:len)?|betaal|betalen|bevestig(?:en)?|bezorg(?:en)?|breng(?:en)?|controleer|controleren|corrigeer|crediteer|crediteren|geef|geven|haal|halen|herstel(?:len)?',
  'informeer|informeren|kijk(?:en)?|laat|laten|leg(?:gen)?|lever(?:en)?|los(?:sen)?|maak|maken|mail(?:en)?|neem|nemen|praat|praten|regel(?:en)?|repareer|repareren|reserveer|reserveren|ruil(?:en)?|schrijf|schrijven',
  'spreek|spreken|stort(?:en)?|stuur|sturen|verstuur|versturen|vervang(?:en)?|vraag|vragen|zend(?:en)?|zet(?:ten)?|zoek(?:en)?|zorg(?:en)?|annuleer|annuleren',
].join('|');
const present = `(?:(?:ik|we|wij) (?:${verbs})|(?:${verbs}) (?:ik|we|wij))`;

export const dutch: PromiseWords = {
  language: 'nl',
  common:
    'de|het|een|en|u|ik|we|wij|is|van|voor|op|met|te|niet|in|naar|uw|dat|er|aan|om|tot|bij|morgen|vandaag|als|zal|zullen|wordt|binnen|je|ons|onze|deze',
  sure: [
    `(?:(?:ik|we|wij) (?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan) (?:ik|we|wij))\\b.* (?:${infinitives}|achteraan)`,
    '(?:hou|houd|houden)(?: (?:ik|we|wij))? (?:u|je|jullie) op de hoogte',
    '(?:laat|laten)(?: (?:ik|we|wij))? (?:het |dat )?(?:u|je|jullie)\\b.*weten',
    '(?:u|je) hoort\\b.* van (?:mij|ons|me)',
    '(?:kom|komen)(?: (?:ik|we|wij))? er\\b.*op terug',
    `${present} (?:u|je|jullie|het u|hem u|ze u|er een voor u)`,
  ],
  dated: [present],
  when: 'zodra|meteen|direct',
  not: [
    'als|indien|mits|tenzij|mocht(?:en)?|op voorwaarde|(?:zodra|wanneer|nadat) (?:u|je|wij|we)',
    'niet|geen|niets|nooit',
    'kan|kunnen|zou|zouden|wilde|wilden|had|hadden',
    'meestal|normaal|normaliter|doorgaans|gewoonlijk|altijd|elke (?:dag|week|maand)|misschien|waarschijnlijk|eventueel|wellicht',
    '(?:schreef|schreven|zei|zeiden|beloofd)',
    'klanten|nieuwsbrief|automatische?|gegevens|herinnering|ons best',
  ],
};
