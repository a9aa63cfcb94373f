import { decodeText } from './charset.ts';
import { charsetOfPage } from './windows-page.ts';

/** What an RTF text says; `html` where it was HTML before Outlook wrapped it ([MS-OXRTFEX]). */
export type RtfWords = Readonly<{ plain: string | null; html: string | null }>;

const deepest = 500;
const mostSigns = 4 * 1024 * 1024;

/** Groups that hold no words. */
const silent = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr themedata datastore xmlnstbl listtable listoverridetable rsidtbl generator mmathPr latentstyles fldinst bkmkstart bkmkend'.split(
    ' ',
  ),
);
const signs = new Map(
  Object.entries({
    par: '\n',
    line: '\n',
    sect: '\n',
    page: '\n',
    row: '\n',
    cell: '\t',
    tab: '\t',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
  }),
);
/** Windows code pages of RTF's `\fcharset`. */
const pageOfCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** What holds within a group and ends with it. */
type Group = Readonly<{
  /** It holds no words. */
  silent: boolean;
  /** It is the table of fonts. */
  fonts: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what Outlook added to the HTML. */
  added: boolean;
  charset: string;
  /** How many signs stand behind a `\u` for programs that do not know it. */
  fallback: number;
}>;

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;

export function readRtf(bytes: Buffer): RtfWords {
  const source = bytes.toString('latin1', 0, mostSigns);
  if (!source.startsWith('{\\rtf')) return { plain: null, html: null };
  const isHtml = source.slice(0, 1000).includes('\\fromhtml1');
  const words = new RtfReader(isHtml).read(source);
  return isHtml ? { plain: null, html: words } : { plain: words.replaceAll(/\n{3,}/g, '\n\n').trim(), html: null };
}

class RtfReader {
  readonly #isHtml: boolean;
  readonly #out: string[] = [];
  readonly #charsets = new Map<number, string>();
  readonly #outer: Group[] = [];
  #group: Group = { silent: false, fonts: false, added: false, charset: 'windows-1252', fallback: 1 };
  #defaultCharset = 'windows-1252';
  #font = 0;
  /** Behind `\*`: a group that may be left out by whoever does not know it. */
  #starred = false;
  #toSkip = 0;
  /** Bytes that are signs only together. */
  #pending: number[] = [];

  constructor(isHtml: boolean) {
    this.#isHtml = isHtml;
  }

  read(source: string): string {
    for (const [, word, number, hex, symbol, brace, text] of source.matchAll(token)) {
      if (brace === '{') this.#open();
      else if (brace === '}') this.#close();
      else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (text !== undefined) this.#text(text);
      else if (word !== undefined) this.#word(word, number === undefined ? null : Number(number));
      if (word === 'bin' || this.#outer.length === 0 || this.#outer.length > deepest) break;
    }
    this.#flush();
    return this.#out.join('');
  }

  #open(): void {
    this.#flush();
    this.#outer.push(this.#group);
    this.#starred = false;
  }

  #close(): void {
    this.#flush();
    this.#group = this.#outer.pop() ?? this.#group;
    this.#toSkip = 0;
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (this.#isShown()) this.#pending.push(byte);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#starred = true;
    else if (symbol === '~') this.#show('\u00a0');
    else if (symbol === '_') this.#show('-');
    else if (/[\\{}]/.test(symbol)) this.#show(symbol);
    else if (/[\r\n]/.test(symbol)) this.#show('\n');
  }

  #text(text: string): void {
    const skipped = Math.min(this.#toSkip, text.length);
    this.#toSkip -= skipped;
    if (skipped < text.length) this.#show(text.slice(skipped));
  }

  #word(word: string, value: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    const sign = signs.get(word);
    if (word === 'htmltag') this.#become({ silent: !this.#isHtml });
    else if (starred || silent.has(word)) this.#become({ silent: true, fonts: word === 'fonttbl' });
    else if (word === 'htmlrtf') this.#become({ added: value !== 0 });
    else if (word === 'uc') this.#become({ fallback: value ?? 1 });
    else if (word === 'ansicpg') {
      this.#defaultCharset = charsetOfPage(value ?? 1252);
      this.#become({ charset: this.#defaultCharset });
    } else if (word === 'f') this.#chooseFont(value ?? 0);
    else if (word === 'fcharset') {
      const page = pageOfCharset[value ?? 0];
      if (page !== undefined) this.#charsets.set(this.#font, charsetOfPage(page));
    } else if (word === 'u') {
      this.#show(String.fromCharCode((value ?? 0) & 0xffff));
      this.#toSkip = this.#group.fallback;
    } else if (sign !== undefined) this.#show(sign);
  }

  /** In the table of fonts its charset follows; elsewhere it says what the bytes mean. */
  #chooseFont(font: number): void {
    this.#flush();
    this.#font = font;
    if (!this.#group.fonts) this.#become({ charset: this.#charsets.get(font) ?? this.#defaultCharset });
  }

  #become(change: Partial<Group>): void {
    this.#group = { ...this.#group, ...change };
  }

  #isShown(): boolean {
    return !this.#group.silent && !(this.#isHtml && this.#group.added);
  }

  #show(text: string): void {
    if (!this.#isShown()) return;
    this.#flush();
    this.#out.push(text);
  }

  #flush(): void {
    if (this.#pending.length > 0) this.#out.push(decodeText(Buffer.from(this.#pending), this.#group.charset));
    this.#pending = [];
  }
}
