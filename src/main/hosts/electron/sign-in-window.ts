import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import type * as Electron from 'electron';
import type { GuardedPage } from './core-messages.ts';

type Parts = Pick<typeof Electron, 'BrowserWindow' | 'session'>;

export type SignInWindows = Readonly<{
  /** Answers the address that the page came to, null where the window was closed before. */
  open: (page: GuardedPage) => Promise<string | null>;
  close: (id: string) => void;
}>;

/** Windows that show a network's own sign-in page, and nothing of Shopbell: each with a session that ends with it. */
export function signInWindows({ BrowserWindow: Window, session }: Parts, icon: string): SignInWindows {
  const windows = new Map<string, BrowserWindow>();
  let partitions = 0;
  return {
    open: ({ id, url, redirect }) =>
      new Promise((resolve) => {
        if (!isHttps(url)) return resolve(null);
        // Not `persist:`, and never the same twice: who signed in there is forgotten with the window.
        const own = session.fromPartition(`sign-in-${(partitions += 1)}`);
        guardSession(own);
        const window = new Window(signInWindowOptions(own, icon));
        windows.set(id, window);
        const settle = (address: string | null): void => {
          windows.delete(id);
          resolve(address);
          if (!window.isDestroyed()) window.destroy();
        };
        window.once('closed', () => settle(null));
        watchFor(redirect, window.webContents, settle);
        // A page that does not load says so in the window.
        window.loadURL(url).catch(() => undefined);
      }),
    close: (id) => windows.get(id)?.destroy(),
  };
}

/** Nothing of Node, no preload, no storage that stays: a network's page is a stranger like any other. */
export function signInWindowOptions(own: Session, icon: string): BrowserWindowConstructorOptions {
  return {
    width: 560,
    height: 760,
    icon,
    title: 'Sign in',
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    },
  };
}

/** Whether a page came to where it was to come: the very address, whatever its query says. */
export function isComingBack(address: string, redirect: string): boolean {
  const [came, wanted] = [URL.parse(address), URL.parse(redirect)];
  return came !== null && wanted !== null && came.origin === wanted.origin && came.pathname === wanted.pathname;
}

function guardSession(own: Session): void {
  own.setPermissionRequestHandler((...[, , answer]) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
}

function watchFor(
  redirect: string,
  contents: Pick<Electron.WebContents, 'on' | 'setWindowOpenHandler'>,
  came: (address: string) => void,
): void {
  const look = (details: Readonly<{ url: string; isMainFrame: boolean; preventDefault: () => void }>): void => {
    if (details.isMainFrame && isComingBack(details.url, redirect)) {
      details.preventDefault();
      came(details.url);
    } else if (!isHttps(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', look);
  contents.on('will-redirect', look);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isHttps(address: string): boolean {
  return URL.parse(address)?.protocol === 'https:';
}
