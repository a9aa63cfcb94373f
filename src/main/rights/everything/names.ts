const longest = 120;

/**
 * Names of files that any system takes, each given once: nothing that is a path or a device of Windows, nothing that hides or
 * ends in a dot, and no two that differ only in case.
 */
export class FileNames {
  readonly #given = new Set<string>();

  nameFor(wished: string): string {
    const plain = plainName(wished);
    const dot = plain.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
    let name = plain;
    for (let next = 2; this.#given.has(name.normalize('NFC').toLowerCase()); next += 1)
      name = `${stem} (${next})${ending}`;
    this.#given.add(name.normalize('NFC').toLowerCase());
    return name;
  }
}

function plainName(wished: string): string {
  const plain = wished
    .normalize('NFC')
    // Also what turns the direction of reading around: "exe.pdf" shown of a "fdp.exe".
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = shortened(plain);
  if (short === '') return 'file';
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(short) ? `_${short}` : short;
}

/** Its ending stays, by which programs know a file. File systems count bytes. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  let stem = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(stem.join('')) > longest - Buffer.byteLength(ending)) stem = stem.slice(0, -1);
  return stem.join('').trimEnd() + ending;
}
