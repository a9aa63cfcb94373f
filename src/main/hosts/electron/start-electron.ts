import type { BrowserWindow, MessagePortMain } from 'electron';
import type * as Electron from 'electron';
import { join } from 'node:path';
import type { WaitingCounts } from '#shared/contract/today';
import { refusalSentence } from '#shared/text/refusals';
import { readWindowFiles } from '../web/window-files.ts';
import type { CoreStarted } from './core-messages.ts';
import { CoreSupervisor } from './core-supervisor.ts';
import { menuTemplate } from './menu.ts';
import { guardNavigation, isExternal, isOwnAddress, windowOrigin } from './navigation-guard.ts';
import { guardPermissions } from './permissions.ts';
import { signInWindows } from './sign-in-window.ts';
import { openTray } from './tray.ts';
import { serveWindow } from './serve-window.ts';
import { windowOptions } from './window-options.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

export type ElectronOptions = Readonly<{
  folder: string;
  rendererFolder: string;
  preload: string;
  coreProcess: string;
  icon: string;
}>;

/** The parts of Electron that are used; a test hands in others. */
export type ElectronParts = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
  | 'Tray'
  | 'utilityProcess'
>;

/** Opens the window and the core beside it. Called before Electron is ready. */
export function startElectron(electron: ElectronParts, options: ElectronOptions): void {
  const { app, protocol } = electron;
  // What Electron keeps for itself (its cache, its cookies) lies with the log, and two logs do not share it.
  app.setPath('userData', join(options.folder, 'window'));
  if (!app.requestSingleInstanceLock()) return app.quit();
  protocol.registerSchemesAsPrivileged([
    { scheme: 'shopbell', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app
    .whenReady()
    .then(() => open(electron, options))
    .catch((failure: unknown) => {
      electron.dialog.showErrorBox(
        'Shopbell',
        failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
      );
      app.exit(1);
    });
}

async function open(electron: ElectronParts, options: ElectronOptions): Promise<void> {
  const { app, ipcMain, session } = electron;
  const tray = openTray(electron, options.icon, {
    show: (page) => {
      if (window.isDestroyed()) window = openWindow(electron, options);
      void window.loadURL(`${windowOrigin}/#/${page}`);
      window.show();
    },
    quit: () => app.quit(),
  });
  const core = superviseCore(electron, options, tray);
  const files = await readWindowFiles(options.rendererFolder);
  const uploads = join(options.folder, 'uploads-under-way');
  const onFailure = (failure: unknown) => console.error(failure);
  session.defaultSession.protocol.handle('shopbell', serveWindow({ files, bytes: core.bytes, uploads, onFailure }));
  guardPermissions(session.defaultSession);
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(process.platform)));

  // A window asks for its pipe when it is loaded, and again when the core was started anew.
  ipcMain.on('shopbell:connect', ({ sender, senderFrame }) => {
    if (!senderFrame || senderFrame !== sender.mainFrame || !isOwnAddress(senderFrame.url)) return;
    const { port1, port2 } = new electron.MessageChannelMain();
    core.connect(port2).catch(() => port1.close()); // the core will not come up; the person has been told
    senderFrame.postMessage('shopbell:port', null, [port1]);
  });

  let window = openWindow(electron, options);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (window.isDestroyed()) window = openWindow(electron, options);
  });
  // Without a window there is nobody to read what comes in; on macOS the program stays, as is usual there.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function superviseCore(
  electron: ElectronParts,
  { coreProcess, folder, icon }: ElectronOptions,
  onCounts: (counts: WaitingCounts) => void,
): CoreSupervisor<MessagePortMain> {
  const { app, dialog, shell, utilityProcess } = electron;
  return new CoreSupervisor<MessagePortMain>({
    fork: () => {
      const child = utilityProcess.fork(coreProcess, [folder, app.getVersion()], {
        serviceName: 'Shopbell core',
        // As scripts/setup.mjs starts the other hosts: 60 MB less at the peak of a first sync.
        execArgv: ['--max-semi-space-size=2'],
        env: { MALLOC_ARENA_MAX: '2', ...process.env },
      });
      return {
        postMessage: (message, transfer) => child.postMessage(message, transfer),
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.on('exit', listener),
        kill: () => void child.kill(),
      };
    },
    now: Date.now,
    onCounts,
    guarded: signInWindows(electron, icon),
    openAddress: (address) => {
      if (isExternal(address)) void shell.openExternal(address);
    },
    onGivenUp: (why) => {
      dialog.showErrorBox('Shopbell cannot open the log', sentence(why));
      app.quit();
    },
  });
}

function openWindow(
  { BrowserWindow: Window, screen, shell }: ElectronParts,
  { folder, preload, icon }: ElectronOptions,
): BrowserWindow {
  const file = join(folder, 'window.json');
  const state = readWindowState(
    file,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new Window(windowOptions({ preload, icon, state }));
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  guardNavigation(window.webContents, (address) => shell.openExternal(address));
  // A window that crashed has lost nothing: what was typed is in the core.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(`${windowOrigin}/`);
  return window;
}

function sentence(why: Exclude<CoreStarted, { started: true }>): string {
  return 'refused' in why ? refusalSentence(why.refused.code, why.refused.details) : why.failed;
}
