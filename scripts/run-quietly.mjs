import { SetupFailure } from './setup-failure.mjs';

/**
 * Runs a step whose own words interest nobody unless it fails: one line on stderr while it runs, on a terminal with the
 * seconds it takes. `explain` turns everything the step said into the sentence the person reads.
 */
export async function runQuietly(title, start, explain) {
  const terminal = process.stderr.isTTY;
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stderr.write(terminal ? `${title} …` : `${title} …\n`);
  const ticking = terminal && setInterval(() => process.stderr.write(`\r${title} … ${seconds()} s`), 1000);
  let said = '';
  try {
    const code = await new Promise((settle) => {
      const child = start();
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-100_000)));
      child.on('error', (failure) => {
        said += String(failure);
        settle(-1);
      });
      child.on('close', settle);
    });
    if (terminal) process.stderr.write('\r\x1b[2K');
    if (code !== 0) throw new SetupFailure(explain(said));
  } finally {
    clearInterval(ticking);
  }
}
