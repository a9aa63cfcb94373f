import { describe, expect, it } from 'vitest';
import { editorContent, isFormatted, plainTextOf, wordsOf } from '#renderer/editor/mail-words';

const text = (words: string, ...marks: readonly Readonly<{ type: string; attrs?: Record<string, unknown> }>[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: [...marks] } : {}),
});
const line = (...content: ReturnType<typeof text>[]) => ({ type: 'paragraph', content });
const item = (...content: object[]) => ({ type: 'listItem', content });

describe('the words of a mail', () => {
  it('stay plain while no formatting is used, one line a block', () => {
    const document = { type: 'doc', content: [line(text('Dear Marta,')), { type: 'paragraph' }, line(text('yes.'))] };
    expect(wordsOf(document, '<div>…</div>')).toEqual({ text: 'Dear Marta,\n\nyes.', html: null });
    expect(editorContent({ text: 'Dear Marta,\n\na < b', html: null })).toBe(
      '<div>Dear Marta,</div><div><br></div><div>a &lt; b</div>',
    );
  });

  it('keep an empty line’s height for readers of the HTML', () => {
    const document = { type: 'doc', content: [line(text('Yes', { type: 'bold' })), { type: 'paragraph' }] };
    expect(wordsOf(document, '<div><strong>Yes</strong></div><div></div>').html).toBe(
      '<div><strong>Yes</strong></div><div><br></div>',
    );
  });

  it('have a clean plain alternative: lists, quotations, links and pictures as people type them', () => {
    const link = { type: 'link', attrs: { href: 'https://shop.example/menu' } };
    const document = {
      type: 'doc',
      content: [
        line(text('See '), text('the menu', link), text(' or '), text('https://shop.example/menu', link)),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            item(line(text('Rye')), { type: 'bulletList', content: [item(line(text('dark')))] }),
            item(line(text('Spelt'))),
          ],
        },
        { type: 'blockquote', content: [line(text('one')), { type: 'paragraph' }, line(text('> two'))] },
        { type: 'paragraph', content: [{ type: 'image', attrs: { src: 'cid:x', alt: 'loaf.png' } }] },
      ],
    };
    expect(plainTextOf(document)).toBe(
      'See the menu <https://shop.example/menu> or https://shop.example/menu\n3. Rye\n   - dark\n4. Spelt\n> one\n>\n>> two\n[loaf.png]',
    );
    expect(isFormatted(document)).toBe(true);
  });
});
