import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers of the Chromium family: the others have no window without an address bar. */
const names = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'vivaldi',
  ],
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Chromium\\Application\\chrome.exe',
  ],
} as const;

export type Machine = Readonly<{
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  home: string;
  exists?: (file: string) => boolean;
}>;

/** The first browser there is; null where none is. SHOPBELL_BROWSER names another. */
export function findBrowser({ platform, environment, home, exists = existsSync }: Machine): string | null {
  const chosen = environment['SHOPBELL_BROWSER'];
  const candidates = chosen ? [chosen] : candidatesOn(platform, environment, home);
  return candidates.find((file) => exists(file)) ?? null;
}

/** Whether a window could be seen at all. */
export function hasDisplay({ platform, environment }: Pick<Machine, 'platform' | 'environment'>): boolean {
  if (platform === 'darwin' || platform === 'win32') return !environment['SSH_CONNECTION'];
  return Boolean(environment['WAYLAND_DISPLAY'] || environment['DISPLAY']);
}

function candidatesOn(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): readonly string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return names.win32.flatMap((name) => roots.map((root) => `${root}\\${name}`));
  }
  if (platform === 'darwin')
    return names.darwin.flatMap((name) => [`/Applications/${name}`, join(home, 'Applications', name)]);
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.linux.flatMap((name) =>
    [...folders, '/snap/bin', '/var/lib/flatpak/exports/bin'].map((folder) => join(folder, name)),
  );
}
