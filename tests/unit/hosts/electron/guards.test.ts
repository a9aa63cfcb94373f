import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { menuTemplate } from '#main/hosts/electron/menu';
import { guardNavigation, isExternal, isOwnAddress } from '#main/hosts/electron/navigation-guard';
import { guardPermissions, isAllowed } from '#main/hosts/electron/permissions';
import { windowOptions } from '#main/hosts/electron/window-options';

it('opens web pages and mail addresses outside, and nothing that could start a program', () => {
  const opened = ['https://shop.example/a?b#c', 'http://shop.example', 'mailto:a@shop.example', 'HTTPS://SHOP.EXAMPLE'];
  const kept = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'shopbell://app/',
    'data:text/html,x',
    'https://',
    'https://trusted.example@evil.example/',
    '',
    'C:\\x.exe',
    'vbscript:x',
  ];
  expect([opened.filter((address) => !isExternal(address)), kept.filter(isExternal)]).toEqual([[], []]);
});

it('knows its own address from ones that look like it', () => {
  expect(['shopbell://app/', 'shopbell://app/#/inbox'].filter((address) => !isOwnAddress(address))).toEqual([]);
  expect(
    [
      'shopbell://app.evil.example/',
      'shopbell://apple/',
      'shopbell://evil@app/x',
      'https://app/',
      'about:blank',
      '',
    ].filter(isOwnAddress),
  ).toEqual(['shopbell://evil@app/x']);
});

it('keeps the window where it is, whoever asks it to go elsewhere', () => {
  const { contents, outside, openHandler } = guarded();
  const go = (event: string, details: Readonly<Record<string, unknown>>) => {
    let prevented = false;
    contents.emit(event, { ...details, preventDefault: () => (prevented = true) });
    return prevented;
  };
  expect([
    go('will-navigate', { url: 'shopbell://app/#/inbox' }),
    go('will-navigate', { url: 'https://evil.example/' }),
    go('will-navigate', { url: 'file:///etc/passwd' }),
    go('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false }),
    go('will-frame-navigate', { url: 'https://newsletter.example/', isMainFrame: false }),
    go('will-frame-navigate', { url: 'https://handled.above/', isMainFrame: true }),
    go('will-attach-webview', {}),
  ]).toEqual([false, true, true, false, true, false, true]);
  expect(openHandler({ url: 'https://link.example/' })).toEqual({ action: 'deny' });
  expect(openHandler({ url: 'javascript:alert(1)' })).toEqual({ action: 'deny' });
  expect(outside).toEqual(['https://evil.example/', 'https://newsletter.example/', 'https://link.example/']);
});

it('allows notices and copying to its own window, and nothing else to anybody', () => {
  const asked: boolean[] = [];
  guardPermissions({
    setPermissionRequestHandler: (handler) =>
      handler?.(null as never, 'media', (allowed) => asked.push(allowed), {
        requestingUrl: 'shopbell://app/',
      } as never), // the contents are not looked at
    setPermissionCheckHandler: (handler) =>
      asked.push(handler?.(null, 'notifications', 'shopbell://app/', {} as never) ?? false), // nor the details
    setDevicePermissionHandler: (handler) => asked.push(handler?.({} as never) ?? true),
  });
  expect(asked).toEqual([false, true, false]);
  const all = [
    'media',
    'geolocation',
    'midi',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'serial',
    'hid',
    'usb',
    'unknown',
  ];
  expect(all.filter((permission) => isAllowed(permission, 'shopbell://app/'))).toEqual([]);
  expect(
    ['notifications', 'clipboard-sanitized-write'].map((permission) => isAllowed(permission, 'https://evil.example/')),
  ).toEqual([false, false]);
});

it('gives the window nothing of Node', () => {
  const { webPreferences } = windowOptions({
    preload: '/p.cjs',
    icon: '/i.png',
    state: { bounds: { width: 1, height: 1 }, maximized: false },
  });
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    preload: '/p.cjs',
  });
});

it('has an Edit menu everywhere and the program’s own on macOS', () => {
  expect(menuTemplate('darwin').map(({ role }) => role)).toEqual([
    'appMenu',
    'fileMenu',
    'editMenu',
    'viewMenu',
    'windowMenu',
  ]);
  expect(menuTemplate('linux').map(({ role }) => role)).toEqual(['fileMenu', 'editMenu', 'viewMenu', 'windowMenu']);
});

type OpenHandler = (details: Readonly<{ url: string }>) => Readonly<{ action: string }>;

function guarded() {
  const contents = new EventEmitter();
  const outside: string[] = [];
  const handlers: OpenHandler[] = [];
  const parts = Object.assign(contents, {
    setWindowOpenHandler: (handler: OpenHandler) => void handlers.push(handler),
  });
  guardNavigation(parts as unknown as Parameters<typeof guardNavigation>[0], (address) => outside.push(address)); // the two methods it uses
  const openHandler: OpenHandler = (details) => handlers[0]?.(details) ?? { action: 'none' };
  return { contents, outside, openHandler };
}
