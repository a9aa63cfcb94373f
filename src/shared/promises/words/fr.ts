import type { PromiseWords } from './promise-words.ts';

/** Up to the ending of the future: "enver-rai". */
const futures = [
  '(?:r|ren)?enver|(?:r|re)?appelle|rembourse|verse|vire|(?:ré)?expedie|poste|livre|repare|(?:e)?change|remplace|reserve|garde|mett|transmett|remett',
  '(?:re|d)?ecri|repond|reviend|previend|tiend|verifie|demande|renseigne|(?:re)?contacte|parle|di|fe|(?:re)?passe|depose|(?:r)?apporte|prepare',
  'confirme|annule|corrige|credite|informe|trouve|cherche|regarde|commande|regle|occupe|transfere|adresse|communique|avise|offri|procede|ajoute|rend|prolonge|dedui',
].join('|');
const infinitives = [
  '(?:r|ren)?envoyer|(?:r)?appeler|rembourser|verser|virer|expedier|poster|livrer|reparer|(?:e)?changer|remplacer|reserver|garder|mettre|transmettre|remettre',
  'ecrire|repondre|revenir|prevenir|tenir|verifier|demander|renseigner|(?:re)?contacter|parler|dire|faire|passer|deposer|apporter|preparer|confirmer',
  'annuler|corriger|crediter|informer|trouver|chercher|regarder|commander|regler|occuper|transferer|adresser|communiquer|voir|ajouter|rendre|resoudre',
].join('|');
const presents = [
  '(?:r|ren)?envoie|(?:r|ren)?envoyons|(?:r|re)?appelle|(?:r)?appelons|rembourse|remboursons|verse|versons|vire|virons|expedie|expedions|poste|postons|livre|livrons',
  'repare|reparons|change|changeons|echange|echangeons|remplace|remplacons|reserve|reservons|garde|gardons|mets|mettons|transmets|transmettons|ecris|ecrivons',
  'reponds|repondons|reviens|revenons|previens|prevenons|verifie|verifions|demande|demandons|contacte|contactons|parle|parlons|dis|fais|faisons|passe|passons',
  'depose|deposons|apporte|apportons|prepare|preparons|confirme|confirmons|annule|annulons|corrige|corrigeons|informe|informons|cherche|cherchons|regarde|regardons|commande|commandons',
].join('|');
const clitics = "(?:(?:vous|te|le|la|les|lui|leur|en|y|me|nous) |[lmt]')*";

export const french: PromiseWords = {
  language: 'fr',
  common:
    "le|la|les|de|des|du|et|vous|je|nous|est|un|une|que|qui|pour|dans|sur|avec|votre|vos|notre|ce|au|en|pas|ne|demain|a|si|d'ici|avant",
  sure: [
    `(?:je |j'|nous |on )${clitics}(?:${futures})r(?:ai|ons)`,
    `(?:je vais|nous allons|on va)\\b(?: [\\p{L}']+){0,3}? ?(?:${infinitives})`,
    "je m'en (?:occupe|charge)|nous nous en (?:occupons|chargeons)",
    '(?:je|nous) vous (?:tiens|tenons)\\b.*(?:au courant|informe)',
    '(?:je|nous) (?:reviens|revenons|reviendrai|reviendrons) vers vous',
    'vous aurez\\b.* de (?:ma|notre) part',
  ],
  dated: [
    `(?:je |j'|nous )${clitics}(?:${presents})`,
    '(?:je me renseigne|nous nous renseignons)',
    'vous (?:aurez|recevrez)\\b.* de (?:ma|notre) part',
  ],
  when: 'des que|tout de suite|immediatement',
  not: [
    "si (?:vous|tu|elle|il|ils|cela|ca|nous|je|le|la|les|l')|s'il(?! vous plait| te plait)|s'ils",
    "(?:je|nous|on|j') ?(?:ne |n')|jamais|plus jamais",
    'au cas ou|a condition|pourvu que|sous reserve|(?:quand|lorsque|des que|une fois que) (?:vous|tu)',
    "en general|generalement|habituellement|d'habitude|normalement|toujours|chaque (?:jour|semaine|mois|annee)|peut-etre|probablement|eventuellement",
    "(?:dit|disait|ecrit|promis|disiez) (?:que|de|d')",
    "les clients|newsletter|lettre d'information|automatique\\p{L}*|donnees|rappel deux|de (?:notre|mon) mieux",
  ],
};
