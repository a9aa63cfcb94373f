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
const signs: Readonly<Record<string, string>> = {
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
};
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
type State = {
  silent: boolean;
  fonts: boolean;
  /** Inside `\*\htmltag`: HTML as it was. */
  htmlTag: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what Outlook added, shown only where HTML is not. */
  added: boolean;
  charset: string;
  /** How many signs stand behind a `\u` for programs that do not know it. */
  fallback: number;
};

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;

export function readRtf(bytes: Buffer): RtfWords {
  const source = bytes.toString('latin1', 0, mostSigns);
  if (!source.startsWith('{\\rtf')) return { plain: null, html: null };
  const isHtml = /\\fromhtml1/.test(source.slice(0, 1000));
  const out: string[] = [];
  const fonts = new Map<number, string>();
  const groups: State[] = [];
  let state: State = {
    silent: false,
    fonts: false,
    htmlTag: false,
    added: false,
    charset: 'windows-1252',
    fallback: 1,
  };
  let defaultCharset = 'windows-1252';
  let font = 0;
  let starred = false;
  let toSkip = 0;
  let pending: number[] = [];

  const isShown = () => !state.silent && !(isHtml && state.added);
  const flush = () => {
    if (pending.length > 0) out.push(decodeText(Buffer.from(pending), state.charset));
    pending = [];
  };
  const show = (text: string) => {
    if (!isShown()) return;
    flush();
    out.push(text);
  };

  for (const [whole, word, number, hex, symbol, brace, text] of source.matchAll(token)) {
    if (brace === '{') {
      flush();
      if (groups.length > deepest) break;
      groups.push(state);
      state = { ...state };
      starred = false;
    } else if (brace === '}') {
      flush();
      state = groups.pop() ?? state;
      toSkip = 0;
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else if (isShown()) pending.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '*') starred = true;
      else if (symbol === '~') show('\u00a0');
      else if (symbol === '_') show('-');
      else if (/[\\{}]/.test(symbol)) show(symbol);
      else if (/[\r\n]/.test(symbol)) show('\n');
    } else if (text !== undefined) {
      const skipped = Math.min(toSkip, text.length);
      toSkip -= skipped;
      if (skipped < text.length) show(text.slice(skipped));
    } else if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (word === 'htmltag') {
        state.htmlTag = isHtml;
        state.silent = !isHtml;
      } else if (starred || silent.has(word)) {
        state.silent = true;
        state.fonts = word === 'fonttbl';
      } else if (word === 'htmlrtf') state.added = value !== 0;
      else if (word === 'ansicpg') {
        defaultCharset = charsetOfPage(value ?? 1252);
        state.charset = defaultCharset;
      } else if (word === 'f') {
        font = value ?? 0;
        flush();
        if (!state.fonts) state.charset = fonts.get(font) ?? defaultCharset;
      } else if (word === 'fcharset') {
        const page = pageOfCharset[value ?? 0];
        if (page !== undefined) fonts.set(font, charsetOfPage(page));
      } else if (word === 'uc') state.fallback = value ?? 1;
      else if (word === 'u') {
        show(String.fromCharCode((value ?? 0) & 0xffff));
        toSkip = state.fallback;
      } else if (word === 'bin') break;
      else if (signs[word] !== undefined) show(signs[word]);
      starred = false;
    } else if (whole === '\\') continue;
  }
  flush();
  const words = out.join('');
  return isHtml ? { plain: null, html: words } : { plain: words.replaceAll(/\n{3,}/g, '\n\n').trim(), html: null };
}
