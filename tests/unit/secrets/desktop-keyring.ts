import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const keyringIsInstalled = ['dbus-run-session', 'gnome-keyring-daemon'].every(
  (name) => !spawnSync(name, ['--version']).error,
);

/** A desktop session's D-Bus with an unlocked GNOME keyring in an empty home; `environment` is what a program in it sees. */
export async function startDesktopKeyring(): Promise<{ environment: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'shopbell-keyring-'));
  const script =
    'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; echo "$DBUS_SESSION_BUS_ADDRESS"; cat';
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: join(home, 'data'),
  };
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: environment,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const exited = once(session, 'exit');
  const [address] = await once(createInterface(session.stdout), 'line');
  return {
    environment: { ...environment, DBUS_SESSION_BUS_ADDRESS: String(address) },
    stop: async () => {
      session.stdin.end();
      await exited;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
