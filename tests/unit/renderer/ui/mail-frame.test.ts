import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailDocument, mailPolicy } from '#renderer/ui/mail-frame/mail-document';
import { imageSource, safeLink } from '#renderer/ui/mail-frame/safe-address';
import { safeDeclarations, safeStyleSheet } from '#renderer/ui/mail-frame/safe-style';
import { processorTime } from '#tests/support/processor-time';

describe('links of a message', () => {
  it('lead out, or nowhere', () => {
    expect(
      [
        'https://example.com/a',
        'mailto:kim@example.com',
        'tel:+49123',
        'javascript:alert(1)',
        ' jav\tascript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        '//example.com',
        '/rpc',
        '#top',
        'file:///etc/passwd',
        'blob:https://x/y',
        'https://',
      ].map(safeLink),
    ).toEqual([
      'https://example.com/a',
      'mailto:kim@example.com',
      'tel:+49123',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('images of a message', () => {
  it('are remote, of the message itself, or not shown', () => {
    expect(
      [
        'http://example.com/a.png',
        '//example.com/a.png',
        'data:image/png;base64,AA',
        'cid:%3Clogo%40example%3E',
        'data:image/svg+xml,<svg>',
        'data:text/html,x',
        '/bytes/attachments/x/0',
        'a.png',
        'javascript:1',
        'file:///x',
      ].map((src) => imageSource(src)?.kind ?? null),
    ).toEqual(['remote', 'remote', 'data', 'attached', null, null, null, null, null, null]);
    expect(imageSource('cid:%3Clogo%40example%3E')).toEqual({ kind: 'attached', contentId: 'logo@example' });
  });
});

describe('styles of a message', () => {
  const reaching = [
    'background: url(https://x.example/a)',
    'background: u\\72l(https://x.example/a)',
    'background: ur/**/l(https://x.example/a)',
    'background: \\75\\72\\6c (x)',
    'background-image: image-set("https://x.example/a" 1x)',
    'width: expression(alert(1))',
    'behavior: url(x)',
    '-moz-binding: url(x)',
    'list-style: URL( "https://x.example" )',
    'cursor: -webkit-image-set(url(x) 1x)',
    'background: image("https://x.example")',
    'content: src("https://x.example")',
  ];

  it.each(reaching)('lose a declaration that reaches out: %s', (declaration) => {
    expect(safeDeclarations(`color: red; ${declaration}; margin: 0`)).toBe(
      'color: red;  margin: 0'.replace(';  ', '; '),
    );
    expect(safeStyleSheet(`p { color: red; ${declaration}; margin: 0 }`)).not.toMatch(
      /url|image|src\(|expression|binding|behavior/iu,
    );
  });

  it('lose imports and fonts', () => {
    expect(
      safeStyleSheet(
        '@import "https://x.example/a.css"; @import url(x); @font-face { font-family: x; src: url(https://x.example) } p { color: red }',
      ).trim(),
    ).toBe('p { color: red }');
  });

  it('stay in their place', () => {
    expect(
      safeDeclarations('position: fixed; top: 0; position:absolute; position: relative').replaceAll(/\s/gu, ''),
    ).toBe('top:0;position:relative');
  });

  it('keep what only looks', () => {
    expect(safeDeclarations('color:#b00;font:14px/1.4 Arial,sans-serif;padding:8px 12px')).toBe(
      'color:#b00;font:14px/1.4 Arial,sans-serif;padding:8px 12px',
    );
    expect(safeStyleSheet('@media (max-width: 600px) { .a { width: 100% !important } }')).toBe(
      '@media (max-width: 600px) { .a { width: 100% !important } }',
    );
  });

  it('are read in no time however long they are', () => {
    const passed = processorTime();
    for (const css of [
      'a'.repeat(500_000),
      `${'a,'.repeat(200_000)}{`,
      '/*'.repeat(200_000),
      '@import '.repeat(100_000),
      '@font-face{'.repeat(100_000),
      'url '.repeat(200_000),
      `u${' '.repeat(300_000)}`,
    ])
      safeStyleSheet(css);
    expect(passed()).toBeLessThan(2000);
  });

  it('never name an address to fetch, however they are written', () => {
    const piece = fc.constantFrom(
      'url(',
      'u\\72l(',
      '\\75rl(',
      'ur/**/l(',
      '/*',
      '*/',
      ';',
      '{',
      '}',
      ':',
      'background',
      '@import',
      '"https://x.example"',
      ' ',
      '\\',
      ')',
      'p',
      'image-set(',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        expect(safeStyleSheet(pieces.join(''))).not.toMatch(/\burl\s*\(/iu);
        expect(safeDeclarations(pieces.join(''))).not.toMatch(/\burl\s*\(/iu);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the frame’s own policy', () => {
  it('stands before anything of the message, and allows nothing but pictures and looks', () => {
    const page = mailDocument(
      { styles: 'p{}', body: '<body>Hello</body>' },
      { origin: 'http://127.0.0.1:1', remoteImages: false, dark: false },
    );
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
    expect(mailPolicy({ origin: 'http://127.0.0.1:1', remoteImages: false })).toBe(
      "default-src 'none'; img-src data: blob: http://127.0.0.1:1/bytes/; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
  });

  it('allows remote pictures only when they were asked for', () => {
    expect(
      [false, true].map((remoteImages) => / https?:/u.test(mailPolicy({ origin: 'shopbell://app', remoteImages }))),
    ).toEqual([false, true]);
  });
});
