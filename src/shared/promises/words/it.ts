import type { PromiseWords } from './promise-words.ts';

/** Up to the r of the future: "invie-ro". */
const futures = [
  '(?:re|ri)?invie|(?:ri)?mande|(?:ri)?chiame|telefone|rimborse|accredite|bonifiche|verse|(?:ri)?chiede|domande|controlle|verifiche|(?:ri)?guarde|risponde|(?:ri)?scrive',
  'avvise|avverti|informe|comuniche|di|fa|da|mette|riserve|conserve|ordine|ripare|aggiuste|(?:s)?cambie|sostitui|consegne|(?:ri)?porte|(?:ri)?passe|prepare|conferme|annulle|cancelle',
  'corregge|occupe|parle|provvede|risolve|sisteme|(?:ri)?spedi|segnale|inoltre|gire|contatte|cerche|trove|prenote|ritire|restitui|emette|storne|sconte|procure',
].join('|');
const presents = [
  '(?:re)?invio|inviamo|mando|mandiamo|(?:ri)?chiamo|(?:ri)?chiamiamo|rimborso|rimborsiamo|accredito|accreditiamo|bonifico|chiedo|chiediamo|controllo|controlliamo|verifico|verifichiamo|rispondo|rispondiamo',
  'scrivo|scriviamo|avviso|avvisiamo|dico|faccio|facciamo|metto|mettiamo|tengo|teniamo|riservo|riserviamo|ordino|ordiniamo|riparo|ripariamo|cambio|cambiamo|sostituisco|sostituiamo|consegno|consegniamo',
  'porto|portiamo|passo|passiamo|preparo|prepariamo|confermo|confermiamo|annullo|annulliamo|spedisco|spediamo|inoltro|inoltriamo|guardo|guardiamo',
].join('|');
const clitics = '(?:la|le|li|lo|vi|ti|ne|glielo|gliela|gliene|gliel[ie]|ve l[oae]|te l[oae]|ci)';

export const italian: PromiseWords = {
  language: 'it',
  common:
    "il|la|le|gli|di|del|della|e|lei|un|una|che|per|in|con|suo|sua|non|lo|domani|oggi|entro|al|se|quando|ci|mi|nostro|i|dei|da|ha|piu|l'ordine",
  sure: [
    `(?:${futures})r(?:o|emo)`,
    '(?:la|ti|vi) (?:tengo|teniamo|terro|terremo)\\b.*(?:aggiornat\\p{L}|informat\\p{L}|al corrente)',
    '(?:me ne occupo|ce ne occupiamo|ci penso io|provvedo)',
    '(?:le|ti|vi) (?:faccio|facciamo) sapere',
    'avra (?:mie|nostre|una mia|una nostra) (?:notizie|risposta)',
  ],
  dated: [`(?:${clitics} )+(?:${presents})`, 'passo a'],
  when: 'appena|subito|non appena',
  not: [
    'se(?! ne)|nel caso|a condizione|a patto|purche|qualora|(?:quando|una volta che|appena) (?:avra|ha|avrete|ci|riceveremo)',
    'non|mai',
    'di solito|normalmente|generalmente|solitamente|sempre|ogni (?:giorno|settimana|mese|anno)|forse|magari|probabilmente',
    '(?:detto|scritto|promesso|dice) (?:che|di)',
    'i clienti|newsletter|automatic[ao]|dati|promemoria|(?:nostro|mio) meglio',
  ],
};
