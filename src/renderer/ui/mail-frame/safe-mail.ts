import DOMPurify, { type Config } from 'dompurify';
import { foldHistory, type FoldWords } from './fold-history.ts';
import { imageSource, safeLink } from './safe-address.ts';
import { safeDeclarations, safeStyleSheet } from './safe-style.ts';

export type SafeMail = Readonly<{
  styles: string;
  /** The body element with what is left of its content. */
  body: string;
  /** How many images lie on other computers. */
  remoteImages: number;
  /** Whether the message brings its own colours; then it is shown on a light sheet whatever the theme. */
  coloured: boolean;
}>;

type Options = Readonly<{
  remoteImages: boolean;
  attached: ReadonlyMap<string, string>;
  /** The new words of the message, when what was written before is to be folded away. */
  written: string | null;
  fold: FoldWords;
}>;

// The HTML profile leaves out SVG and MathML, where most ways around a sanitizer begin.
const config = {
  USE_PROFILES: { html: true },
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true,
  FORBID_TAGS: [
    'form',
    'input',
    'button',
    'select',
    'option',
    'optgroup',
    'textarea',
    'label',
    'fieldset',
    'datalist',
    'output',
    'base',
    'meta',
    'link',
    'title',
    'audio',
    'video',
    'source',
    'track',
    'picture',
    'map',
    'area',
    'dialog',
    'template',
    'slot',
    'marquee',
    'noscript',
    'noembed',
    'portal',
  ],
  FORBID_CONTENTS: [
    'script',
    'title',
    'select',
    'textarea',
    'noscript',
    'template',
    'audio',
    'video',
    'object',
    'iframe',
    'svg',
    'math',
  ],
  FORBID_ATTR: [
    'srcset',
    'sizes',
    'ping',
    'background',
    'poster',
    'lowsrc',
    'longdesc',
    'cite',
    'action',
    'formaction',
    'usemap',
    'ismap',
    'autofocus',
    'tabindex',
    'accesskey',
    'contenteditable',
    'is',
    'slot',
    'popover',
    'popovertarget',
    'loading',
    'crossorigin',
  ],
  ALLOW_DATA_ATTR: false,
  // Asked about every attribute, so what is no address at all must pass; addresses are settled one by one below.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel|cid):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/iu,
} satisfies Config & { RETURN_DOM: true };

/** A message's HTML with nothing left that runs, asks for anything, or leads anywhere but out. The only place that does this. */
export function safeMail(html: string, options: Options): SafeMail {
  const root = DOMPurify.sanitize(html, config);
  if (!(root instanceof HTMLElement)) return { styles: '', body: '<body></body>', remoteImages: 0, coloured: false };
  let remoteImages = 0;
  for (const image of root.querySelectorAll('img')) remoteImages += settleImage(image, options) ? 1 : 0;
  for (const link of root.querySelectorAll('a')) settleLink(link);
  for (const styled of [root, ...root.querySelectorAll('[style]')]) settleStyle(styled);
  // Anything else that names an address has no business in a message.
  for (const other of root.querySelectorAll(':not(img)[src], :not(a)[href]')) {
    other.removeAttribute('src');
    other.removeAttribute('href');
  }
  const styles = [...root.querySelectorAll('style')].map((element) => {
    element.remove();
    return safeStyleSheet(element.textContent ?? '');
  });
  const body = root.querySelector('body');
  if (body && options.written !== null) foldHistory(body, options.written, options.fold);
  const sheet = styles.join('\n').replaceAll('<', '');
  return {
    styles: sheet,
    body: body?.outerHTML ?? '<body></body>',
    remoteImages,
    coloured:
      /(?:^|[\s;{"])(?:background(?:-color)?|color)\s*:/iu.test(sheet) ||
      root.querySelector('[bgcolor], [color], [text], [style*="color"], [style*="background"]') !== null,
  };
}

/** An empty picture, so that a blocked one keeps the room its message gave it and nothing jumps when it is shown. */
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Answers whether the image lies on another computer and is one to look at. */
function settleImage(
  image: HTMLImageElement,
  { remoteImages, attached }: Pick<Options, 'remoteImages' | 'attached'>,
): boolean {
  const source = imageSource(image.getAttribute('src') ?? '');
  // A picture nobody can see is there to tell its sender that the message was read.
  if (source?.kind === 'remote' && isPixel(image)) {
    image.remove();
    return false;
  }
  const address =
    source === null
      ? null
      : source.kind === 'attached'
        ? (attached.get(source.contentId) ?? null)
        : source.kind === 'data' || remoteImages
          ? source.address
          : null;
  if (address === null) image.removeAttribute('src');
  else image.setAttribute('src', address);
  if (source?.kind === 'remote' && !remoteImages) {
    image.setAttribute('src', blank);
    image.setAttribute('class', 'shopbell-blocked');
    const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map(Number);
    if (width && height) image.style.aspectRatio = `${width} / ${height}`;
  }
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  return source?.kind === 'remote';
}

function isPixel(image: HTMLImageElement): boolean {
  return ['width', 'height'].some((side) => /^\s*[0-3](?:px)?\s*$/u.test(image.getAttribute(side) ?? ''));
}

function settleLink(link: HTMLAnchorElement): void {
  const address = safeLink(link.getAttribute('href') ?? '');
  if (address === null) return link.removeAttribute('href');
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer nofollow');
  // Where it really leads, whatever its words say.
  link.setAttribute('title', address);
}

function settleStyle(element: Element): void {
  const style = element.getAttribute('style');
  if (style !== null) element.setAttribute('style', safeDeclarations(style));
}
