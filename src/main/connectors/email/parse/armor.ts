import type { MailContent } from './content.ts';

/** A text without the armour that OpenPGP puts around it (RFC 9580 §6.2, §7), and what that armour says. */
export type Unarmored = Readonly<{ text: string; protection: MailContent['protection'] }>;

const signedBegin = /^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n/m;
const signatureBegin = '\n-----BEGIN PGP SIGNATURE-----';
const signatureEnd = '-----END PGP SIGNATURE-----';

export function withoutArmor(text: string): Unarmored {
  if (!text.includes('-----BEGIN PGP ')) return { text, protection: null };
  if (/^-----BEGIN PGP MESSAGE/m.test(text)) return { text, protection: 'encrypted' };
  const begin = signedBegin.exec(text);
  if (!begin) return { text, protection: null };
  const start = begin.index + begin[0].length;
  const stop = text.indexOf(signatureBegin, start);
  const end = text.indexOf(signatureEnd, Math.max(stop, start));
  const signed = text
    .slice(start, stop < 0 ? text.length : stop)
    .replace(/^(?:[A-Za-z-]+: .*\n)*\n/, '')
    // Lines that begin with a dash were escaped.
    .replaceAll(/^- /gm, '');
  const after = stop < 0 || end < 0 ? '' : text.slice(end + signatureEnd.length);
  return { text: text.slice(0, begin.index) + signed + after, protection: 'signed' };
}
