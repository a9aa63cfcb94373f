const longest = 120;

/**
 * Names of files that any system takes, each given once: nothing that is a path or a device of Windows, nothing that hides or
 * ends in a dot, and no two that differ only in case.
 */
export class FileNames {
  readonly #given = new Set<string>();
  /** Where counting goes on: a customer of years sent "image001.png" ten thousand times. */
  readonly #next = new Map<string, number>();

  nameFor(wished: string): string {
    const plain = plainName(wished);
    const dot = plain.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
    const asked = comparable(plain);
    let name = plain;
    let next = this.#next.get(asked) ?? 2;
    for (; this.#given.has(comparable(name)); next += 1) name = `${stem} (${next})${ending}`;
    this.#next.set(asked, next);
    this.#given.add(comparable(name));
    return name;
  }
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function plainName(wished: string): string {
  const plain = wished
    .normalize('NFC')
    // Also what turns the direction of reading around: "exe.pdf" shown of a "fdp.exe"; and half a character.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_')
    .replace(/^[\s.]+/u, '')
    .replace(/(?<![\s.])[\s.]+$/u, '');
  const short = shortened(plain);
  if (short === '') return 'file';
  return /^(?:con|conin\$|conout\$|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu.test(short) ? `_${short}` : short;
}

/** Its ending stays, by which programs know a file. File systems count bytes. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  const room = longest - Buffer.byteLength(ending);
  let stem = '';
  let bytes = 0;
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    stem += character;
  }
  return stem.replace(/(?<![\s.])[\s.]+$/u, '') + ending;
}
