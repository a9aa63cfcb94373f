import type { Vocabulary } from '../script.ts';

export const french: Vocabulary = {
  breads: ['pain de seigle', 'pain aux noix', 'pain d’épeautre', 'pain au levain', 'baguette'],
  cakes: ['tarte aux pommes', 'gâteau au chocolat', 'tarte au citron', 'gâteau aux amandes'],
  days: ['mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  reviews: {
    5: ['Le meilleur {bread} depuis que nous vivons ici. Merci !', 'Accueil charmant, {cake} parfait.'],
    4: ['Très bon {bread}, un peu d’attente le samedi.'],
    3: ['Correct, mais un peu cher.'],
    2: ['{cake} trop sucré cette fois.'],
    1: ['Commande oubliée.'],
  },
  farewells: ['Avec plaisir, {name} !', 'À bientôt !'],
  reviewAnswers: {
    glad: ['Merci beaucoup, {name} !'],
    sorry: ['Nous sommes désolés, {name}. Écrivez-nous à hello@crumbandclove.example, nous allons arranger cela.'],
  },
  scripts: [
    {
      about: 'question',
      where: 'private',
      subject: 'Vos horaires',
      turns: [
        ['they', 'Bonjour, êtes-vous ouverts {day} matin ?', 'Bonjour ! Y a-t-il du beurre dans le {bread} ?'],
        ['we', 'Bonjour {name}, oui, de 7 h à 18 h.', 'Bonjour {name}, non : farine, eau, sel et patience.'],
        ['they', 'Merci beaucoup !', 'Parfait, merci.'],
      ],
    },
    {
      about: 'order',
      where: 'private',
      subject: 'Commande pour {day}',
      promise: 'Rappeler pour la décoration',
      turns: [
        [
          'they',
          'Bonjour, je voudrais commander une {cake} pour {count} personnes, pour {day}. Est-ce possible ?',
          'Bonjour, pourriez-vous me garder {few} {bread} pour {day} ?',
        ],
        ['we', 'Avec plaisir, {name} : {price} £. Je vous rappelle pour la décoration.', 'C’est noté, {name}.'],
        ['they', 'Merci, à {day} !', 'Parfait, merci beaucoup.'],
      ],
    },
    {
      about: 'praise',
      where: 'public',
      subject: 'Ce matin au fournil',
      turns: [
        ['they', 'Ce {bread} est une merveille.', 'Quelle belle {cake} ! Il en reste pour {day} ?'],
        ['we', 'Merci {name} !', 'Oui, {name}, jusqu’à midi.'],
      ],
    },
  ],
};
