import { historyPlace, isSignature, lettersOf } from './history-place.ts';

export type FoldWords = Readonly<{ show: string; hide: string }>;

/** Containers in which mail programs keep what was written before. */
const containers =
  '.gmail_quote_container, .gmail_quote, .yahoo_quoted, .protonmail_quote, .tutanota_quote, .moz-cite-prefix, #appendonsend, #divRplyFwdMsg, blockquote[type="cite"]';
const quoted = `blockquote, ${containers}`;

/** Rules of the frame's own sheet. `:has` lets one toggle hide what stands in several places of a message. */
export const foldStyles = `
  body:has(details.shopbell-fold:not([open])) .shopbell-history { display: none !important; }
  .shopbell-fold { margin: 12px 0; }
  .shopbell-fold > summary { display: inline-block; padding: 1px 8px; border: 1px solid currentcolor; border-radius: 5px; font: 500 12px/20px system-ui, sans-serif; list-style: none; opacity: .8; cursor: pointer; }
  .shopbell-fold > summary::-webkit-details-marker { display: none; }
  .shopbell-fold[open] > summary > :first-child, .shopbell-fold:not([open]) > summary > :last-child { display: none; }
  .shopbell-signature { opacity: .75; }
`;

/**
 * Folds away what was written before, under a toggle that works without scripts; a signature alone is only dimmed.
 * Nothing is taken out or moved. `written` are the new words: where the message does not begin with them, the quoting
 * containers of mail programs are believed as long as they hide none of those words.
 */
export function foldHistory(body: HTMLElement, written: string, words: FoldWords): void {
  const found = historyByWords(body, written) ?? historyByContainer(body, written);
  if (!found || found[0]?.parentElement?.matches('table, tbody, thead, tr, ul, ol, dl') !== false) return;
  const history = found.map(asElement);
  if (
    history.every((element) => !element.matches(quoted) && !element.querySelector(quoted)) &&
    isSignature(linesOf(history))
  ) {
    for (const element of history) element.classList.add('shopbell-signature');
    return;
  }
  const toggle = body.ownerDocument.createElement('details');
  toggle.className = 'shopbell-fold';
  const summary = toggle.appendChild(body.ownerDocument.createElement('summary'));
  for (const label of [words.show, words.hide])
    summary.appendChild(body.ownerDocument.createElement('span')).textContent = label;
  history[0]?.before(toggle);
  for (const element of history) element.classList.add('shopbell-history');
}

function historyByWords(body: HTMLElement, written: string): ChildNode[] | null {
  const nodes = textNodes(body);
  const place = historyPlace(
    nodes.map(({ data }) => data),
    written,
  );
  const node = place && nodes[place.piece];
  if (!place || !node) return null;
  return fromHereOn(outermost(place.offset > 0 ? node.splitText(place.offset) : node, body), body);
}

/** Everything from a container on, or, where somebody answered below it, the container alone. */
function historyByContainer(body: HTMLElement, written: string): ChildNode[] | null {
  const all = lettersOf(body.textContent ?? '').length;
  const enough = Math.max(1, 0.9 * lettersOf(written).length);
  for (const container of body.querySelectorAll<HTMLElement>(containers)) {
    const start = outermost(container, body);
    for (const history of [fromHereOn(start, body), [start]]) {
      const hidden = history.reduce((sum, node) => sum + lettersOf(node.textContent ?? '').length, 0);
      if (all - hidden >= enough) return history;
    }
  }
  return null;
}

/** The highest ancestor that begins where the node does. */
function outermost(node: ChildNode, body: HTMLElement): ChildNode {
  let highest = node;
  while (highest.parentElement && highest.parentElement !== body && nothingBefore(highest))
    highest = highest.parentElement;
  return highest;
}

function nothingBefore(node: ChildNode): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling)
    if (/\S/u.test(before.textContent ?? '') || (isElement(before) && before.matches('img, :has(img)'))) return false;
  return true;
}

/** The node and everything after it, as few nodes as can be. */
function fromHereOn(start: ChildNode, body: HTMLElement): ChildNode[] {
  const nodes: ChildNode[] = [start];
  for (let node: ChildNode | null = start; node && node !== body; node = node.parentElement)
    for (let after = node.nextSibling; after; after = after.nextSibling) nodes.push(after);
  return nodes;
}

/** Bare text gets an element around it, so that it can be hidden. */
function asElement(node: ChildNode): Element {
  if (isElement(node)) return node;
  const around = node.ownerDocument?.createElement('span') ?? document.createElement('span');
  node.replaceWith(around);
  around.append(node);
  return around;
}

function isElement(node: ChildNode): node is Element & ChildNode {
  return node.nodeType === Node.ELEMENT_NODE;
}

function textNodes(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

/** Each piece of text as a line: a label before a bold value then ends one, which makes it rather history than signature. */
function linesOf(elements: readonly Element[]): string {
  return elements.flatMap((element) => textNodes(element).map(({ data }) => data.trim())).join('\n');
}
