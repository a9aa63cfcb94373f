/** Longest name most file systems take, in UTF-8 bytes. */
const longestName = 255;

/**
 * A name that is safe as one part of a path on every system: no separators, control or direction-changing characters,
 * no leading dot, at most 255 bytes with its extension kept. Empty where the mail gives none:
 * what to call it then is for whoever shows or saves it.
 */
export function attachmentName(given: string | null): string {
  const clean = (given ?? '')
    .normalize('NFC')
    // Direction marks make `exe.pdf` out of `fdp.exe`.
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .trim()
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '');
  return shortened(clean);
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : '';
  let stem = extension === '' ? name : name.slice(0, dot);
  const room = longestName - Buffer.byteLength(extension);
  stem = stem.slice(0, room);
  while (Buffer.byteLength(stem) > room) stem = [...stem].slice(0, -1).join('');
  return stem + extension;
}
