/** Where a link in a message may lead: out of the window, to a page, a mail address or a phone. Null for anything else. */
export function safeLink(href: string): string | null {
  const address = withoutControls(href);
  if (!/^(?:https?|mailto|tel):/iu.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

export type ImageSource =
  | Readonly<{ kind: 'remote' | 'data'; address: string }>
  | Readonly<{ kind: 'attached'; contentId: string }>;

/** Where an image in a message comes from, or null when it may not come from there at all. */
export function imageSource(src: string): ImageSource | null {
  const address = withoutControls(src);
  if (/^https?:\/\//iu.test(address)) return { kind: 'remote', address };
  if (/^\/\//u.test(address)) return { kind: 'remote', address: `https:${address}` };
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/iu.test(address)) return { kind: 'data', address };
  const attached = /^cid:(.+)$/iu.exec(address)?.[1];
  return attached === undefined ? null : { kind: 'attached', contentId: decoded(attached).replaceAll(/^<|>$/gu, '') };
}

/** Browsers skip these inside an address, so `java\nscript:` would pass for something else. */
function withoutControls(address: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return address.replaceAll(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028-\u202F\uFEFF]/gu, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
