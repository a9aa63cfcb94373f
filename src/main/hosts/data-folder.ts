import { join } from 'node:path';

/** Where the log lies unless --data says otherwise: the operating system's place for a program's own data. */
export function defaultDataFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Shopbell');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Shopbell');
  // The XDG base directory specification: a relative path is to be ignored.
  const data = environment['XDG_DATA_HOME'];
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'shopbell');
}
