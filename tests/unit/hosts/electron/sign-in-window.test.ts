import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { guardedPages } from '#main/hosts/electron/guarded-pages';
import { isComingBack, signInWindows } from '#main/hosts/electron/sign-in-window';

const redirect = 'https://shop.example/back';
const page = { id: '1', url: 'https://network.example/authorize', redirect };

it('knows the address that is waited for from ones that look like it', () => {
  expect([redirect, `${redirect}?code=c#_`].filter((address) => !isComingBack(address, redirect))).toEqual([]);
  const others = [
    'http://shop.example/back?code=c',
    'https://shop.example.evil.example/back?code=c',
    'https://shop.example/back-again?code=c',
    'https://shop.example:8443/back?code=c',
    'https://network.example/?next=https://shop.example/back?code=c',
    '',
  ];
  expect(others.filter((address) => isComingBack(address, redirect))).toEqual([]);
});

it('shows a page that can do nothing here, and closes where it comes back', async () => {
  const { windows, made, sessions } = standIn();
  const came = windows.open(page);
  const [window] = made;
  expect(window?.loaded).toEqual([page.url]);
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(window?.options.webPreferences).not.toHaveProperty('preload');
  expect(sessions[0]?.denied()).toEqual({ asked: false, checked: false, device: false, downloads: false });
  expect([
    window?.go('will-navigate', 'https://network.example/consent'),
    window?.go('will-redirect', 'file:///etc/passwd'),
    window?.go('will-navigate', 'shopbell://app/'),
    window?.go('will-redirect', `${redirect}?code=in-a-frame`, false),
    window?.go('will-redirect', `${redirect}?code=c&state=s`),
  ]).toEqual([false, true, true, false, true]);
  expect(window?.popup).toEqual({ action: 'deny' });
  expect(await came).toBe(`${redirect}?code=c&state=s`);
  expect(window?.destroyed).toBe(true);
});

it('answers nothing where it is closed, and takes no page without TLS; who signed in is forgotten', async () => {
  const { windows, made, partitions } = standIn();
  expect(await windows.open({ ...page, url: 'http://network.example/' })).toBeNull();
  const first = windows.open(page);
  made[0]?.destroy();
  expect(await first).toBeNull();
  const second = windows.open({ ...page, id: '2' });
  windows.close('2');
  expect(await second).toBeNull();
  expect(partitions).toEqual(['sign-in-1', 'sign-in-2']);
});

it('is asked for by the core, and hears where it came to', async () => {
  const wishes: unknown[] = [];
  const { open, cameBack } = guardedPages((wish) => wishes.push(wish));
  const stop = new AbortController();
  const first = open({ ...page, signal: new AbortController().signal });
  const second = open({ ...page, signal: stop.signal });
  cameBack({ id: '1', address: `${redirect}?code=c` });
  stop.abort();
  cameBack({ id: '2', address: `${redirect}?code=late` });
  expect([(await first)?.searchParams.get('code'), await second]).toEqual(['c', null]);
  const { url } = page;
  expect(wishes).toEqual([
    { guard: { id: '1', url, redirect } },
    { guard: { id: '2', url, redirect } },
    { unguard: '2' },
  ]);
});

type Options = Readonly<{ webPreferences: object }>;
type Listener = (...values: readonly unknown[]) => void;

function standIn() {
  const made: StandInWindow[] = [];
  const sessions: StandInSession[] = [];
  const partitions: string[] = [];
  const parts = {
    BrowserWindow: class extends StandInWindow {
      constructor(options: Options) {
        super(options);
        made.push(this);
      }
    },
    session: {
      fromPartition: (name: string) => {
        partitions.push(name);
        const own = new StandInSession();
        sessions.push(own);
        return own;
      },
    },
  };
  // Electron itself is not there in tests; these are the parts of it that are used.
  const windows = signInWindows(parts as unknown as Parameters<typeof signInWindows>[0], 'icon.png');
  return { windows, made, sessions, partitions };
}

class StandInSession extends EventEmitter {
  readonly handlers: Record<string, Listener> = {};
  setPermissionRequestHandler(handler: Listener): void {
    this.handlers['asked'] = handler;
  }
  setPermissionCheckHandler(handler: Listener): void {
    this.handlers['checked'] = handler;
  }
  setDevicePermissionHandler(handler: Listener): void {
    this.handlers['device'] = handler;
  }
  denied(): Readonly<Record<string, unknown>> {
    let [asked, downloads]: unknown[] = ['never answered', true];
    this.handlers['asked']?.(null, 'media', (answer: unknown) => (asked = answer), {});
    this.emit('will-download', { preventDefault: () => (downloads = false) });
    return { asked, checked: this.handlers['checked']?.(), device: this.handlers['device']?.(), downloads };
  }
}

class StandInWindow extends EventEmitter {
  readonly options: Options;
  readonly loaded: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: (details: object) => unknown) =>
      (this.popup = handler({ url: 'https://x.example' })),
  });
  popup: unknown = null;
  destroyed = false;
  constructor(options: Options) {
    super();
    this.options = options;
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  go(event: string, url: string, isMainFrame = true): boolean {
    let prevented = false;
    this.webContents.emit(event, { url, isMainFrame, preventDefault: () => (prevented = true) });
    return prevented;
  }
}
