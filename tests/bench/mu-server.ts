import { spawn } from 'node:child_process';

/** A `mu server` that stays open, as an editor keeps one. */
export type MuServer = Readonly<{ find: (query: string) => Promise<number>; close: () => void }>;

/** Starts it on a folder made by `mu init`. One question at a time. */
export function startMuServer(home: string, limit: number): MuServer {
  const child = spawn('mu', ['server', `--muhome=${home}`], { stdio: ['pipe', 'pipe', 'ignore'] });
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
