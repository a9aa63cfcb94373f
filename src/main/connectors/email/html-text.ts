import { compile, type BlockTextBuilder, type DomNode, type Formatter, type RecursiveCallback } from 'html-to-text';
import {
  citedText,
  marksOf,
  roleOfBlockquote,
  roleOfDivision,
  withoutMarks,
  type ElementRole,
} from './new-text/html-marks.ts';
import { historyMark } from './new-text/new-text.ts';

/** HTML beyond this is cut before it is read, after inlined images are taken out: newsletters reach megabytes, their words do not. */
const mostHtml = 400_000;
const inlined = /\bdata:[\w/+.-]{3,60};base64,[A-Za-z0-9+/=%]*/g;
const deepest = 200;
const mostChildren = 20_000;
/** Elements that hold nothing or need no end tag, so that they are no measure of depth. */
const leaves = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option'.split(
    ' ',
  ),
);

/** `text` is everything readable; `cited` is the same for telling what is new: quoted lines behind `>`, no signature. */
export type HtmlText = Readonly<{ text: string; cited: string }>;

const division: Formatter = (element, walk, builder) =>
  addBlock(roleOfDivision(element.attribs ?? {}, isBeforeQuote(element)), element, { walk, builder });

function isBeforeQuote(element: DomNode): boolean {
  let next = element.next;
  for (let steps = 0; next && next.name !== 'blockquote' && next.name !== 'div' && steps < 4; steps++) next = next.next;
  return next?.name === 'blockquote';
}

const blockquote: Formatter = (element, walk, builder) => {
  const around = /(?:^|\s)(?:gmail_quote|gmail_extra)/.test(element.parent?.attribs?.['class'] ?? '');
  addBlock(roleOfBlockquote(element.attribs ?? {}, around), element, { walk, builder });
};

/** A rule is for the eye alone, but some programs draw it above what they quote. */
const rule: Formatter = (element, _walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  if (roleOfDivision(element.attribs ?? {}, false) === 'history') builder.addLiteral(historyMark);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

function addBlock(
  role: ElementRole,
  element: DomNode,
  into: Readonly<{ walk: RecursiveCallback; builder: BlockTextBuilder }>,
): void {
  const { walk, builder } = into;
  const breaks = role === 'own' ? 1 : 2;
  builder.openBlock({ leadingLineBreaks: breaks });
  if (role === 'history') {
    builder.addLiteral(historyMark);
    builder.addLineBreak();
  }
  const marks = role === 'own' || role === 'history' ? null : marksOf[role];
  if (marks !== null) {
    builder.addLiteral(marks[0]);
    builder.addLineBreak();
  }
  walk(element.children, builder);
  if (marks !== null) {
    builder.addLineBreak();
    builder.addLiteral(marks[1]);
  }
  builder.closeBlock({ trailingLineBreaks: breaks });
}

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

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: mostHtml, maxDepth: deepest, maxChildNodes: mostChildren },
  formatters: { division, blockquote, rule, link, cell },
  selectors: [
    { selector: 'div', format: 'division' },
    { selector: 'section', format: 'division' },
    { selector: 'span[id]', format: 'division' },
    { selector: 'table.OutlookMessageHeader', format: 'division' },
    { selector: 'blockquote', format: 'blockquote' },
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
    { selector: 'hr', format: 'rule' },
  ],
});

/** The words of an HTML mail. Never throws; bounded in input, depth and breadth. */
export function htmlText(html: string): HtmlText {
  const bounded = withoutMarks((html.length > mostHtml ? html.replaceAll(inlined, '') : html).slice(0, mostHtml));
  if (isTooDeep(bounded)) {
    const text = tidy(withoutTags(bounded));
    return { text, cited: text };
  }
  const marked = tidy(convert(bounded));
  return { text: tidy(withoutMarks(marked)), cited: citedText(marked) };
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

function tidy(text: string): string {
  return (
    text
      .replaceAll('\u00a0', ' ')
      // Preview fillers of newsletters.
      .replaceAll(/(?:\u034f|\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad)+(?=\s|$)/g, '')
      // `&#13;` in preformatted words ends a line too.
      .split(/\r\n?|\n/)
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
