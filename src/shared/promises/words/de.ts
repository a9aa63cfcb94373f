import type { PromiseWords } from './promise-words.ts';

const infinitives = [
  '(?:zu|ver|ab|los|nach|ein|zuruck|weg)?(?:schicken|senden)|melden|kummern|prufen|klaren|nachfragen|anfragen|fragen|(?:zuruck)?erstatten',
  'uberweisen|zuruckzahlen|(?:um|aus|ein)tauschen|ersetzen|(?:aus|nach)?liefern|(?:vorbei|mit)?bringen|reservieren|zurucklegen|(?:nach)?bestellen',
  'reparieren|informieren|bestatigen|geben|(?:be)?antworten|schreiben|mailen|veranlassen|stornieren|korrigieren|besorgen|organisieren|(?:ab|nach)?holen',
  '(?:weiter)?leiten|sorgen|nachschauen|nachsehen|ansehen|anschauen|herausfinden|erledigen|bearbeiten|mitteilen|halten|erstellen|vereinbaren|buchen',
  'gutschreiben|einrichten|(?:zuruck)?rufen|anrufen|telefonieren|erkundigen|sprechen|reden|abziehen|lassen|nachreichen|anfertigen|beheben|losen|machen',
].join('|');
const stems = [
  'antwort|back|bearbeit|behalt|beheb|besorg|bestatig|bestell|bring|buch|druck|erkundig|erledig|ersetz|erstatt|erstell|find|frag|geb|halt|hol',
  'informier|klar|korrigier|kummer|lass|leg|leit|liefer|los|mach|mail|meld|organisier|pack|pruf|red|reparier|reservier|richt|ruf|sag|schau',
  'schick|schreib|seh|send|setz|sorg|sprech|stell|stornier|tausch|teil|telefonier|uberweis|uberpruf|veranlass|vereinbar|verlanger|verpack',
  'verschick|versend|versprech|wechsel|zahl|zieh',
].join('|');
const present = `(?:(?:ich|wir) (?:${stems})(?:e|en|n|ere|le)?|(?:${stems})(?:e|en|n|ere|le)? (?:ich|wir))`;
const you = '(?:ihnen|dir|euch|fur (?:sie|dich|euch)|bei ihnen|bei (?:dir|euch))';

export const german: PromiseWords = {
  language: 'de',
  common:
    'der|die|das|und|sie|ihnen|ich|wir|ist|nicht|bis|am|den|dem|ein|eine|einen|es|mit|zu|auf|fur|von|im|ihre|ihr|uns|mir|werde|werden|wenn|noch|heute|morgen|bei|dass|in',
  sure: [
    `(?:(?:ich|wir) werden?|werden? (?:ich|wir))\\b.* (?:${infinitives})`,
    `${present} ${you}`,
    `${present}\\b.* ${you}`,
    '(?:ich kummere mich|kummere ich mich|wir kummern uns|kummern wir uns)',
    '(?:ich melde mich|melde ich mich|melde mich|wir melden uns|melden wir uns)',
    '(?:gebe|geben|sage|sagen)(?: (?:ich|wir))? (?:ihnen|dir|euch)\\b.*bescheid',
    '(?:halte|halten)(?: (?:ich|wir))? (?:sie|dich|euch)\\b.*laufenden',
    '(?:sorge|sorgen)(?: (?:ich|wir))? dafur',
    'versprech(?:e|en)\\b.* (?:ich|wir)\\b',
  ],
  dated: [
    present,
    '(?:sie|du|ihr) (?:bekommen|erhalten|horen|haben|bekommst|erhaltst|horst|hast)\\b.* von (?:uns|mir)',
    '(?:bekommen|erhalten|horen|haben) sie\\b.* von (?:uns|mir)',
  ],
  when: 'sobald|umgehend|sofort|gleich',
  not: [
    'wenn|falls|sofern|sollten? (?:sie|er|es|das|du|ihr|sich)|vorausgesetzt|sobald (?:sie|ihr|ihre|uns|du|wir)|nachdem (?:sie|du|ihr)',
    'nicht|kein\\p{L}*|nie|niemals|nie wieder',
    'wurden?|konnten?|konnen|kann|soll|sollen|mochten?|wollten?|hatten?|lieber',
    'immer|stets|jederzeit|in der regel|normalerweise|gewohnlich|ublicherweise|grundsatzlich|generell|nur|jede[nrs]? (?:tag|woche|monat|jahr)',
    'vielleicht|eventuell|moglicherweise|moglich|wahrscheinlich|ob wir|glauben?',
    '(?:sagten?|schrieb|schrieben|meinten?|gesagt|geschrieben)',
    'kunden|newsletter|automatisch|daten|datenschutz\\p{L}*|vertraulich|erinnerung',
  ],
};
