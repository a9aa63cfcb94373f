import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition, fileName } from '#main/hosts/web/content-disposition';
import { anyCharacter } from '#tests/support/any-character';

it('gives every name back whole to a browser that reads RFC 5987', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (name) => {
      const header = contentDisposition('attachment', name);
      expect(header).toMatch(
        /^attachment; filename="[\x20\x21\x23-\x24\x26-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/,
      );
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(fileName(name));
    }),
  );
});

it('makes of any name one that names a file and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (name) => {
      const safe = fileName(name);
      expect(safe).not.toMatch(/[/\\\p{Cc}]|^\.*$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
    }),
  );
  expect(
    ['../../etc/passwd', 'C:\\autoexec.bat', '..', ' ', 'bill\u202efdp.exe', `${'ä'.repeat(200)}.jpeg`].map(fileName),
  ).toEqual(['passwd', 'autoexec.bat', 'file', 'file', 'billfdp.exe', `${'ä'.repeat(87)}.jpeg`]);
});
