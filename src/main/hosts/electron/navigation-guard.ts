import type { WebContents } from 'electron';

/** Where the window lives. */
export const windowOrigin = 'shopbell://app';

/** An address that may be opened outside: in the browser, or in a mail program. Anything else could start a program. */
export function isExternal(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    (((url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' && url.username === '') ||
      url.protocol === 'mailto:')
  );
}

export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === windowOrigin;
}

/** The window stays what it is: it goes nowhere, embeds nobody, and links are opened outside. */
export function guardNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  openExternal: (address: string) => unknown,
): void {
  const outside = (address: string) => {
    if (isExternal(address)) openExternal(address);
  };
  contents.setWindowOpenHandler(({ url }) => {
    outside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (details) => {
    if (isOwnAddress(details.url)) return;
    details.preventDefault();
    outside(details.url);
  });
  // A frame shows mail, which stands in the page itself; a click in it is a link to be opened outside.
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame || details.url === 'about:srcdoc' || details.url.startsWith('blob:')) return;
    details.preventDefault();
    outside(details.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
