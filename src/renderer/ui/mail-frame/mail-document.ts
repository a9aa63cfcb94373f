import type { SafeMail } from './safe-mail.ts';
import { foldStyles } from './fold-history.ts';

type Look = Readonly<{ origin: string; remoteImages: boolean; dark: boolean }>;

/** The whole document of the frame. Its own policy stands first, before anything the message brings. */
export function mailDocument({ styles, body }: Pick<SafeMail, 'styles' | 'body'>, look: Look): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${mailPolicy(look)}">`,
    '<meta charset="utf-8"><meta name="referrer" content="no-referrer">',
    `<meta name="color-scheme" content="${look.dark ? 'dark' : 'light'}">`,
    `<style>${sheet(look.dark)}</style>`,
    `<style>${styles}</style>`,
    // Last, so that a message's own sheet does not undo it.
    `<style>${foldStyles}</style>`,
  ];
  return `<!doctype html><html><head>${head.join('')}</head>${body}</html>`;
}

/** Nothing runs and nothing is asked for but images: those of this message, and remote ones once a person asked for them. */
export function mailPolicy({ origin, remoteImages }: Pick<Look, 'origin' | 'remoteImages'>): string {
  const images = ['data:', 'blob:', `${origin}/bytes/`, ...(remoteImages ? ['https:', 'http:'] : [])];
  return `default-src 'none'; img-src ${images.join(' ')}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
}

// The sheet a plain message is written on; newsletters bring their own.
function sheet(dark: boolean): string {
  const [paper, ink, link, line] = dark
    ? ['#161b1c', '#e6ebea', '#6cc5ca', '#414c4e']
    : ['#ffffff', '#16201f', '#0d5c63', '#c3cacc'];
  return `
    html { overflow-x: auto; overflow-y: hidden; background: ${paper}; }
    body { margin: 0; padding: 0 0 4px; overflow-wrap: anywhere; color: ${ink}; font: 14px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    a { color: ${link}; }
    img { max-width: 100%; height: auto; }
    img.shopbell-blocked { min-width: 24px; min-height: 24px; object-fit: fill; outline: 1px dashed ${line}; outline-offset: -1px; background: transparent; }
    img.shopbell-blocked:not([width][height]) { max-height: 160px; }
    table { max-width: 100%; }
    pre { white-space: pre-wrap; }
    blockquote { margin: 8px 0; padding-inline-start: 12px; border-inline-start: 2px solid ${line}; }
  `;
}
