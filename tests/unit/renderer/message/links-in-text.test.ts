import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksInText } from '#renderer/message/links-in-text';
import { processorTime } from '#tests/support/processor-time';

const links = (text: string): (string | null)[] =>
  linksInText(text).flatMap(({ href }) => (href === null ? [] : [href]));

describe('links in plain text', () => {
  it('lead where they say, with the sentence’s own marks left out', () => {
    expect(
      links(
        'See https://example.com/a?b=1, www.example.org/x. Or (https://example.net/y)! Wiki: https://example.org/Vase_(pottery).',
      ),
    ).toEqual([
      'https://example.com/a?b=1',
      'https://www.example.org/x',
      'https://example.net/y',
      'https://example.org/Vase_(pottery)',
    ]);
  });

  it('make mail addresses writable', () => {
    expect(links('Write to kim@example.com, please.')).toEqual(['mailto:kim@example.com']);
  });

  it('never lead to a script or a file', () => {
    expect(links('javascript:alert(1) file:///etc/passwd data:text/html,x vbscript:x')).toEqual([]);
  });

  it('joined again are the text, letter for letter, and lead out only by web or mail', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.emailAddress(),
          fc.constantFrom('www.', 'https://', '(', ')', '.', ' ', '\n', '@'),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        const parts = linksInText(whole);
        expect(parts.map((part) => part.text).join('')).toBe(whole);
        expect(parts.every(({ href }) => href === null || /^(?:https?:\/\/|mailto:)/iu.test(href))).toBe(true);
      }),
    );
  });

  it('take long texts made to be slow in their stride', () => {
    const passed = processorTime();
    for (const text of [
      `${'a'.repeat(50_000)} ${'x.'.repeat(50_000)}@`,
      `https://${'.'.repeat(100_000)}x`,
      `https://a${'(b)'.repeat(50_000)}`,
      'www.'.repeat(50_000),
      '@a.b'.repeat(50_000),
    ])
      linksInText(text);
    expect(passed()).toBeLessThan(1000);
  });
});
