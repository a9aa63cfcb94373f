import { describe, expect, it } from 'vitest';
import { calledBy } from '#shared/answers/first-name';
import { languageOf, mainLanguage } from '#shared/answers/language-of';
import { orderNumberIn } from '#shared/answers/order-number';
import { valuesIn } from '#shared/answers/values';

describe('how somebody is called', () => {
  it.each([
    ['Marta Lindqvist', 'Marta', 'Lindqvist'],
    ['Baker, Ada', 'Ada', 'Baker'],
    ['Dr. Ada M. Baker', 'Ada', 'Baker'],
    ['JEAN-LUC PETIT', 'Jean-Luc', 'Petit'],
    ['ludwig van beethoven', 'Ludwig', 'van Beethoven'],
    ['Herr Weber', null, 'Weber'],
    ['A. Baker', null, 'Baker'],
    ['Ada', 'Ada', null],
    ['ada@example.org', null, null],
    ['Player 42', null, null],
    ['', null, null],
  ])('“%s” is %s %s', (name, first, last) => {
    expect(calledBy(name)).toEqual({ first, last });
  });
});

describe('an order number', () => {
  it.each([
    ['Where is my order #10023?', '10023'],
    ['Order no. A-2041 has not come', 'A-2041'],
    ['Meine Bestellnummer lautet 55012', '55012'],
    ['Bestellung Nr. 4711-B ist da', '4711-B'],
    ['Ma commande n° FR8812 ?', 'FR8812'],
    ['mi pedido número 90881', '90881'],
    ['Il mio ordine 73310 è in ritardo', '73310'],
    ['A minha encomenda n.º 5512', '5512'],
    ['Re: #5512', '5512'],
    ['I want to order 2 teapots', null],
    ['my order from 2025', null],
    ['my order 3/4/2026', null],
    ['border 12345', null],
    ['in order to call 0301234567', null],
    ['', null],
  ])('in “%s” is %s', (text, number) => {
    expect(orderNumberIn(text)).toBe(number);
  });
});

describe('the language of words', () => {
  it.each([
    ['Hello, where is the parcel that you have sent to me?', 'en'],
    ['Guten Tag, wo bleibt meine Lieferung? Ich warte noch.', 'de'],
    ['Bonjour, je voudrais savoir quand vous êtes ouverts.', 'fr'],
    ['Hola, ¿cuándo están abiertos los domingos?', 'es'],
    ['Buongiorno, vorrei sapere quando siete aperti, grazie.', 'it'],
    ['Bom dia, gostaria de saber quando estão abertos. Obrigado.', 'pt'],
    ['Goedemorgen, wanneer is de winkel open? Ik wil graag komen.', 'nl'],
    ['Καλημέρα, πότε ανοίγετε;', 'el'],
    ['OK 12345', null],
    ['', null],
  ])('“%s” is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is the first part of its tag', () => {
    expect([mainLanguage('fr-CA'), mainLanguage('de'), mainLanguage(null), mainLanguage('?')]).toEqual([
      'fr',
      'de',
      null,
      null,
    ]);
  });
});

describe('a variable', () => {
  const valueOf = valuesIn({
    customer: { name: 'Ada Baker', company: null, email: null, phone: null, person: true },
    sender: { name: 'Lindqvist Ceramics', address: null },
    facts: new Map([['parking', 'Behind the house']]),
    order: null,
    today: '2026-11-22',
    language: 'de',
  });

  it.each([
    ['customer.first_name', 'Ada'],
    ['customer.company', null],
    ['shop.name', 'Lindqvist Ceramics'],
    ['shop.parking', 'Behind the house'],
    ['shop.nothing', null],
    ['date.today', 'Sonntag, 22. November'],
    ['date.tomorrow', 'Montag, 23. November'],
    ['date.sunday', 'Sonntag, 29. November'],
    ['date.in_2_weeks', 'Sonntag, 6. Dezember'],
    ['date.weekday', 'Sonntag'],
    ['date.someday', null],
  ])('%s is %s', (variable, value) => {
    expect(valueOf(variable)).toBe(value);
  });

  it('of a company has no first name', () => {
    const firm = { name: 'Baker Ltd', company: 'Baker Ltd', email: null, phone: null, person: false };
    const of = valuesIn({
      customer: firm,
      sender: { name: null, address: null },
      facts: new Map(),
      order: null,
      today: '2026-01-01',
      language: null,
    });
    expect([of('customer.first_name'), of('customer.name')]).toEqual([null, 'Baker Ltd']);
  });
});
