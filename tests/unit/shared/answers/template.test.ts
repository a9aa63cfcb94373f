import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillHtml, fillText, gapsIn, readTemplate, withoutGaps } from '#shared/answers/template';
import { escapeHtml } from '#shared/domain/plain-as-html';

const known = (values: Readonly<Record<string, string>>) => (variable: string) => values[variable] ?? null;
const marta = known({ 'customer.first_name': 'Marta', 'shop.hours': 'Mo–Fr 9–18\nSa 9–14' });

/** Text in which braces, bars and halves of variables are frequent. */
const braced = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '{{',
        '}}',
        '|',
        'customer.',
        '{customer.name',
        '{customer.name}',
        '{order.number|n/a}',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a template', () => {
  it('is filled in with what is known, and keeps what is not as its variable', () => {
    expect(fillText('Hi {customer.first_name}, order {order.number} …', marta)).toEqual({
      words: 'Hi Marta, order {order.number} …',
      gaps: ['order.number'],
    });
  });

  it('says something else where that was given, and the value where there is one', () => {
    const words =
      'Hi {customer.first_name|there}, {order.number|your order} {{ Customer.First_Name | x }}{order.number|}';
    expect(fillText(words, marta)).toEqual({ words: 'Hi Marta, your order Marta', gaps: [] });
  });

  it('leaves braces that are no variable', () => {
    const words = 'a {b} {customer} {customer.} {{x}} {"json": 1} {customer.name\n} ${x}';
    expect(fillText(words, marta)).toEqual({ words, gaps: [] });
  });

  it('puts a value into HTML as words, with its lines, and into an address as a part of it', () => {
    const sly = known({ 'customer.name': '<b>&"\n', 'order.number': 'A/1 "x"' });
    expect(
      fillHtml('<div>{customer.name}</div><a href="https://t.example/{order.number}">{order.number}</a>', sly).words,
    ).toBe('<div>&lt;b&gt;&amp;&quot;<br></div><a href="https://t.example/A%2F1%20%22x%22">A/1 &quot;x&quot;</a>');
  });

  it('is in its pieces what it was', () => {
    fc.assert(
      fc.property(braced, (text) => {
        expect(
          readTemplate(text)
            .map(({ written }) => written)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('has no gap once everything is known, and says what it said where nothing is', () => {
    fc.assert(
      fc.property(braced, (text) => {
        expect(fillText(text, () => 'x').gaps).toEqual([]);
        const unknown = fillText(text, () => null);
        expect(gapsIn(unknown.words).length).toBeGreaterThanOrEqual(unknown.gaps.length);
        expect(unknown.words === text || text.includes('|')).toBe(true);
      }),
    );
  });

  it('reads the same in HTML as in plain text', () => {
    const shown = (html: string): string =>
      html
        .replaceAll('<br>', '\n')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(braced, fc.string(), (text, value) => {
        const plain = value.replaceAll('\r', '');
        expect(shown(fillHtml(escapeHtml(text), () => plain).words)).toBe(fillText(text, () => plain).words);
      }),
    );
  });

  it('leaves without its gaps, and without the spaces beside them', () => {
    expect(withoutGaps('Hello {customer.first_name}, your {order.number} order')).toBe('Hello, your order');
    expect(withoutGaps('Hello {customer.first_name|you}!')).toBe('Hello you!');
    fc.assert(
      fc.property(braced, (text) => {
        expect(withoutGaps(text).length).toBeLessThanOrEqual(text.length);
        expect(withoutGaps(text) === text || gapsIn(text).length > 0).toBe(true);
      }),
    );
  });
});
