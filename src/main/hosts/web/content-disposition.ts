/**
 * A Content-Disposition header (RFC 6266): an ASCII name for old programs, and the true one percent-encoded (RFC 5987).
 * The name comes from outside: it can neither leave its header nor name a folder.
 */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const plain = fileName(name);
  const ascii = plain.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  // encodeURIComponent leaves these four, which RFC 5987 does not allow.
  const encoded = encodeURIComponent(plain).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The last part of what was given as a file's name, without control characters and such as turn its direction round. */
export function fileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  // Bidirectional controls can make "exe.txt" out of "txt.exe".
  const visible = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  const short = shorten(visible, 180);
  return short === '' || /^\.+$/.test(short) ? 'file' : short;
}

/** File systems take 255 bytes; the ending, by which a file is opened, is kept. */
function shorten(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const letters = [...name.slice(0, name.length - ending.length)];
  while (letters.length > 0 && Buffer.byteLength(letters.join('') + ending) > bytes) letters.pop();
  return letters.join('') + ending;
}
