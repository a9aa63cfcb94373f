import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities, textOfComment } from '#main/connectors/comment-text';
import { escapeHtml } from '#shared/domain/plain-as-html';

describe('the words of a comment', () => {
  it('keep their lines, lose their marks, and say where a link leads', () => {
    expect(
      [
        'One <strong>loaf</strong>\r\n\r\nand <em>two</em>',
        '<p>One</p>\n<p>Two<br />Three</p>',
        'See <a href="https://bakery.example/x" rel="nofollow">here</a> or <a href=\'https://a.example\'>https://a.example</a>',
        '<a href="javascript:alert(1)">click</a> <script>alert(1)</script>',
        'I <3 rye, 1 < 2 & 3 > 2',
        '<!-- hidden --><blockquote>quoted</blockquote>own',
      ].map(textOfComment),
    ).toEqual([
      'One loaf\n\nand two',
      'One\n\nTwo\nThree',
      'See here (https://bakery.example/x) or https://a.example',
      'click alert(1)',
      'I <3 rye, 1 < 2 & 3 > 2',
      'quoted\nown',
    ]);
  });

  it('read entities of both kinds, and leave alone what is none', () => {
    expect(decodeEntities('&amp;&#038;&#x26; &rsquo;&hellip; &nosuch; &#0; &#55296; &amp;amp;')).toBe(
      '&&& ’… &nosuch; &#0; &#55296; &amp;',
    );
  });

  it('are what was typed, where it was sent as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const squeezed = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
        expect(squeezed(textOfComment(escapeHtml(typed)))).toBe(squeezed(typed));
      }),
    );
  });
});
