import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteHeaders } from '#main/hosts/web/byte-headers';
import { anyCharacter } from '#tests/support/any-character';

const served = (mediaType: string) => byteHeaders({ mediaType, name: 'x', disposition: 'inline' }, 1);

it('shows plain images and PDF, and saves everything else', () => {
  const shown = [
    'image/png',
    'IMAGE/JPEG',
    'image/gif; charset=x',
    'image/webp',
    'image/avif',
    'image/bmp',
    'application/pdf',
  ];
  expect(shown.map((type) => served(type)['Content-Disposition']?.split(';', 1)[0])).toEqual(shown.map(() => 'inline'));
  const saved = [
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'application/javascript',
    'multipart/related',
    'image/tiff',
    '',
    'x',
  ];
  expect(saved.map((type) => served(type)['Content-Disposition']?.split(';', 1)[0])).toEqual(
    saved.map(() => 'attachment'),
  );
});

it('never gives a type a browser could run, nor breaks out of its header', () => {
  const type = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      'text/html',
      'Text/HTML ',
      'image/svg+xml',
      'application/vnd.x+xml',
      'application/vnd.wap.xhtml+xml',
      'text/plain\r\nX-Evil: 1',
      'image/svg',
      'text/javascript',
    ),
  );
  fc.assert(
    fc.property(type, (mediaType) => {
      const headers = served(mediaType);
      expect(headers['Content-Type']).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect(headers['Content-Type']).not.toMatch(/html|xml|svg|script/);
      expect(headers).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': expect.stringMatching(/^sandbox;/),
      });
    }),
  );
});
