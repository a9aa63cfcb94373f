import * as electron from 'electron';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startElectron } from './hosts/electron/start-electron.ts';
import { defaultDataFolder } from './hosts/data-folder.ts';

// Starts Shopbell under Electron. Nothing may be awaited before: schemes are registered before Electron is ready.
// The command line is shared with Chromium's own switches, so Electron is asked for ours.
const folder = electron.app.commandLine.getSwitchValue('data');
const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

startElectron(electron, {
  folder: resolve(folder || defaultDataFolder(process.platform, process.env, homedir())),
  rendererFolder: projectFile('out/renderer'),
  preload: projectFile('out/preload/index.cjs'),
  coreProcess: projectFile('out/main/core-process.js'),
  icon: projectFile('resources/icon.png'),
});
