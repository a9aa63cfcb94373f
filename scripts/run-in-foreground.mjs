import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program with this one's terminal and answers its exit code. Ctrl-C reaches it by itself (same process group);
 * a signal sent to this process alone is passed on, and this one stays until the other has stopped cleanly.
 */
export function runInForeground(file, command, options = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(file, command, { stdio: 'inherit', ...options });
    const stay = () => {};
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', stay);
    process.on('SIGTERM', passOn);
    process.on('SIGHUP', passOn);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      process.off('SIGINT', stay).off('SIGTERM', passOn).off('SIGHUP', passOn);
      settle(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
