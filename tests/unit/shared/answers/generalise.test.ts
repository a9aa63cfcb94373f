import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generaliseHtml, generaliseText } from '#shared/answers/generalise';
import { fillHtml, fillText, gapsIn } from '#shared/answers/template';
import { escapeHtml } from '#shared/domain/plain-as-html';

const known = new Map([
  ['customer.first_name', 'Marta'],
  ['customer.name', 'Marta Lind'],
  ['customer.company', 'A & B'],
  ['order.number', '10023'],
  ['sender.name', 'Anna'],
]);
const valueOf = (variable: string) => known.get(variable) ?? null;

it('words to one person become words to anybody', () => {
  expect(generaliseText('Hi Marta, Marta Lind of A & B: 10023, not 100235. Annabel and Anna', valueOf)).toBe(
    'Hi {customer.first_name}, {customer.name} of {customer.company}: {order.number}, not 100235. Annabel and {sender.name}',
  );
  expect(generaliseHtml('<a title="Marta">Marta of A &amp; B</a>', valueOf)).toBe(
    '<a title="Marta">{customer.first_name} of {customer.company}</a>',
  );
});

it('filled in for the same person, they are the same again', () => {
  const part = fc.oneof(fc.constantFrom(...known.values(), ' ', 'x', '{', '}', '<', '&'), fc.string({ maxLength: 6 }));
  const words = fc.array(part, { maxLength: 12 }).map((parts) => parts.join('').replaceAll('\r', ''));
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(gapsIn(text).length === 0);
      expect(fillText(generaliseText(text, valueOf), valueOf).words).toBe(text);
      const html = escapeHtml(text);
      expect(fillHtml(generaliseHtml(html, valueOf), valueOf).words).toBe(html);
    }),
  );
});
