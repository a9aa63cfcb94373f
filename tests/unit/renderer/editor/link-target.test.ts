import { expect, it } from 'vitest';
import { linkTarget } from '#renderer/editor/link-target';

it('What is typed as a link leads to a page, a mailbox or a telephone, and to nothing else', () => {
  expect(linkTarget(' shop.example/menu ')).toBe('https://shop.example/menu');
  expect(linkTarget('http://shop.example')).toBe('http://shop.example');
  expect(linkTarget('anna@shop.example')).toBe('mailto:anna@shop.example');
  expect(linkTarget('tel:+4912345')).toBe('tel:+4912345');
  for (const text of ['', 'menu', 'two words.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
    expect(linkTarget(text)).toBeNull();
});
