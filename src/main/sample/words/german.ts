import type { Vocabulary } from '../script.ts';

export const german: Vocabulary = {
  breads: ['Roggenbrot', 'Dinkelbrot', 'Walnussbrot', 'Sauerteigbrot', 'Kartoffelbrot', 'Baguette'],
  cakes: ['Apfelkuchen', 'Karottenkuchen', 'Pflaumenkuchen', 'Schokoladentorte', 'Mandelkuchen'],
  days: ['Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  reviews: {
    5: ['Endlich wieder richtiges {bread}. Danke!', 'Sehr freundlich, und der {cake} ist ein Gedicht.'],
    4: ['Sehr gutes {bread}, samstags leider lange Schlange.'],
    3: ['Gut, aber nicht billig.'],
    2: ['Der {cake} war diesmal trocken, schade.'],
    1: ['Bestellt, und dann wusste niemand davon.'],
  },
  farewells: ['Gern, {name}!', 'Bis bald!'],
  reviewAnswers: {
    glad: ['Danke schön, {name}! Das freut uns sehr.'],
    sorry: ['Das tut uns leid, {name}. Schreiben Sie uns bitte an hello@crumbandclove.example, wir machen es gut.'],
  },
  scripts: [
    {
      about: 'question',
      where: 'private',
      subject: 'Frage zum {bread}',
      turns: [
        ['they', 'Guten Tag, ist im {bread} Milch enthalten?', 'Hallo! Ist euer {bread} vegan?'],
        ['we', 'Guten Tag {name}, nein: Mehl, Wasser, Salz und Zeit.', 'Hallo {name}, ja, ganz ohne Milch und Butter.'],
        ['they', 'Vielen Dank!', 'Super, danke für die schnelle Antwort.'],
      ],
    },
    {
      about: 'order',
      where: 'private',
      subject: 'Bestellung für {day}',
      promise: 'Wegen der Verzierung anrufen',
      turns: [
        [
          'they',
          'Guten Tag, ich möchte für {day} einen {cake} für {count} Personen bestellen. Geht das noch?',
          'Hallo, könntet ihr mir {few} {bread} für {day} zurücklegen?',
        ],
        ['we', 'Gern, {name}, für {price} £. Wegen der Verzierung rufe ich Sie noch an.', 'Ist notiert, {name}.'],
        ['they', 'Wunderbar, vielen Dank.', 'Danke, bis dann!'],
      ],
    },
    {
      about: 'complaint',
      where: 'private',
      severity: 'normal',
      subject: 'Leider enttäuscht',
      outcome: 'Ein neuer Kuchen wurde gebracht',
      turns: [
        [
          'they',
          'Guten Tag, der {cake} von heute war in der Mitte nicht durchgebacken. Ich bin sehr enttäuscht und möchte mein Geld zurück.',
        ],
        ['we', 'Guten Tag {name}, das tut uns sehr leid. Wir bringen Ihnen heute noch einen neuen vorbei.'],
        ['they', 'Das ist sehr nett, vielen Dank.'],
      ],
    },
    {
      about: 'praise',
      where: 'public',
      subject: 'Aus der Backstube',
      turns: [
        ['they', 'Das {bread} ist ein Traum!', 'Sieht köstlich aus. Gibt es am {day} noch {cake}?'],
        ['we', 'Danke, {name}! Ja, so lange der Vorrat reicht.', 'Das freut uns, {name}!'],
      ],
    },
  ],
};
