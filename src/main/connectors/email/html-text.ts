import { compile, type Formatter } from 'html-to-text';

/** HTML beyond this is cut before it is read: newsletters with inlined images reach megabytes, their words do not. */
const mostHtml = 600_000;
const deepest = 200;
const mostChildren = 20_000;
/** Elements that hold nothing or need no end tag, so that they are no measure of depth. */
const leaves = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option'.split(
    ' ',
  ),
);

/** Around what the HTML itself marks as quoted. Private-use characters, which no mail program writes. */
const quoteOpen = '\uE010';
const quoteClose = '\uE011';
const marks = /[\uE010\uE011]/g;

/** `text` is everything readable; `unquoted` leaves out what the HTML marks as quoted history. */
export type HtmlText = Readonly<{ text: string; unquoted: string }>;

const quoted: Formatter = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addLiteral(quoteOpen);
  builder.addLineBreak();
  walk(element.children, builder);
  builder.addLineBreak();
  builder.addLiteral(quoteClose);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** Shows where a link goes, once, and only where its words do not already say so. */
const link: Formatter = (element, walk, builder) => {
  const target = (element.attribs?.['href'] ?? '').trim();
  const words = wordsOf(element.children ?? [], 0)
    .replaceAll(/\s+/g, ' ')
    .trim();
  walk(element.children, builder);
  if (!/^https?:/i.test(target) || target.length > 200 || words === '' || target.includes(words)) return;
  builder.addInline(` [${target}]`, { noWordTransform: true });
};

/** Cells of a row stand apart: a price must not run into its item. */
const cell: Formatter = (element, walk, builder) => {
  builder.addInline(' ');
  walk(element.children, builder);
  builder.addInline(' ');
};

/** Elements in which the common mail programs put the mail that is answered. */
const quoteSelectors = [
  'blockquote',
  'div.gmail_quote',
  'div.gmail_extra',
  'div.yahoo_quoted',
  'div.moz-cite-prefix',
  'div.protonmail_quote',
  'div.zmail_extra',
  'div#divRplyFwdMsg',
  'div#appendonsend',
];

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: mostHtml, maxDepth: deepest, maxChildNodes: mostChildren },
  formatters: { quoted, link, cell },
  selectors: [
    ...quoteSelectors.map((selector) => ({ selector, format: 'quoted' })),
    { selector: 'a', format: 'link' },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'ul', options: { itemPrefix: ' - ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 },
    })),
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'hr', options: { length: 20 } },
  ],
});

/** The words of an HTML mail. Never throws; bounded in input, depth and breadth. */
export function htmlText(html: string): HtmlText {
  const bounded = html.slice(0, mostHtml).replaceAll(marks, '');
  if (isTooDeep(bounded)) {
    const text = tidy(withoutTags(bounded));
    return { text, unquoted: text };
  }
  const marked = tidy(convert(bounded));
  return { text: tidy(marked.replaceAll(marks, '')), unquoted: tidy(withoutQuotes(marked)) };
}

/** The library's time grows with the square of the depth: 200,000 open elements took it 40 seconds. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/gi)) {
    if (leaves.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** What is left when every tag is taken off; for HTML that no mail program wrote. */
function withoutTags(html: string): string {
  return html.replaceAll(/<[^<>]{0,2000}>/g, ' ').replaceAll(/[ \t]+/g, ' ');
}

function withoutQuotes(marked: string): string {
  const parts: string[] = [];
  let depth = 0;
  for (const part of marked.split(/([\uE010\uE011])/)) {
    if (part === quoteOpen) depth++;
    else if (part === quoteClose) depth = Math.max(0, depth - 1);
    else if (depth === 0) parts.push(part);
  }
  return parts.join('');
}

function tidy(text: string): string {
  return (
    text
      .replaceAll('\u00a0', ' ')
      // Preview fillers of newsletters.
      .replaceAll(/(?:\u034f|\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad)+(?=\s|$)/g, '')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  );
}

function wordsOf(
  nodes: readonly { type: string; data?: string; children?: { type: string; data?: string }[] }[],
  depth: number,
): string {
  if (depth > 20) return '';
  return nodes.map((node) => node.data ?? wordsOf(node.children ?? [], depth + 1)).join('');
}
