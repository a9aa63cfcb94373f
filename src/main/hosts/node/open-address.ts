import { spawn } from 'node:child_process';
import { hasDisplay, type Machine } from './browsers.ts';

/** A program that hands an address on ends soon; one that is the browser itself stays. */
const handOver = 3000;

/** Shows an address in the person's own browser; false where none could be started, and it has to be shown instead. */
export async function openAddress(url: string, machine: Omit<Machine, 'home'>): Promise<boolean> {
  const command = addressCommand(url, machine);
  if (!command) return false;
  const [program, ...words] = command;
  const child = spawn(program, words, { stdio: 'ignore', env: machine.environment, detached: true });
  // The browser lives on without us.
  child.unref();
  return new Promise((resolve) => {
    const waiting = setTimeout(() => resolve(true), handOver);
    const settle = (opened: boolean): void => {
      clearTimeout(waiting);
      resolve(opened);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
}

/** What the system opens addresses with; SHOPBELL_OPEN names another program. Null where nobody would see it. */
export function addressCommand(
  url: string,
  { platform, environment }: Omit<Machine, 'home'>,
): readonly [string, ...string[]] | null {
  // Anything else could start a program.
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return null;
  const chosen = environment['SHOPBELL_OPEN'];
  if (chosen) return [chosen, url];
  if (!hasDisplay({ platform, environment })) return null;
  if (platform === 'darwin') return ['open', url];
  // Not `start`: its shell would read the & in the address.
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url] : ['xdg-open', url];
}
