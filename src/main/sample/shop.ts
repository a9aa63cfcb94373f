import type { Instant } from '#shared/domain/instant';
import type { SavedAnswerFields, usualFacts } from '#shared/domain/saved-answer';
import type { Step } from './step.ts';

export const shopName = 'Crumb & Clove';
export const shopMail = 'hello@crumbandclove.example';

const facts: Readonly<Partial<Record<(typeof usualFacts)[number], string>>> = {
  name: shopName,
  hours: 'Tuesday to Saturday 7:00–18:00, Sunday 8:00–12:00',
  address: '4 Quayside, Port Tansy',
  phone: '020 7946 0182',
  email: shopMail,
  website: 'https://crumbandclove.example',
  delivery: 'From ten loaves on, before 7 in the morning, within Port Tansy',
};

const answers: readonly SavedAnswerFields[] = [
  answer('Opening hours', 'hours', {
    en: 'Hi {customer.first_name|there}, we are open {shop.hours}. See you soon!',
    de: 'Guten Tag {customer.first_name|}, geöffnet ist {shop.hours}. Bis bald!',
    fr: 'Bonjour {customer.first_name|}, nous sommes ouverts {shop.hours}. À bientôt !',
  }),
  answer('Nuts and other allergies', 'nuts', {
    en: 'Hi {customer.first_name|there}, we bake with nuts in the same room. With a strong allergy we would rather say no.',
    de: 'Guten Tag {customer.first_name|}, wir backen im selben Raum mit Nüssen und können Spuren nicht ausschließen.',
  }),
  answer('Ordering a cake', 'cake', {
    en: 'Hello {customer.first_name|there}, gladly! For how many people, for which day, and what may it cost? We need two days.',
  }),
  answer('Baking course', 'course', {
    en: 'Hello {customer.first_name|there}, the next course is on the last Thursday of the month: eight places, £45 with the flour.',
  }),
  answer('We are sorry', 'sorry', {
    en: 'Dear {customer.first_name|customer}, that is not how we want it, and I am sorry. May I ring you today? {shop.phone}',
  }),
];

function answer(name: string, shortcut: string, words: Readonly<Record<string, string>>): SavedAnswerFields {
  const variants = Object.entries(words).map(([language, text]) => ({ language, text, html: null, short: null }));
  return { name, shortcut, variants };
}

const day = [{ from: '07:00', to: '18:00' }];
const week = [[], day, day, day, day, day, [{ from: '08:00', to: '12:00' }]];

/** What the owner wrote down in the first week. */
export function setUp(at: Instant): Step[] {
  return [
    ...Object.entries(facts).map(([id, text]): Step => ({
      at,
      take: ({ commands }) => commands.setShopFact({ id, name: id, text }),
    })),
    { at, take: ({ commands }) => commands.addAnswers({ answers }) },
    { at, take: ({ commands }) => commands.setServiceHours({ week }) },
    { at, take: ({ commands }) => commands.setCountry({ country: 'GB' }) },
  ];
}
