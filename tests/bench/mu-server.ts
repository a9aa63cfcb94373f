import { spawn } from 'node:child_process';
import { mu } from './peers.ts';

/** A `mu server` that stays open, as an editor keeps one. */
export type MuServer = Readonly<{ find: (query: string) => Promise<number>; close: () => void }>;

/** Starts it on the index of a Maildir. One question at a time. */
export function startMuServer(maildir: string, limit: number): MuServer {
  const [program = '', ...words] = mu(maildir, ['server']).command;
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'] });
  let said = '';
  let answer: ((found: number) => void) | null = null;
  child.stdout.setEncoding('latin1').on('data', (text: string) => {
    said += text;
    const ended = /\(:found (\d+)|\(:error\b/u.exec(said);
    if (!ended) return;
    said = '';
    answer?.(Number(ended[1] ?? 0));
  });
  child.once('close', () => answer?.(0));
  return {
    find: (query) =>
      new Promise((resolve) => {
        answer = resolve;
        const quoted = query.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
        child.stdin.write(`(find :query "${quoted}" :sortfield :date :descending t :maxnum ${limit})\n`);
      }),
    close: () => child.kill(),
  };
}
